import { beforeAll, describe, expect, test } from "@jest/globals";
import { drawToken } from "../../src/api-tokens/token-text.js";
import { type Ctx, identify } from "../../src/platform/context.js";
import { encodeId, encodeOwnId, newId } from "../../src/platform/ids.js";
import { startApp, type TestApp } from "../app.js";
import { makeDepartment, makeOfficer, makeUser } from "../factories.js";

const TWO = `query ($id: ID!, $other: ID!) {
  a: department(id: $id) { users { nodes { id } } }
  b: department(id: $other) { users { totalCount } }
}`;
const AGAIN = `query ($id: ID!) { a: department(id: $id) { id users { totalCount } } b: department(id: $id) { name } }`;
const FRAGMENT = `query ($id: ID!) { department(id: $id) { ...D } } fragment D on Department { users { nodes { name } } }`;
const BESIDE = `query ($id: ID!, $user: ID!) { department(id: $id) { users { totalCount } } user(id: $user) { name } }`;
const BEHIND = `query ($id: ID!) { department(id: $id) { users { totalCount } } viewer { account { id } } }`;
const LEFT_OUT = `query ($id: ID!, $no: Boolean = false) {
  department(id: $id) { id }
  department(id: $id) @include(if: $no) { users { totalCount } }
}`;
const SPREAD_TWICE = `query ($id: ID!, $no: Boolean = false) {
  department(id: $id) { id ...D @include(if: $no) ...D @skip(if: $no) }
} fragment D on Department { users { totalCount } }`;
const TOO_MANY = `query ($id: ID!) { department(id: $id) { users(first: 1000) { nodes { id } } } }`;
const NO_CURSOR = `query ($id: ID!) { department(id: $id) { users(after: "x") { nodes { id } } } }`;
const NO_GROUP = `query ($id: ID!) { department(id: $id) { users(filter: { groupIds: ["x"] }) { totalCount } } }`;
const SHAPES = { TWO, AGAIN, FRAGMENT, BESIDE, BEHIND, LEFT_OUT, SPREAD_TWICE };
const WRONG = { TOO_MANY, NO_CURSOR, NO_GROUP };

let app: TestApp;
let departmentId: string;
let variables: object;

beforeAll(async () => {
  app = await startApp({ isDefaultRun: false }); // support needs a second factor
  departmentId = await makeDepartment(app);
  const { userId } = await makeOfficer(app, departmentId);
  const user = encodeId("usr", departmentId, userId);
  variables = { id: encodeOwnId("dep", departmentId), other: encodeOwnId("dep", departmentId), user };
});

/** Often enough that the operation is compiled at the end. */
async function answersTo(query: string, who: { accountId: string }, signOut = false): Promise<unknown> {
  const client = await app.as(who);
  if (signOut) await app.sql("DELETE FROM session WHERE account_id = $1", [who.accountId]);
  const answers = [];
  for (let times = 0; times < 5; times++) {
    const { code, data } = await client.execute(query, variables);
    answers.push(code === undefined ? { data } : { code, data });
  }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  return answers[0];
}

describe("whatever the question looks like, and however often it is asked", () => {
  test.each(Object.entries({ ...SHAPES, ...WRONG }))("%s: nobody's session learns nothing", async (_what, query) => {
    const officer = await makeOfficer(app, departmentId);
    expect(await answersTo(query, officer, true)).toEqual({ code: "UNAUTHENTICATED", data: null });
  });

  test.each(Object.entries({ ...SHAPES, ...WRONG }))("%s: who is elsewhere finds nothing", async (_what, query) => {
    const elsewhere = await makeOfficer(app, await makeDepartment(app));
    expect(await answersTo(query, elsewhere)).toEqual({ code: "NOT_FOUND", data: null });
  });

  test.each(Object.entries(WRONG))("%s: who may not list learns that first", async (_what, query) => {
    expect(await answersTo(query, await makeUser(app, departmentId))).toEqual({ code: "FORBIDDEN", data: null });
  });
});

describe("also where the operation is compiled already", () => {
  test("[87] a token opens its own department, by its scopes, until it is revoked", async () => {
    const { accountId } = await makeOfficer(app, departmentId);
    const tokenFor = async (department: string, scope: string): Promise<[id: string, text: string]> => {
      const id = newId();
      const { text, secretHash } = drawToken(department, id);
      await app.sql(
        `INSERT INTO api_token (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
         VALUES ($1, $2, 'Rostering', $3, $4, $5, '', now() + interval '1 day')`,
        [department, id, secretHash, [scope], accountId],
      );
      return [id, text];
    };
    const [tokenId, own] = await tokenFor(departmentId, "USERS_READ");
    const [, lacking] = await tokenFor(departmentId, "INVITATIONS_READ");
    const [, foreign] = await tokenFor(await makeDepartment(app), "USERS_READ");
    const codeOf = async (text: string): Promise<string | undefined> => {
      const headers = { "content-type": "application/json", authorization: `Bearer ${text}` };
      const body = JSON.stringify({ query: FRAGMENT, variables });
      const response = await app.anonymous.fetch("/graphql", { method: "POST", headers, body });
      const { errors } = (await response.json()) as { errors?: [{ extensions: { code: string } }] };
      return errors?.[0].extensions.code;
    };
    for (let times = 0; times < 4; times++) {
      const codes = [await codeOf(own), await codeOf(lacking), await codeOf(foreign)];
      expect(codes).toEqual([undefined, "FORBIDDEN", "NOT_FOUND"]);
    }
    await app.sql("UPDATE api_token SET revoked_at = now() WHERE id = $1", [tokenId]);
    expect(await codeOf(own)).toBe("UNAUTHENTICATED");
  });

  test("a support visit opens it until it ends, and to nobody who is not support", async () => {
    const { accountId } = await makeUser(app, await makeDepartment(app));
    const client = await app.as(accountId);
    await app.sql(
      `INSERT INTO support_visit (department_id, id, account_id, reason, expires_at)
       VALUES ($1, $2, $3, 'Help', now() + interval '1 hour')`,
      [departmentId, newId(), accountId],
    );
    const codeOf = async (): Promise<string | undefined> => (await client.execute(FRAGMENT, variables)).code;
    for (let times = 0; times < 4; times++) expect(await codeOf()).toBe("NOT_FOUND");
    await app.sql("UPDATE account SET support = true WHERE id = $1", [accountId]);
    expect(await codeOf()).toBe("NOT_FOUND"); // not without a second factor
    await app.sql("INSERT INTO second_factor (account_id, sealed_secret, confirmed_at) VALUES ($1, '', now())", [
      accountId,
    ]);
    expect(await codeOf()).toBeUndefined();
    await app.sql("UPDATE support_visit SET expires_at = now() WHERE account_id = $1", [accountId]);
    expect(await codeOf()).toBe("NOT_FOUND");
  });
});

test("a session is read once, however many fields ask for it", async () => {
  let timesRead = 0;
  const ctx = { unread: { identify: async () => void timesRead++ } } as unknown as Ctx;
  await Promise.all([identify(ctx), identify(ctx), identify(ctx)]);
  expect(timesRead).toBe(1);
});
