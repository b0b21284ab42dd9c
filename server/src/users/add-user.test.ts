import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const ADD = `mutation ($input: AddUserInput!) {
  addUser(input: $input) { user { id status role name email loginId employeeId groups { name } } code { code expiresAt } } }`;
const PRINT = `mutation ($userId: ID!) { printPasswordCode(userId: $userId) { code expiresAt } }`;
const BY_CODE = `mutation ($input: SetPasswordByCodeInput!) { setPasswordByCode(input: $input) { account { loginId } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { account { loginId } } }`;

interface Data {
  addUser: {
    user: { id: string; status: string; email: string | null; loginId: string | null; groups: { name: string }[] };
    code: { code: string; expiresAt: string } | null;
  };
}

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;
let n = 0;

const person = (more: object = {}): Record<string, unknown> => ({
  departmentId: encodeOwnId("dep", departmentId),
  firstName: "New",
  lastName: "Person",
  role: "GENERAL_USER",
  ...more,
});
const add = (more: object, client = asOfficer) => client.execute<Data>(ADD, { input: person(more) });
const freshEmail = (): string => `new${++n}@example.org`;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId);
  asOfficer = await app.as(officer);
});

describe("with e-mail", () => {
  test("[51, 52, 56] name, e-mail and role are enough; the user is there at once, active", async () => {
    const { data, errors } = await add({ email: freshEmail() });
    expect(errors).toEqual([]);
    expect(data?.addUser.user.status).toBe("ACTIVE");
    expect(data?.addUser.code).toBeNull();
    const [count] = await app.sql(`SELECT n FROM user_count WHERE department_id = $1 AND role = 'GENERAL_USER'`, [
      departmentId,
    ]);
    expect(count).toEqual({ n: 1 });
  });

  test("[52] lacking any one is an error of that field", async () => {
    const fieldsOf = async (more: object) => Object.keys((await add(more)).errors[0]?.extensions?.fields ?? {});
    expect(await fieldsOf({ email: freshEmail(), firstName: " " })).toEqual(["firstName"]);
    expect(await fieldsOf({ email: freshEmail(), lastName: "" })).toEqual(["lastName"]);
    expect(await fieldsOf({})).toEqual(["email"]);
    expect(await fieldsOf({ email: "no address" })).toEqual(["email"]);
    expect((await add({ email: freshEmail(), role: undefined })).code).toBe("INVALID_INPUT");
  });

  test("[53, 54] an address in use, even outside the department, is refused with its code and nothing else", async () => {
    const elsewhere = await makeUser(app, await makeDepartment(app));
    const before = await app.sql(`SELECT count(*)::int AS n FROM account`);
    const { code, errors, data } = await add({ email: elsewhere.email.toUpperCase() });
    expect([code, data]).toEqual(["EMAIL_IN_USE", null]);
    expect(errors[0]?.message).toContain("Invite");
    expect(JSON.stringify(errors)).not.toContain(elsewhere.lastName);
    expect(await app.sql(`SELECT count(*)::int AS n FROM account`)).toEqual(before);
  });

  test("[54] trying addresses is limited", async () => {
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 21; i++) codes.push((await add({ email: officer.email })).code);
    expect(codes).toEqual([...Array(20).fill("EMAIL_IN_USE"), "RATE_LIMITED"]);
  });

  test("[55] one mail, with a set-password link and no password", async () => {
    const email = freshEmail();
    await add({ email });
    await app.runJobs();
    const mails = (await app.mails()).filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.links[0]).toContain("/set-password/tk_");
  });

  test("[51] groups and employee ID come along; a taken employee ID is refused", async () => {
    const groupId = encodeId("grp", departmentId, await makeGroup(app, departmentId, "Truck 2"));
    const { data } = await add({ email: freshEmail(), employeeId: "007", groupIds: [groupId] });
    expect(data?.addUser.user.groups).toEqual([{ name: "Truck 2" }]);
    expect((await add({ email: freshEmail(), employeeId: "007" })).errors[0]?.extensions?.fields).toHaveProperty(
      "employeeId",
    );
  });

  test("[51] officers add no admin where the department does not let them, and general users nobody", async () => {
    await app.sql(`UPDATE department SET officers_may_grant_admin = false WHERE id = $1`, [departmentId]);
    expect((await add({ email: freshEmail(), role: "ADMIN" })).code).toBe("FORBIDDEN");
    const general = await app.as(await makeUser(app, departmentId));
    expect((await add({ email: freshEmail() }, general)).code).toBe("FORBIDDEN");
  });
});

describe("without e-mail", () => {
  test("[8, 51] a login ID and a printed code let the person set a password, once", async () => {
    const loginId = `crew${++n}`;
    const { data } = await add({ loginId });
    const code = data?.addUser.code?.code ?? "";
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const hours = (Date.parse(data?.addUser.code?.expiresAt ?? "") - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    const input = {
      loginId: loginId.toUpperCase(),
      code: code.toLowerCase().replaceAll("-", " "),
      newPassword: "three wet hoses",
    };
    const set = await app.anonymous.execute(BY_CODE, { input });
    expect(set.data).toEqual({ setPasswordByCode: { account: { loginId } } });
    expect((await app.anonymous.execute(BY_CODE, { input })).code).toBe("CONFLICT");
    const signedIn = await app.anonymous.execute(SIGN_IN, {
      input: { identifier: loginId, password: "three wet hoses" },
    });
    expect(signedIn.code).toBeUndefined();
  });

  test("[54] a login ID in use is refused", async () => {
    const loginId = `crew${++n}`;
    await add({ loginId });
    expect((await add({ loginId: loginId.toUpperCase() })).code).toBe("EMAIL_IN_USE");
  });

  test("[98] a new code ends the one before; guesses are limited", async () => {
    const loginId = `crew${++n}`;
    const { data } = await add({ loginId });
    const printed = await asOfficer.execute<{ printPasswordCode: { code: string } }>(PRINT, {
      userId: data?.addUser.user.id,
    });
    const fresh = printed.data?.printPasswordCode.code ?? "";
    const attempt = (code: string) =>
      app.anonymous.execute(BY_CODE, { input: { loginId, code, newPassword: "three wet hoses" } });
    expect((await attempt(data?.addUser.code?.code ?? "")).code).toBe("CONFLICT");
    for (let i = 0; i < 10; i++) await attempt("0000-0000-0000-0000");
    expect((await attempt(fresh)).code).toBe("RATE_LIMITED");
  });

  test("[98] no code for people with e-mail, in other departments, or for admins where officers make none", async () => {
    const print = async (user: MadeUser) =>
      (await asOfficer.execute(PRINT, { userId: encodeId("usr", departmentId, user.userId) })).code;
    expect(await print(await makeUser(app, departmentId))).toBe("INVALID_INPUT");
    const shared = await makeUser(app, departmentId, { email: null });
    await makeUser(app, await makeDepartment(app), { account: shared });
    expect(await print(shared)).toBe("FORBIDDEN");
    await app.sql(`UPDATE department SET officers_may_grant_admin = false WHERE id = $1`, [departmentId]);
    expect(await print(await makeAdmin(app, departmentId, { email: null }))).toBe("FORBIDDEN");
  });
});
