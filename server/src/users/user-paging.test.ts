import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import { generateDepartment } from "../../test/generated.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeOwnId } from "../platform/ids.js";
import { UserSortField } from "./user-list.input.js";

const PAGE = `query ($id: ID!, $filter: UserFilter, $sort: UserSort, $first: Int, $after: String, $last: Int, $before: String) {
  department(id: $id) { users(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { id employeeId lastName } } } }`;

interface Page {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: { cursor: string }[];
  nodes: { id: string; employeeId: string | null; lastName: string }[];
}

let app: TestApp;
let departmentId: string;
let asOfficer: GraphqlClient;

const ask = (variables: object) =>
  asOfficer.execute<{ department: { users: Page } }>(PAGE, { id: encodeOwnId("dep", departmentId), ...variables });

async function page(variables: object): Promise<Page> {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  if (!data) throw new Error("No answer.");
  return data.department.users;
}

/** All ids of a list, page by page. */
async function walk(variables: object, size: number, isBackward = false): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const at: Page = await page({
      ...variables,
      ...(isBackward ? { last: size, before: cursor } : { first: size, after: cursor }),
    });
    expect(at.edges.map((edge) => edge.cursor).at(-1) ?? null).toBe(at.pageInfo.endCursor);
    const here = at.nodes.map(({ id }) => id);
    if (isBackward) ids.unshift(...here);
    else ids.push(...here);
    cursor = isBackward ? at.pageInfo.startCursor : at.pageInfo.endCursor;
    if (!(isBackward ? at.pageInfo.hasPreviousPage : at.pageInfo.hasNextPage)) return ids;
  }
}

/** What PostgreSQL itself would sort, past every index and cursor. */
const KEYS: Record<UserSortField, string> = {
  NAME: "name_key",
  EMPLOYEE_ID: "employee_id",
  PHONE: "phone",
  EMAIL: "email_key",
  ROLE: "role_rank",
  STATUS: "status_rank",
  LOCATION: "location_key",
};
const THEN_BY_NAME = new Set<UserSortField>([UserSortField.ROLE, UserSortField.STATUS, UserSortField.LOCATION]);

async function expected(
  field: UserSortField,
  direction: "ASC" | "DESC",
  where = "status <> 'ARCHIVED'",
): Promise<string[]> {
  const name = THEN_BY_NAME.has(field) ? `, name_key ${direction}` : "";
  const rows = await app.sql<{ id: string }>(
    `SELECT 'usr_' || translate(rtrim(encode(uuid_send(department_id) || uuid_send(id), 'base64'), '='), '+/' || chr(10), '-_') AS id
       FROM membership WHERE department_id = $1 AND ${where}
      ORDER BY ${KEYS[field]} ${direction} NULLS LAST${name}, membership.id ${direction}`,
    [departmentId],
  );
  return rows.map(({ id }) => id);
}

beforeAll(async () => {
  app = await startApp();
  departmentId = await generateDepartment(230);
  asOfficer = await app.as(await makeOfficer(app, departmentId, { phone: "615-555-0100" }));
});

describe("[9] each column sorts over the whole result, on all pages, with empty values last", () => {
  for (const field of Object.values(UserSortField)) {
    for (const direction of ["ASC", "DESC"] as const) {
      test(`[9] ${field} ${direction}`, async () => {
        const all = await expected(field, direction);
        expect(all).toHaveLength(new Set(all).size);
        const sort = { field, direction };
        expect(await walk({ sort }, 23)).toEqual(all);
        expect(await walk({ sort }, 49, true)).toEqual(all);
      });
    }
  }

  test("[9, 12] and inside one group, and inside a search", async () => {
    const [group] = await app.sql<{ id: string; name: string }>(
      `SELECT 'grp_' || translate(rtrim(encode(uuid_send(department_id) || uuid_send(id), 'base64'), '='), '+/' || chr(10), '-_') AS id
         FROM department_group WHERE department_id = $1 AND name = 'A Shift'`,
      [departmentId],
    );
    const inGroup = `status <> 'ARCHIVED' AND EXISTS (SELECT FROM group_member g JOIN department_group d ON d.id = g.group_id
                       WHERE g.user_id = membership.id AND d.name = 'A Shift')`;
    for (const field of [UserSortField.NAME, UserSortField.PHONE]) {
      for (const direction of ["ASC", "DESC"] as const) {
        const sort = { field, direction };
        expect(await walk({ sort, filter: { groupIds: [group?.id] } }, 10)).toEqual(
          await expected(field, direction, inGroup),
        );
        const found = await expected(field, direction, "status <> 'ARCHIVED' AND search LIKE '%mar%'");
        expect(found.length).toBeGreaterThan(5);
        expect(await walk({ sort, filter: { search: "mar" } }, 3)).toEqual(found);
        expect(await walk({ sort, filter: { search: "mar" } }, 4, true)).toEqual(found);
      }
    }
  });
});

