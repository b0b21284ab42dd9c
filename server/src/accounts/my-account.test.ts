import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { hashPassword } from "./password.js";

const UPDATE = `mutation ($input: UpdateMyAccountInput!) { updateMyAccount(input: $input) { name phone emsId } }`;
const PASSWORD = `mutation ($old: String!, $new: String!) { changeMyPassword(currentPassword: $old, newPassword: $new) }`;
const EMAIL = `mutation ($old: String!, $email: String!) { changeMyEmail(currentPassword: $old, newEmail: $email) }`;
const SESSIONS = `query { viewer { sessions { key isCurrent address userAgent } accountEvents { nodes { action } } } }`;
const END = `mutation ($key: String!) { endSession(key: $key) }`;
const END_OTHERS = `mutation { endOtherSessions }`;
const OLD = "four quiet ladders";

interface Sessions {
  viewer: { sessions: { key: string; isCurrent: boolean }[]; accountEvents: { nodes: { action: string }[] } } | null;
}

let app: TestApp;
let passwordHash: string;
let person: MadeUser;
let departmentId: string;
let client: GraphqlClient;

const update = (input: object) => client.execute<{ updateMyAccount: object }>(UPDATE, { input });
const fieldsOf = async (input: object) => Object.keys((await update(input)).errors[0]?.extensions?.fields ?? {});
const sessionsOf = async (one: GraphqlClient) => (await one.execute<Sessions>(SESSIONS)).data?.viewer?.sessions;

beforeAll(async () => {
  app = await startApp();
  passwordHash = await hashPassword(OLD);
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  person = await makeUser(app, departmentId, { passwordHash });
  client = await app.as(person);
});

describe("own data", () => {
  test("[84] the person edits name, phone and EMS ID, in every department at once", async () => {
    const elsewhere = await makeUser(app, await makeDepartment(app), { account: person });
    const { data } = await update({ firstName: "Zoë", phone: "+1 (555) 010-0199", emsId: "1234-5678-9012" });
    expect(data?.updateMyAccount).toEqual({
      name: `Zoë ${person.lastName}`,
      phone: "+1 (555) 010-0199",
      emsId: "123456789012",
    });
    const rows = await app.sql(`SELECT first_name, phone FROM membership WHERE account_id = $1`, [person.accountId]);
    expect(rows).toEqual(Array(2).fill({ first_name: "Zoë", phone: "+1 (555) 010-0199" }));
    const events = await app.sql<{ changes: object }>(
      `SELECT changes FROM audit_event WHERE user_id = ANY($1) AND action = 'user.updated-by-self'`,
      [[person.userId, elsewhere.userId]],
    );
    expect(events).toHaveLength(2);
    expect(events[0]?.changes).toMatchObject({ emsId: [null, "123456789012"] });
  });

  test("[84] an EMS ID has 12 digits, is one person's alone, and may be blank", async () => {
    expect(await fieldsOf({ emsId: "12345" })).toEqual(["emsId"]);
    await update({ emsId: "999988887777" });
    client = await app.as(await makeUser(app, departmentId));
    expect(await fieldsOf({ emsId: "999988887777" })).toEqual(["emsId"]);
    expect((await update({ emsId: "" })).code).toBeUndefined();
  });

  test("[84] what is no phone number, and a blank name, are refused by their fields", async () => {
    expect(await fieldsOf({ phone: "call me" })).toEqual(["phone"]);
    expect(await fieldsOf({ firstName: "  " })).toEqual(["firstName"]);
    expect((await update({ phone: null })).code).toBeUndefined();
  });

  test("[84] two windows at once conflict", async () => {
    await update({ phone: "555 0101", version: 1 });
    expect((await update({ phone: "555 0102", version: 1 })).code).toBe("CONFLICT");
  });
});

