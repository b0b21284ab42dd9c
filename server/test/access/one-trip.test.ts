import { beforeAll, describe, expect, test } from "@jest/globals";
import { readSessionToken, unreadSession } from "../../src/accounts/session.service.js";
import type { Ctx } from "../../src/platform/context.js";
import { enterByToken } from "../../src/platform/entry-statements.js";
import { encodeId, encodeOwnId, newId } from "../../src/platform/ids.js";
import { readInDepartment } from "../../src/platform/read.js";
import { enterAndRead } from "../../src/platform/tenant.js";
import { startApp, type TestApp } from "../app.js";
import { type MadeUser, makeDepartment, makeOfficer, makeUser } from "../factories.js";

const PAGE = `query ($id: ID!) { department(id: $id) { id users(first: 50) { totalCount nodes { id } } } }`;
const ALONE = `query ($id: ID!) { department(id: $id) { id } }`;
const TWICE = `query ($id: ID!) { department(id: $id) { a: users { nodes { id } } b: users { totalCount } } }`;
const RECORD = `query ($id: ID!) { user(id: $id) { name } }`;
const BESIDE = `query ($id: ID!) { viewer { account { id } } department(id: $id) { users { totalCount } } }`;

let app: TestApp;
let departmentId: string;
let elsewhere: string;
let officer: MadeUser;

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app);
  elsewhere = await makeDepartment(app);
  await makeOfficer(app, elsewhere);
  officer = await makeOfficer(app, departmentId);
});

const dep = (id: string): object => ({ id: encodeOwnId("dep", id) });

describe("who is signed in is found out where a department is entered, at every request", () => {
  test.each([
    ["a page", PAGE, () => dep(departmentId), () => dep(elsewhere)],
    ["a department alone", ALONE, () => dep(departmentId), () => dep(elsewhere)],
    ["two pages", TWICE, () => dep(departmentId), () => dep(elsewhere)],
    ["beside the viewer", BESIDE, () => dep(departmentId), () => dep(elsewhere)],
    [
      "a record",
      RECORD,
      () => ({ id: encodeId("usr", departmentId, officer.userId) }),
      () => ({ id: encodeId("usr", elsewhere, officer.userId) }),
    ],
  ])(
    "[93] sign-out, removal and a lower role count from the next request on: %s",
    async (_what, query, here, there) => {
      const person = await makeOfficer(app, departmentId);
      const client = await app.as(person);
      const codeOf = async (variables: object): Promise<string | undefined> =>
        (await client.execute(query, variables)).code;
      for (let times = 0; times < 4; times++) expect(await codeOf(here())).toBeUndefined();
      expect([await codeOf(there()), await codeOf({ id: "dep_x" })]).toEqual(["NOT_FOUND", "NOT_FOUND"]);

      const isOpenToAll = query === ALONE;
      await setRole(person, "GENERAL_USER");
      expect(await codeOf(here())).toBe(isOpenToAll ? undefined : query === RECORD ? "NOT_FOUND" : "FORBIDDEN");
      await setRole(person, "TRAINING_OFFICER");
      expect(await codeOf(here())).toBeUndefined();
      await app.sql("UPDATE membership SET status = 'ARCHIVED' WHERE id = $1", [person.userId]);
      expect(await codeOf(here())).toBe("NOT_FOUND");
      await app.sql("UPDATE membership SET status = 'ACTIVE' WHERE id = $1", [person.userId]);
      expect(await codeOf(here())).toBeUndefined();

      await app.sql("DELETE FROM session WHERE account_id = $1", [person.accountId]);
      const codes = [await codeOf(here()), await codeOf(there()), await codeOf({ id: "dep_x" }), await codeOf({})];
      expect(codes).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED", "UNAUTHENTICATED", "INVALID_INPUT"]);
      expect((await app.anonymous.execute(query, here())).code).toBe("UNAUTHENTICATED");
    },
  );

  const setRole = (person: MadeUser, role: string): Promise<unknown> =>
    app.sql("UPDATE membership SET role = $2 WHERE id = $1", [person.userId, role]);
});

describe("what is read on the way finds nothing", () => {
  const USERS = { name: "", text: "SELECT id FROM membership", values: [] };

  test("behind a session that is not there", async () => {
    const key = readSessionToken(`${"A".repeat(22)}.${"A".repeat(43)}`);
    const session = key && unreadSession(key);
    const ctx = { person: null, session: null, unread: session } as unknown as Ctx;
    expect(await session?.readIn(ctx, departmentId, [USERS])).toEqual([[]]);
    expect([ctx.person, ctx.unread]).toEqual([null, null]);
  });

  test("behind a token that opens nothing", async () => {
    const token = { id: newId(), secretHash: Buffer.alloc(32) };
    const [[entry] = [], users] = await readInDepartment(departmentId, [enterByToken(departmentId, token), USERS]);
    expect([entry?.tokenId, users]).toEqual([null, []]);
  });

  test("of a department that somebody may not enter", async () => {
    const { accountId } = await makeUser(app, elsewhere);
    const failsWhereItFinds = {
      ...USERS,
      text: "SELECT 1 / (CASE WHEN count(*) > 0 THEN 0 ELSE 1 END) FROM membership",
    };
    const enter = (id: string): Promise<unknown> => {
      const ctx = { person: { accountId, name: "", isSupport: false }, session: null, entered: new Map() };
      return enterAndRead(ctx as unknown as Ctx, id, [failsWhereItFinds]);
    };
    await expect(enter(elsewhere)).rejects.toThrow("division by zero");
    await expect(enter(departmentId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