describe("cursors", () => {
  test("one of another sort or direction, a forged one and none at all are refused", async () => {
    const { pageInfo } = await page({ first: 5 });
    const cursor = pageInfo.endCursor ?? "";
    const parts = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const forged = [
      [...parts, "x"],
      parts.slice(0, 2),
      ["NAME", 9, "a", "b"],
      ["NAME", 0, "a\0", parts[3]],
      ["NAME", 0, "a", "b"],
      {},
    ];
    const wrong = [
      { after: cursor, sort: { field: "PHONE" } },
      { after: cursor, sort: { field: "NAME", direction: "DESC" } },
      ...forged.map((one) => ({ after: Buffer.from(JSON.stringify(one)).toString("base64url") })),
      { after: "nothing" },
      { after: "x".repeat(10_000) },
    ];
    for (const variables of wrong) expect((await ask(variables)).code).toBe("INVALID_INPUT");
  });

  test("a page has 1 to 200 entries, from one end", async () => {
    for (const variables of [
      { first: 0 },
      { first: 201 },
      { last: -1 },
      { first: 5, before: "x" },
      { last: 5, after: "x" },
    ]) {
      expect((await ask(variables)).code).toBe("INVALID_INPUT");
    }
    expect((await page({ first: 200 })).nodes).toHaveLength(200);
  });

  test("stay where they are while others join and leave", async () => {
    const first = await page({ first: 20 });
    const second = await page({ first: 20, after: first.pageInfo.endCursor });
    const newcomer = await makeUser(app, departmentId, { firstName: "Aa", lastName: "Aaa" });
    await app.sql("UPDATE membership SET status = 'REMOVED' WHERE id = $1", [newcomer.userId]);
    await makeUser(app, departmentId, { firstName: "Aa", lastName: "Aaaa" });
    const again = await page({ first: 20, after: first.pageInfo.endCursor });
    expect(again.nodes).toEqual(second.nodes);
    expect(again.pageInfo.hasPreviousPage).toBe(true);
    const back = await page({ last: 20, before: again.pageInfo.startCursor });
    expect(back.nodes).toEqual(first.nodes);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test("the page after the last one is empty, and its total still right", async () => {
    const last = await page({ last: 1, sort: { field: "EMAIL" } });
    const beyond = await page({ first: 5, after: last.pageInfo.endCursor, sort: { field: "EMAIL" } });
    expect(beyond).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, startCursor: null } });
    const TOTAL = `query ($id: ID!, $after: String) { department(id: $id) {
      users(first: 5, after: $after, filter: { search: "example" }) { totalCount pageInfo { endCursor } nodes { id } } } }`;
    const total = async (after: string | null) => {
      const { data } = await asOfficer.execute<{ department: { users: Page & { totalCount: number } } }>(TOTAL, {
        id: encodeOwnId("dep", departmentId),
        after,
      });
      return data?.department.users;
    };
    const found = await total(null);
    const end = Buffer.from(JSON.stringify(["NAME", 0, "\u{10ffff}", "ffffffff-ffff-ffff-ffff-ffffffffffff"])).toString(
      "base64url",
    );
    expect(await total(end)).toMatchObject({ totalCount: found?.totalCount, nodes: [] });
    expect(found?.totalCount).toBeGreaterThan(200);
  });
});

test("an empty department has an empty list", async () => {
  const id = await makeDepartment(app);
  const client = await app.as(await makeOfficer(app, id, { status: "ACTIVE" }));
  const { data } = await client.execute<{ department: { users: Page } }>(PAGE, {
    id: encodeOwnId("dep", id),
    filter: { statuses: ["ARCHIVED"] },
    sort: { field: "PHONE", direction: "DESC" },
  });
  expect(data?.department.users).toMatchObject({
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});
