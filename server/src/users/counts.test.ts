import { beforeAll, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeInvitation, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { Random } from "../demo/random.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { applyCountChanges, recount } from "./counts.js";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

const maintained = (departmentId: string): Promise<object[]> =>
  app.sql(
    `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
     UNION ALL SELECT group_id, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
    [departmentId],
  );

const MUTATIONS = {
  status: `mutation ($userId: ID!, $status: UserStatus!) { setUserStatus(input: { userId: $userId, status: $status }) { id } }`,
  role: `mutation ($userId: ID!, $role: Role!) { changeUserRole(input: { userId: $userId, role: $role }) { id } }`,
  join: `mutation ($userId: ID!, $groupId: ID!) { addToGroup(userId: $userId, groupId: $groupId) { id } }`,
  leave: `mutation ($userId: ID!, $groupId: ID!) { removeFromGroup(userId: $userId, groupId: $groupId) { id } }`,
  archive: `mutation ($userId: ID!) { archiveUser(userId: $userId) { id } }`,
  restore: `mutation ($userId: ID!) { restoreUser(userId: $userId) { id } }`,
  remove: `mutation ($userId: ID!) { removeUser(userId: $userId) }`,
};

test("[6, 90] after 250 random operations at once, the maintained counts are what a recount says", async () => {
  const departmentId = await makeDepartment(app);
  const groups = [
    await makeGroup(app, departmentId),
    await makeGroup(app, departmentId),
    await makeGroup(app, departmentId),
  ];
  const admins = [await makeAdmin(app, departmentId), await makeAdmin(app, departmentId)];
  const users: MadeUser[] = [];
  for (let i = 0; i < 30; i++) users.push(await makeUser(app, departmentId, { groupIds: [groups[i % 3] ?? ""] }));
  const clients = await Promise.all(admins.map((admin) => app.as(admin)));
  const random = new Random(11);
  const operations = Array.from({ length: 250 }, () => ({
    client: random.pick(clients),
    document:
      MUTATIONS[
        random.pick(["status", "status", "role", "role", "join", "leave", "archive", "restore", "remove"] as const)
      ],
    variables: {
      userId: encodeId("usr", departmentId, random.pick(users).userId),
      groupId: encodeId("grp", departmentId, random.pick(groups)),
      status: random.pick(["ACTIVE", "INACTIVE"]),
      role: random.pick(["GENERAL_USER", "TRAINING_OFFICER", "ADMIN"]),
    },
  }));
  const codes = await inParallel(operations, 12);
  const expected = new Set([undefined, "CONFLICT", "NOT_FOUND", "LAST_ADMIN", "INVALID_INPUT", "FORBIDDEN"]);
  expect(codes.filter((code) => !expected.has(code))).toEqual([]);
  expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(60);
  expect(sorted(await maintained(departmentId))).toEqual(sorted(await asSystem(departmentId, recount)));
  await expectListsToAgree(clients[0] as GraphqlClient, departmentId, groups);
}, 120_000);

interface Operation {
  readonly client: GraphqlClient;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

async function inParallel(operations: Operation[], width: number): Promise<(string | undefined)[]> {
  const codes: (string | undefined)[] = [];
  const work = async (): Promise<void> => {
    for (let next = operations.pop(); next; next = operations.pop()) {
      const { document, variables } = next;
      const used = Object.fromEntries(Object.entries(variables).filter(([name]) => document.includes(`$${name}:`)));
      codes.push((await next.client.execute(document, used)).code);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return codes;
}

/** Totals come from the counts, pages from the rows: they say the same. */
async function expectListsToAgree(
  client: GraphqlClient,
  departmentId: string,
  groups: readonly string[],
): Promise<void> {
  const LIST = `query ($id: ID!, $filter: UserFilter) { department(id: $id) {
    users(first: 200, filter: $filter) { totalCount nodes { id } } groups { id userCount } } }`;
  interface Data {
    department: { users: { totalCount: number; nodes: unknown[] }; groups: { id: string; userCount: number }[] };
  }
  const statuses = [undefined, ["ACTIVE"], ["INACTIVE", "ARCHIVED"]];
  const roles = [undefined, ["ADMIN"], ["GENERAL_USER", "TRAINING_OFFICER"]];
  for (const groupId of [undefined, ...groups.map((id) => encodeId("grp", departmentId, id))]) {
    for (const status of statuses) {
      for (const role of roles) {
        const filter = { statuses: status, roles: role, groupIds: groupId && [groupId] };
        const { data } = await client.execute<Data>(LIST, { id: encodeOwnId("dep", departmentId), filter });
        const { totalCount, nodes } = data?.department.users ?? { totalCount: -1, nodes: [] };
        expect({ filter, totalCount }).toEqual({ filter, totalCount: nodes.length });
        if (!status && !role && groupId) {
          expect(data?.department.groups.find(({ id }) => id === groupId)?.userCount).toBe(nodes.length);
        }
      }
    }
  }
}

test("[6] people who join at the same moment are counted, each once", async () => {
  const departmentId = await makeDepartment(app);
  const admin = await makeAdmin(app, departmentId);
  const home = await makeDepartment(app);
  const joining: { readonly person: MadeUser; readonly invitationId: string }[] = [];
  for (let i = 0; i < 12; i++) {
    const person = await makeUser(app, home);
    const { id } = await makeInvitation(app, departmentId, { email: person.email, invitedBy: admin.accountId });
    joining.push({ person, invitationId: encodeId("inv", departmentId, id) });
  }
  const ACCEPT = "mutation ($id: ID!) { acceptInvitation(id: $id) { id } }";
  const accept = async ({ person, invitationId }: (typeof joining)[number]) =>
    (await app.as(person)).execute(ACCEPT, { id: invitationId });
  const answers = await Promise.all(joining.map(accept));
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(sorted(await maintained(departmentId))).toEqual(sorted(await asSystem(departmentId, recount)));
});

test("[6] transactions that count in each other's way neither wait for good nor lose a change", async () => {
  const departmentId = await makeDepartment(app);
  const groups = [await makeGroup(app, departmentId), await makeGroup(app, departmentId)];
  const roles = ["GENERAL_USER", "TRAINING_OFFICER", "ADMIN"] as const;
  const changes = (i: number) =>
    roles
      .flatMap((role) => [
        { role, status: "ACTIVE", n: 1 } as never,
        ...groups.map((groupId) => ({ groupId, role, status: "ACTIVE", n: 1 }) as never),
      ])
      .sort(() => (i % 2 ? 1 : -1));
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => asSystem(departmentId, (tx) => applyCountChanges(tx, changes(i)))),
  );
  const rows = (await maintained(departmentId)) as { n: number }[];
  expect(rows).toHaveLength(9);
  expect(rows.every(({ n }) => n === 40)).toBe(true);
});
