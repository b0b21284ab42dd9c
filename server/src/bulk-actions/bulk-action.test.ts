import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "../users/counts.js";

const FIELDS = `id status total processed doneCount skippedCount reasons { reason count message }`;
const BULK = `mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { ${FIELDS} results(first: 200) { nodes { userId name outcome reason } } } }`;
const READ = `query ($id: ID!) { bulkAction(bulkActionId: $id) { ${FIELDS} } }`;
const ABORT = `mutation ($id: ID!) { abortBulkAction(bulkActionId: $id) { ${FIELDS} } }`;

interface Action {
  id: string;
  status: string;
  total: number;
  processed: number;
  doneCount: number;
  skippedCount: number;
  reasons: { reason: string; count: number; message: string }[];
  results: { nodes: { userId: string; outcome: string; reason: string | null }[] };
}

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let officer: MadeUser;
let asOfficer: GraphqlClient;

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);
const bulk = async (action: string, selection: object, more: object = {}, client = asOfficer) => {
  const input = { departmentId: encodeOwnId("dep", departmentId), action, selection, ...more };
  return client.execute<{ bulkUsers: Action }>(BULK, { input });
};
const on = (users: readonly MadeUser[]) => ({ userIds: users.map(idOf) });
const three = async (wish: Parameters<typeof makeUser>[2] = {}): Promise<MadeUser[]> =>
  Promise.all([1, 2, 3].map(() => makeUser(app, departmentId, wish)));
const countsOf = (action: Action | undefined) => [
  action?.status,
  action?.total,
  action?.doneCount,
  action?.skippedCount,
];
const statuses = async (users: readonly MadeUser[]): Promise<string[]> =>
  (
    await app.sql<{ status: string }>(`SELECT status FROM membership WHERE id = ANY($1)`, [
      users.map(({ userId }) => userId),
    ])
  ).map(({ status }) => status);

