import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId } from "../platform/ids.js";

const EVENTS = `query ($first: Int, $after: String, $last: Int, $before: String, $kind: AccountEventKind) {
  viewer { accountEvents(first: $first, after: $after, last: $last, before: $before, kind: $kind) {
    nodes { id at action way actorName departmentName changes { field oldValue newValue } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;
const UPDATE = `mutation ($input: UpdateMyAccountInput!) { updateMyAccount(input: $input) { name } }`;
const ROLE = `mutation ($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { role } }`;

interface Event {
  id: string;
  at: string;
  action: string;
  way: string;
  actorName: string | null;
  departmentName: string | null;
  changes: { field: string; oldValue: string | null; newValue: string | null }[];
}

interface Page {
  nodes: Event[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

let app: TestApp;
let person: MadeUser;
let officer: MadeUser;
let client: GraphqlClient;

const pageOf = async (variables: object = {}, asker = client): Promise<Page> => {
  const { data, errors } = await asker.execute<{ viewer: { accountEvents: Page } }>(EVENTS, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.viewer.accountEvents;
};
const setRole = async (user: MadeUser, role: string, by: MadeUser): Promise<void> => {
  const userId = encodeId("usr", user.departmentId, user.userId);
  expect((await (await app.as(by)).execute(ROLE, { input: { userId, role } })).errors).toEqual([]);
};

beforeAll(async () => {
  app = await startApp();
  const departmentId = await makeDepartment(app, { name: "Metro EMS" });
  await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Reed" });
  person = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Nunez" });
  client = await app.as(person);
});

describe("one's own events", () => {
  test("[84] say who changed what of one's data, when, which way, from what to what, each change once", async () => {
    const elsewhere = await makeDepartment(app, { name: "Harbor Fire" });
    const second = await makeUser(app, elsewhere, { account: person });
    await client.execute(UPDATE, { input: { phone: "555 0101" } });
    await setRole(person, "TRAINING_OFFICER", officer);
    await setRole(second, "ADMIN", await makeAdmin(app, elsewhere, { firstName: "Ada", lastName: "Stone" }));
    await client.execute("mutation { signOut }");
    client = await app.as(person);
    const { nodes } = await pageOf();
    expect(nodes.map(({ id: _id, at: _at, ...event }) => event)).toEqual([
      { action: "account.signed-out", way: "SELF", actorName: "Dana Nunez", departmentName: null, changes: [] },
      {
        action: "user.role-changed",
        way: "PAGE",
        actorName: "Ada Stone",
        departmentName: "Harbor Fire",
        changes: [{ field: "role", oldValue: "GENERAL_USER", newValue: "ADMIN" }],
      },
      {
        action: "user.role-changed",
        way: "PAGE",
        actorName: "Olga Reed",
        departmentName: "Metro EMS",
        changes: [{ field: "role", oldValue: "GENERAL_USER", newValue: "TRAINING_OFFICER" }],
      },
      {
        action: "account.updated",
        way: "SELF",
        actorName: "Dana Nunez",
        departmentName: null,
        changes: [{ field: "phone", oldValue: null, newValue: "555 0101" }],
      },
    ]);
    expect((await pageOf({ kind: "SIGN_IN" })).nodes.map(({ action }) => action)).toEqual(["account.signed-out"]);
    expect((await pageOf({ kind: "DATA" })).nodes).toHaveLength(3);
  });

  test("page forwards and back through all departments without a gap, equal times included", async () => {
    const reader = await makeAccount(app);
    const [one, two] = [await makeDepartment(app), await makeDepartment(app)];
    await makeUser(app, one, { account: reader });
    await makeUser(app, two, { account: reader, status: "REMOVED" });
    await app.sql(
      `INSERT INTO audit_event (department_id, id, at, action, actor_kind, account_id, changes)
       SELECT CASE n % 3 WHEN 0 THEN $1::uuid WHEN 1 THEN $2::uuid ELSE '00000000-0000-0000-0000-000000000000' END, uuidv7(),
              timestamptz '2026-01-01' + (n / 4) * interval '1 second', 'user.tested', 'SYSTEM', $3, '{}'
         FROM generate_series(1, 50) n`,
      [one, two, reader.accountId],
    );
    const asker = await app.as(reader);
    const all = (await pageOf({ first: 200 }, asker)).nodes;
    expect(all).toHaveLength(50);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    const walked: Event[] = [];
    let page = await pageOf({ first: 7 }, asker);
    for (;;) {
      walked.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      page = await pageOf({ first: 7, after: page.pageInfo.endCursor }, asker);
    }
    expect(walked).toEqual(all);
    const back = await pageOf({ last: 7, before: page.pageInfo.startCursor }, asker);
    expect(back.nodes).toEqual(all.slice(42, 49));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test("are nobody else's: neither a colleague's nor an officer's list shows them", async () => {
    const mine = new Set((await pageOf()).nodes.map(({ id }) => id));
    const others = (await pageOf({}, await app.as(officer))).nodes;
    expect(others.filter(({ id }) => mine.has(id))).toEqual([]);
    expect((await app.anonymous.execute(EVENTS)).data).toEqual({ viewer: null });
    expect((await client.execute(EVENTS, { first: 0 })).code).toBe("INVALID_INPUT");
    expect((await client.execute(EVENTS, { after: "nonsense" })).code).toBe("INVALID_INPUT");
  });
});
