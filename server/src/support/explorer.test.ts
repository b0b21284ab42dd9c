import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment, makeUser } from "../../test/factories.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const START = `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "To look at a record") { id } }`;
const READ = `query ReadName($id: ID!) { department(id: $id) { name } }`;
const CHANGE = `mutation Inactivate($id: ID!) { setUserStatus(input: { userId: $id, status: INACTIVE }) { status } }`;

const app = await startApp();
let departmentId: string;
let id: string;
let person: MadeUser;
let explore: (mode: string | null, query: string, variables?: object) => Promise<{ code?: string; data: unknown }>;

/** Somebody who sends what the explorer sends. */
async function explorerOf(account: { readonly accountId: string }): Promise<typeof explore> {
  const cookie = await app.cookieOf(account);
  return async (mode, query, variables = {}) => {
    const headers = { "content-type": "application/json", cookie, ...(mode && { "muster-explorer": mode }) };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${app.url}/graphql`, { method: "POST", headers, body });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: [{ extensions: { code: string } }] };
    return { data, code: errors?.[0].extensions.code };
  };
}

const log = () =>
  app.sql<{ changes: Record<string, unknown> }>(
    `SELECT changes FROM audit_event WHERE department_id = $1 AND action = 'support.explored' ORDER BY id`,
    [departmentId],
  );

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  person = await makeUser(app, departmentId);
  await makeAdmin(app, departmentId);
  explore = await explorerOf(await makeAccount(app, { isSupport: true }));
  await explore(null, START, { id });
});

describe("support staff in the API explorer", () => {
  test("[T15] read, and change nothing until they say so", async () => {
    const userId = encodeId("usr", departmentId, person.userId);
    expect((await explore("read", READ, { id })).code).toBeUndefined();
    expect((await explore("read", CHANGE, { id: userId })).code).toBe("FORBIDDEN");
    expect((await explore("nonsense", CHANGE, { id: userId })).code).toBe("FORBIDDEN");
    expect((await explore("changes", CHANGE, { id: userId })).data).toEqual({ setUserStatus: { status: "INACTIVE" } });
  });

  test("[T15, T9] leave each operation in the log of the department that they visit", async () => {
    await explore("read", READ, { id });
    await explore("changes", CHANGE, { id: "usr_unknown" });
    await explore("read", "{ __schema { queryType { name } } }");
    expect((await log()).map(({ changes }) => [changes.kind, changes.name, changes.variables])).toEqual([
      ["query", "ReadName", { id }],
      ["mutation", "Inactivate", { id: "usr_unknown" }],
    ]);
  });

  test("[T15] leave no secrets there under another name either", async () => {
    const document = `mutation Sneak($p: String! = "default") { startTwoFactor(currentPassword: $p) { __typename } }`;
    await explore("changes", document, { p: "plain" });
    const text = JSON.stringify(await log());
    expect(text).toContain("Sneak");
    expect(text).not.toMatch(/plain|default/);
  });

  test("[T15] leave no secrets there, whether in variables or in the document", async () => {
    await explore(
      "changes",
      `mutation SignIn($input: SignInInput!, $token: String = "default secret") {
         signIn(input: $input) { account { id } }
         setPassword(token: $token, newPassword: "written secret") { account { id } }
         setPasswordByCode(input: { loginId: "pat", code: "printed secret", newPassword: "another secret" }) { account { id } } }`,
      { input: { identifier: "pat@example.org", password: "hidden secret" } },
    );
    const [event] = await log();
    const text = JSON.stringify(event);
    expect(text).not.toMatch(/secret"|written secret|hidden secret|default secret|printed secret|another secret/);
    expect(text).toContain("pat@example.org");
    expect(event?.changes.variables).toEqual({ input: { identifier: "pat@example.org", password: "(not kept)" } });
  });

  test("are alone in that: officers' operations run as ever", async () => {
    const asAdmin = await explorerOf(await makeAdmin(app, departmentId));
    const userId = encodeId("usr", departmentId, person.userId);
    expect((await asAdmin("read", CHANGE, { id: userId })).data).toEqual({ setUserStatus: { status: "INACTIVE" } });
    expect(await log()).toEqual([]);
  });
});