async function expectRightCounts(): Promise<void> {
  const maintained = await app.sql(
    `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
     UNION ALL SELECT group_id, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
    [departmentId],
  );
  const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(maintained)).toEqual(sorted(await asSystem(departmentId, recount)));
}

/** Many general users at once, with their counts. */
async function makeCrowd(n: number): Promise<void> {
  await app.sql(
    `WITH people AS (
       INSERT INTO account (id, email, first_name, last_name, department_count)
       SELECT uuidv7(), 'crowd-' || $1::text || '-' || i || '@example.org', 'Crowd', 'Number' || i, 1 FROM generate_series(1, $2) i
       RETURNING id, email, first_name, last_name)
     INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, email)
     SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, email FROM people`,
    [departmentId, n],
  );
  await app.sql(
    `INSERT INTO user_count VALUES ($1, 'GENERAL_USER', 'ACTIVE', $2)
     ON CONFLICT (department_id, role, status) DO UPDATE SET n = user_count.n + excluded.n`,
    [departmentId, n],
  );
}

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  admin = await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId);
  asOfficer = await app.as(officer);
});

describe("on selected users", () => {
  test("[21] every action of the column runs on 3 selected rows", async () => {
    const groupIds = [encodeId("grp", departmentId, await makeGroup(app, departmentId))];
    const locationId = encodeId("loc", departmentId, (await makeLocation(app, departmentId)).id);
    const waiting = await three({ status: "PENDING_APPROVAL" });
    const steps: [string, object?][] = [
      ["APPROVE", { notify: false }],
      ["NOTIFY"],
      ["ADD_TO_GROUPS", { groupIds }],
      ["REMOVE_FROM_GROUPS", { groupIds }],
      ["SET_LOCATION", { locationId }],
      ["CHANGE_ROLE", { role: "TRAINING_OFFICER" }],
      ["SEND_PASSWORD_RESET"],
      ["INACTIVATE"],
      ["ACTIVATE"],
      ["ARCHIVE"],
      ["RESTORE"],
      ["REMOVE"],
    ];
    for (const [action, more] of steps) {
      const { data, errors } = await bulk(action, on(waiting), more);
      expect({ action, errors, counts: countsOf(data?.bulkUsers) }).toEqual({
        action,
        errors: [],
        counts: ["DONE", 3, 3, 0],
      });
      await expectRightCounts();
    }
    expect(await statuses(waiting)).toEqual(["REMOVED", "REMOVED", "REMOVED"]);
  });

  test("[25] of 5 users with 1 already archived, 4 are done and 1 is skipped with a reason", async () => {
    const users = [
      ...(await three()),
      await makeUser(app, departmentId),
      await makeUser(app, departmentId, { status: "ARCHIVED" }),
    ];
    const { data } = await bulk("ARCHIVE", on(users));
    expect(countsOf(data?.bulkUsers)).toEqual(["DONE", 5, 4, 1]);
    expect(data?.bulkUsers.reasons).toEqual([
      { reason: "NO_CHANGE", count: 1, message: "This is how it was already." },
    ]);
    const skipped = data?.bulkUsers.results.nodes.filter(({ outcome }) => outcome === "SKIPPED");
    expect(skipped).toEqual([
      { userId: idOf(users[4] as MadeUser), name: expect.any(String), outcome: "SKIPPED", reason: "NO_CHANGE" },
    ]);
  });

  test("[111] neither oneself nor the last admin, with the reason for each", async () => {
    const users = [...(await three()), officer, admin];
    const { data } = await bulk("INACTIVATE", on(users));
    expect(countsOf(data?.bulkUsers)).toEqual(["DONE", 5, 3, 2]);
    expect(data?.bulkUsers.reasons.map(({ reason }) => reason).sort()).toEqual(["LAST_ADMIN", "SELF"]);
    expect(await statuses([officer, admin])).toEqual(["ACTIVE", "ACTIVE"]);
  });

  test("[111] of all admins in one selection, one stays", async () => {
    const admins = [admin, await makeAdmin(app, departmentId), await makeAdmin(app, departmentId)];
    const { data } = await bulk("CHANGE_ROLE", on(admins), { role: "GENERAL_USER" });
    expect(countsOf(data?.bulkUsers)).toEqual(["DONE", 3, 2, 1]);
  });

  test("[21] each user's history has an event of their own, by whom", async () => {
    const users = await three();
    await bulk("ARCHIVE", on(users));
    const events = await app.sql(
      `SELECT user_id AS "userId", changes, actor_account_id AS actor FROM audit_event
        WHERE department_id = $1 AND action = 'user.archived' ORDER BY user_id`,
      [departmentId],
    );
    const expected = users.map(({ userId }) => ({
      userId,
      changes: { status: ["ACTIVE", "ARCHIVED"] },
      actor: officer.accountId,
    }));
    expect(events).toEqual(expected.sort((a, b) => (a.userId < b.userId ? -1 : 1)));
  });

  test("[21] the same key twice is done once and answers the same; with other input it is refused", async () => {
    const users = await three();
    const first = await bulk("NOTIFY", on(users), { idempotencyKey: "bulk-1" });
    const again = await bulk("NOTIFY", on(users), { idempotencyKey: "bulk-1" });
    expect(again.data).toEqual(first.data);
    await app.runJobs();
    const addresses = users.map(({ email }) => email);
    expect((await app.mails()).filter(({ to }) => addresses.includes(to))).toHaveLength(3);
    expect((await bulk("ARCHIVE", on(users), { idempotencyKey: "bulk-1" })).code).toBe("IDEMPOTENCY_MISMATCH");
  });

  test("[21] what does not fit is refused as a whole: nothing selected, no groups, strangers", async () => {
    const users = await three();
    expect((await bulk("ARCHIVE", {})).code).toBe("INVALID_INPUT");
    expect((await bulk("ADD_TO_GROUPS", on(users))).code).toBe("INVALID_INPUT");
    expect((await bulk("CHANGE_ROLE", on(users))).code).toBe("INVALID_INPUT");
    const stranger = await makeUser(app, await makeDepartment(app));
    expect((await bulk("ARCHIVE", on([...users, stranger]))).code).toBe("NOT_FOUND");
    expect((await bulk("ARCHIVE", on(users), {}, await app.as(users[0] as MadeUser))).code).toBe("FORBIDDEN");
  });
});

describe("on everybody who matches", () => {
  test("[23] a filter selects all pages, by role, group, location and search", async () => {
    const groupId = await makeGroup(app, departmentId);
    const inGroup = await three({ groupIds: [groupId] });
    await three({ lastName: "Zyxwvut" });
    const group = await bulk("INACTIVATE", { filter: { groupIds: [encodeId("grp", departmentId, groupId)] } });
    expect(countsOf(group.data?.bulkUsers)).toEqual(["DONE", 3, 3, 0]);
    expect(await statuses(inGroup)).toEqual(["INACTIVE", "INACTIVE", "INACTIVE"]);
    const search = await bulk("INACTIVATE", { filter: { search: "zyxw" } });
    expect(countsOf(search.data?.bulkUsers)).toEqual(["DONE", 3, 3, 0]);
    const all = await bulk("ACTIVATE", {
      filter: { statuses: ["INACTIVE"] },
      exceptUserIds: [idOf(inGroup[0] as MadeUser)],
    });
    expect(countsOf(all.data?.bulkUsers)).toEqual(["DONE", 5, 5, 0]);
    await expectRightCounts();
  });

  test("[21, 111] beyond 1,000 it is a job, whose progress can be watched, and each is accounted for", async () => {
    await makeCrowd(1_200);
    const { data } = await bulk("INACTIVATE", { filter: {} });
    expect(countsOf(data?.bulkUsers)).toEqual(["QUEUED", 1_202, 0, 0]);
    await app.runJobs();
    const after = await asOfficer.execute<{ bulkAction: Action }>(READ, { id: data?.bulkUsers.id });
    expect(countsOf(after.data?.bulkAction)).toEqual(["DONE", 1_202, 1_200, 2]);
    expect(after.data?.bulkAction.reasons.map(({ reason }) => reason).sort()).toEqual(["LAST_ADMIN", "SELF"]);
    await expectRightCounts();
    const [sum] = await app.sql(`SELECT sum(change)::int AS n FROM seat_entry WHERE department_id = $1`, [
      departmentId,
    ]);
    expect(sum).toEqual({ n: -1_200 });
  });

  test("[21] a job whose officer loses their rights meanwhile does nothing more", async () => {
    await makeCrowd(1_001);
    const { data } = await bulk("ARCHIVE", { filter: { roles: ["GENERAL_USER"] } });
    await app.sql(`UPDATE membership SET status = 'INACTIVE' WHERE id = $1`, [officer.userId]);
    await app.runJobs();
    const after = await (await app.as(admin)).execute<{ bulkAction: Action }>(READ, { id: data?.bulkUsers.id });
    expect(countsOf(after.data?.bulkAction)).toEqual(["DONE", 1_001, 0, 1_001]);
    expect(after.data?.bulkAction.reasons).toMatchObject([{ reason: "NOT_ALLOWED", count: 1_001 }]);
  });

  test("[21] an aborted job leaves the rest alone, and says so", async () => {
    await makeCrowd(1_001);
    const { data } = await bulk("ARCHIVE", { filter: { roles: ["GENERAL_USER"] } });
    const aborted = await asOfficer.execute<{ abortBulkAction: Action }>(ABORT, { id: data?.bulkUsers.id });
    expect(countsOf(aborted.data?.abortBulkAction)).toEqual(["ABORTED", 1_001, 0, 1_001]);
    await app.runJobs();
    const [archived] = await app.sql(
      `SELECT count(*)::int AS n FROM membership WHERE department_id = $1 AND status = 'ARCHIVED'`,
      [departmentId],
    );
    expect(archived).toEqual({ n: 0 });
  });
});