describe("own password and address", () => {
  test("a new password takes the present one, ends other sessions, keeps this one, and is told by mail", async () => {
    const other = await app.as(person);
    expect(
      (await client.execute(PASSWORD, { old: "wrong password", new: "six loud sirens" })).errors[0]?.extensions?.fields,
    ).toHaveProperty("currentPassword");
    expect((await client.execute(PASSWORD, { old: OLD, new: "short" })).errors[0]?.extensions?.fields).toHaveProperty(
      "newPassword",
    );
    expect((await client.execute(PASSWORD, { old: OLD, new: "six loud sirens" })).data).toEqual({
      changeMyPassword: true,
    });
    expect(await sessionsOf(other)).toBeUndefined();
    expect(await sessionsOf(client)).toHaveLength(1);
    await app.runJobs();
    expect((await app.mails()).filter(({ to }) => to === person.email).map(({ subject }) => subject)).toEqual([
      "Your password was changed",
    ]);
    expect((await client.execute(PASSWORD, { old: OLD, new: "nine dry hydrants" })).code).toBe("INVALID_INPUT");
  });

  test("[99] another address is asked for by the password, and confirmed by its mail", async () => {
    expect((await client.execute(EMAIL, { old: "wrong password", email: "mine@example.org" })).code).toBe(
      "INVALID_INPUT",
    );
    await client.execute(EMAIL, { old: OLD, email: "mine@example.org" });
    await app.runJobs();
    const mails = await app.mails();
    const token = mails
      .find(({ to }) => to === "mine@example.org")
      ?.links[0]?.split("/")
      .at(-1);
    expect(mails.some(({ to, text }) => to === person.email && text.includes("mine@example.org"))).toBe(true);
    const confirmed = await app.anonymous.execute(`mutation ($token: String!) { confirmEmail(token: $token) }`, {
      token,
    });
    expect(confirmed.data).toEqual({ confirmEmail: "mine@example.org" });
  });

  test("[99] an address that waits to be confirmed is shown, and can be called off: its link is dead then", async () => {
    const PENDING = `{ viewer { pendingEmail { address expiresAt } } }`;
    const CANCEL = `mutation { cancelMyEmailChange }`;
    const pending = async () =>
      (await client.execute<{ viewer: { pendingEmail: object | null } }>(PENDING)).data?.viewer.pendingEmail;
    expect([await pending(), (await client.execute(CANCEL)).data]).toEqual([null, { cancelMyEmailChange: false }]);
    await client.execute(EMAIL, { old: OLD, email: "other@example.org" });
    expect(await pending()).toEqual({ address: "other@example.org", expiresAt: null });
    await app.runJobs();
    expect(await pending()).toEqual({ address: "other@example.org", expiresAt: expect.any(String) });
    const stranger = await app.as(await makeOfficer(app, departmentId));
    expect((await stranger.execute(CANCEL)).data).toEqual({ cancelMyEmailChange: false });
    const link = (await app.mails()).find(({ to }) => to === "other@example.org")?.links[0];
    expect((await client.execute(CANCEL)).data).toEqual({ cancelMyEmailChange: true });
    expect(await pending()).toBeNull();
    const token = link?.split("/").at(-1);
    const confirmed = await client.execute(`mutation ($token: String!) { confirmEmail(token: $token) }`, { token });
    expect(confirmed.code).toBe("NOT_FOUND");
    const events = await app.sql("SELECT changes FROM audit_event WHERE account_id = $1 AND action = $2", [
      person.accountId,
      "account.email-change-cancelled",
    ]);
    expect(events).toEqual([{ changes: { newEmail: "other@example.org" } }]);
  });

  test("a password that somebody guesses at from a stolen session is limited", async () => {
    for (let i = 0; i < 10; i++) await client.execute(PASSWORD, { old: `guess number ${i}`, new: "six loud sirens" });
    expect((await client.execute(PASSWORD, { old: OLD, new: "six loud sirens" })).code).toBe("RATE_LIMITED");
  });
});

describe("own sessions", () => {
  test("they are listed, one is ended, the rest at once; the present one stays", async () => {
    const [second, third, fourth] = [await app.as(person), await app.as(person), await app.as(person)];
    const sessions = await sessionsOf(client);
    expect(sessions?.map(({ isCurrent }) => isCurrent).filter(Boolean)).toEqual([true]);
    expect(sessions).toHaveLength(4);
    const key = (await sessionsOf(second))?.find(({ isCurrent }) => isCurrent)?.key;
    expect((await client.execute(END, { key })).data).toEqual({ endSession: true });
    expect(await sessionsOf(second)).toBeUndefined();
    expect((await client.execute(END_OTHERS)).data).toEqual({ endOtherSessions: 2 });
    expect([await sessionsOf(third), await sessionsOf(fourth)]).toEqual([undefined, undefined]);
    expect(await sessionsOf(client)).toHaveLength(1);
  });

  test("nobody ends another person's session", async () => {
    const stranger = await app.as(await makeOfficer(app, departmentId));
    const key = (await sessionsOf(client))?.[0]?.key;
    expect((await stranger.execute(END, { key })).data).toEqual({ endSession: false });
    expect(await sessionsOf(client)).toHaveLength(1);
  });
});
