import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId } from "../platform/ids.js";

const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { employeeId name email version viewerCanCorrectIdentity viewerCanEdit } }`;
const CONFIRM = `mutation ($token: String!) { confirmEmail(token: $token) }`;
const PENDING = `query ($id: ID!) { user(id: $id) { email pendingEmail { address expiresAt } } }`;
const CANCEL = `mutation ($userId: ID!) { cancelEmailChange(userId: $userId) { email pendingEmail { address } } }`;
const LINK = `query ($token: String!) { emailLink(token: $token) }`;

interface Data {
  updateUser: { employeeId: string | null; name: string; email: string | null; version: number };
}

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let person: MadeUser;
let asAdmin: GraphqlClient;
let asOfficer: GraphqlClient;

const update = (client: GraphqlClient, user: MadeUser, edit: object) =>
  client.execute<Data>(UPDATE, { input: { userId: encodeId("usr", user.departmentId, user.userId), ...edit } });
const accountOf = async ({ accountId }: MadeUser) =>
  (
    await app.sql<{ email: string | null; first_name: string; verified: boolean }>(
      `SELECT email, first_name, email_verified_at IS NOT NULL AS verified FROM account WHERE id = $1`,
      [accountId],
    )
  )[0];
const tokenTo = async (address: string): Promise<string> => {
  await app.runJobs();
  const mail = (await app.mails()).findLast(({ to }) => to === address);
  return mail?.links[0]?.split("/").at(-1) ?? "";
};

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  admin = await makeAdmin(app, departmentId);
  person = await makeUser(app, departmentId, { employeeId: "0042", firstName: "Mari", lastName: "Lopez" });
  asAdmin = await app.as(admin);
  asOfficer = await app.as(await makeOfficer(app, departmentId));
});

describe("employee ID", () => {
  test("[85] an officer edits it, it is audited, and leading zeros stay", async () => {
    const { data } = await update(asOfficer, person, { employeeId: " 0007 ", version: 1 });
    expect(data?.updateUser).toMatchObject({ employeeId: "0007", version: 2 });
    const [event] = await app.sql(`SELECT changes FROM audit_event WHERE department_id = $1 AND user_id = $2`, [
      departmentId,
      person.userId,
    ]);
    expect(event).toEqual({ changes: { employeeId: ["0042", "0007"] } });
  });

  test("[85, 86] it is unique in its department, and free in another", async () => {
    const colleague = await makeUser(app, departmentId);
    const taken = await update(asOfficer, colleague, { employeeId: "0042" });
    expect([taken.code, Object.keys(taken.errors[0]?.extensions?.fields ?? {})]).toEqual([
      "INVALID_INPUT",
      ["employeeId"],
    ]);
    const elsewhere = await makeDepartment(app);
    const officer = await app.as(await makeOfficer(app, elsewhere));
    expect((await update(officer, await makeUser(app, elsewhere), { employeeId: "0042" })).code).toBeUndefined();
  });

  test("[85] two people given one number at once: one gets it", async () => {
    const [a, b] = [await makeUser(app, departmentId), await makeUser(app, departmentId)];
    const answers = await Promise.all([
      update(asOfficer, a, { employeeId: "9" }),
      update(asOfficer, b, { employeeId: "9" }),
    ]);
    expect(answers.map(({ code }) => code).sort()).toEqual(["INVALID_INPUT", undefined]);
  });

  test("[85] a stale version is a CONFLICT, and nothing is written", async () => {
    await update(asOfficer, person, { employeeId: "1", version: 1 });
    expect((await update(asAdmin, person, { employeeId: "2", version: 1 })).code).toBe("CONFLICT");
  });
});

describe("name and e-mail", () => {
  test("[99] an admin corrects a name; an officer may not", async () => {
    expect((await update(asOfficer, person, { firstName: "María" })).code).toBe("FORBIDDEN");
    const { data } = await update(asAdmin, person, { firstName: "María", lastName: "López" });
    expect(data?.updateUser.name).toBe("María López");
    expect((await accountOf(person))?.first_name).toBe("María");
    const [event] = await app.sql(`SELECT action, changes FROM audit_event WHERE department_id = $1 AND user_id = $2`, [
      departmentId,
      person.userId,
    ]);
    expect(event).toEqual({
      action: "user.name-corrected",
      changes: { firstName: ["Mari", "María"], lastName: ["Lopez", "López"] },
    });
  });

  test("[99] who is in another department too is corrected by nobody but themself", async () => {
    await makeUser(app, await makeDepartment(app), { account: person });
    expect((await update(asAdmin, person, { firstName: "Maria" })).code).toBe("FORBIDDEN");
    expect((await update(asAdmin, person, { email: "new@example.org" })).code).toBe("FORBIDDEN");
  });

  test("[99] a new address counts when it is confirmed; the old one is told", async () => {
    const { data } = await update(asAdmin, person, { email: "Maria.Lopez@example.org" });
    expect(data?.updateUser.email).toBe(person.email);
    const token = await tokenTo("Maria.Lopez@example.org");
    const told = (await app.mails()).find(({ to }) => to === person.email);
    expect(told?.text).toContain("Maria.Lopez@example.org");
    expect(told?.text).not.toContain(token);
    expect((await app.anonymous.execute(LINK, { token })).data).toEqual({ emailLink: "Maria.Lopez@example.org" });
    expect((await accountOf(person))?.email).toBe(person.email);
    expect((await app.anonymous.execute(CONFIRM, { token })).data).toEqual({ confirmEmail: "Maria.Lopez@example.org" });
    expect(await accountOf(person)).toMatchObject({ email: "Maria.Lopez@example.org", verified: true });
    const [row] = await app.sql(`SELECT email, search FROM membership WHERE id = $1`, [person.userId]);
    expect(row).toEqual({
      email: "Maria.Lopez@example.org",
      search: expect.stringContaining("mari lopez maria.lopez@example.org"),
    });
    expect((await app.anonymous.execute(CONFIRM, { token })).code).toBe("NOT_FOUND");
    const events = await app.sql(`SELECT action, changes FROM audit_event WHERE department_id = $1 ORDER BY id`, [
      departmentId,
    ]);
    expect(events.at(-1)).toEqual({
      action: "user.email-changed",
      changes: { email: [person.email, "Maria.Lopez@example.org"] },
    });
  });

  test("[99] an address that another account has is refused only to whoever reads its mail", async () => {
    const other = await makeUser(app, await makeDepartment(app));
    expect((await update(asAdmin, person, { email: other.email })).code).toBeUndefined();
    const token = await tokenTo(other.email);
    expect((await app.anonymous.execute(CONFIRM, { token })).code).toBe("EMAIL_IN_USE");
    expect((await accountOf(person))?.email).toBe(person.email);
  });

  test("[99] what waits to be confirmed is shown, and an admin calls it off: its link opens nothing", async () => {
    const id = encodeId("usr", departmentId, person.userId);
    const pending = async (client = asOfficer) =>
      (await client.execute<{ user: { pendingEmail: object | null } }>(PENDING, { id })).data?.user.pendingEmail;
    expect(await pending()).toBeNull();
    await update(asAdmin, person, { email: "fresh1@example.org" });
    expect(await pending()).toEqual({ address: "fresh1@example.org", expiresAt: null });
    const token = await tokenTo("fresh1@example.org");
    expect(await pending()).toEqual({ address: "fresh1@example.org", expiresAt: expect.any(String) });
    expect((await asOfficer.execute(CANCEL, { userId: id })).code).toBe("FORBIDDEN");
    const cancelled = await asAdmin.execute(CANCEL, { userId: id });
    expect(cancelled.data).toEqual({ cancelEmailChange: { email: person.email, pendingEmail: null } });
    expect((await app.anonymous.execute(CONFIRM, { token })).code).toBe("NOT_FOUND");
    expect((await asAdmin.execute(CANCEL, { userId: id })).code).toBeUndefined();
    const events = await app.sql(`SELECT action, changes FROM audit_event WHERE department_id = $1 ORDER BY id`, [
      departmentId,
    ]);
    expect(events).toEqual([
      { action: "user.email-correction-sent", changes: { newEmail: [null, "fresh1@example.org"] } },
      { action: "user.email-correction-cancelled", changes: { newEmail: ["fresh1@example.org", null] } },
    ]);
  });

  test("[99] called off before its mail left, none leaves; asked for again, the latest address counts", async () => {
    await update(asAdmin, person, { email: "fresh2@example.org" });
    await asAdmin.execute(CANCEL, { userId: encodeId("usr", departmentId, person.userId) });
    expect(await tokenTo("fresh2@example.org")).toBe("");
    await update(asAdmin, person, { email: "fresh3@example.org" });
    const earlier = await tokenTo("fresh3@example.org");
    await update(asAdmin, person, { email: "fresh4@example.org" });
    const later = await tokenTo("fresh4@example.org");
    expect((await app.anonymous.execute(CONFIRM, { token: earlier })).code).toBe("NOT_FOUND");
    expect((await app.anonymous.execute(CONFIRM, { token: later })).data).toEqual({
      confirmEmail: "fresh4@example.org",
    });
  });

  test("[99] five such mails an hour for one person", async () => {
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 6; n++) codes.push((await update(asAdmin, person, { email: `many${n}@example.org` })).code);
    expect(codes).toEqual([...Array(5).fill(undefined), "RATE_LIMITED"]);
  });

  test("[99] a confirmation link opens no password page", async () => {
    await update(asAdmin, person, { email: "third@example.org" });
    const token = await tokenTo("third@example.org");
    const answer = await app.anonymous.execute(
      `mutation ($token: String!) { setPassword(token: $token, newPassword: "correct horse battery") { account { id } } }`,
      { token },
    );
    expect(answer.code).toBe("NOT_FOUND");
  });

  test("[84] phone and EMS ID are in no mutation for officers", async () => {
    const answer = await update(asAdmin, person, { phone: "+1 555 0100" });
    expect(answer.code).toBe("INVALID_INPUT");
  });
});
