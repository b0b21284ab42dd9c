import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type AccountWish, type MadeAccount, makeAccount, makeDepartment, makeUser } from "../../test/factories.js";
import { GraphqlClient } from "../../test/graphql-client.js";
import { onPlatform } from "../platform/transaction.js";
import { hashPassword, isPassword } from "./password.js";
import { passwordProblem } from "./password.rules.js";
import { createLink } from "./password-link.service.js";

const NEW = "seven slow trains go west";
const ASK = "mutation Ask($who: String!) { requestPasswordReset(identifier: $who) }";
const LINK = "query Link($token: String!) { passwordLink(token: $token) { state purpose firstName signInName } }";
const SET = `mutation Set($token: String!, $newPassword: String!) {
  setPassword(token: $token, newPassword: $newPassword) { account { email } }
}`;
const SIGN_IN = `mutation SignIn($who: String!, $password: String!) {
  signIn(input: { identifier: $who, password: $password }) { account { id } }
}`;

const app = await startApp();
beforeEach(() => {
  app.clearMails();
  return app.sql("DELETE FROM rate_limit");
});

const ask = (who: string) => app.anonymous.execute(ASK, { who });
const set = (token: string, newPassword = NEW) => app.anonymous.execute(SET, { token, newPassword });
const look = async (token: string) =>
  (await app.anonymous.execute<{ passwordLink: object }>(LINK, { token })).data?.passwordLink;
const canSignIn = async (who: string, password = NEW): Promise<boolean> =>
  (await app.anonymous.execute(SIGN_IN, { who, password })).errors.length === 0;

/** Asks for a reset and takes the token out of the mail. */
async function mailedToken(who: string): Promise<string> {
  await ask(who);
  await app.runJobs();
  const link = (await app.mails()).at(-1)?.links[0] ?? "";
  return link.split("/").at(-1) ?? "";
}

const account = (wish: AccountWish = {}): Promise<MadeAccount> =>
  makeAccount(app, { firstName: "Robin", lastName: "Okafor", ...wish });

describe("a reset link", () => {
  test("comes by one mail, sets a password once, signs in, and tells the person", async () => {
    const passwordHash = await hashPassword("the old password");
    const { email } = await account({ email: "robin@example.org", passwordHash, isVerified: false });
    const token = await mailedToken(" ROBIN@example.org");
    const [mail, ...others] = await app.mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: email, subject: "Reset your password", from: "Muster <muster@example.org>" });
    expect(mail?.links[0]).toBe(`${app.url}/reset-password/${token}`);
    expect(mail?.text).not.toContain("old password");
    expect(await look(token)).toEqual({
      state: "VALID",
      purpose: "RESET_PASSWORD",
      firstName: "Robin",
      signInName: email,
    });
    const answer = await set(token);
    expect(answer.data).toEqual({ setPassword: { account: { email } } });
    expect(answer.headers.get("set-cookie")).toMatch(/^muster_session=[\w-]{22}\./);
    expect([await canSignIn(email), await canSignIn(email, "the old password")]).toEqual([true, false]);
    expect(await look(token)).toEqual({ state: "USED", purpose: "RESET_PASSWORD", firstName: null, signInName: null });
    expect((await set(token, "another password 99")).code).toBe("CONFLICT");
    await app.runJobs();
    expect((await app.mails()).map(({ subject }) => subject)).toEqual([
      "Reset your password",
      "Your password was changed",
    ]);
  });

  test("ends every session of the account, also the one in use", async () => {
    const { accountId, email } = await account({ email: "sessions@example.org" });
    const clients = [await app.as(accountId), await app.as(accountId)];
    const token = await mailedToken(email);
    const answer = await set(token);
    const viewer = "{ viewer { account { email } } }";
    for (const client of clients) expect((await client.execute(viewer)).data).toEqual({ viewer: null });
    const fresh = new GraphqlClient(app.url, answer.headers.get("set-cookie")?.split(";", 1)[0]);
    expect((await fresh.execute(viewer)).data).toEqual({ viewer: { account: { email } } });
  });

  test("is good for one of five uses at once", async () => {
    const { accountId, email } = await account({ email: "five@example.org" });
    const token = await mailedToken(email);
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) => set(token, `password of attempt number ${i}`)),
    );
    const codes = answers.map(({ code }) => code ?? "DONE").sort();
    expect(codes).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "DONE"]);
    const winner = answers.findIndex(({ code }) => code === undefined);
    expect(await canSignIn(email, `password of attempt number ${winner}`)).toBe(true);
    const events = await app.sql("SELECT FROM audit_event WHERE action = 'account.password-set' AND account_id = $1", [
      accountId,
    ]);
    expect(events).toHaveLength(1);
  });

  test("is good for an hour, one handed over for a first password for seven days", async () => {
    const { accountId, email } = await account({ email: "hour@example.org" });
    const token = await mailedToken(email);
    const [row] = await app.sql<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM account_token WHERE account_id = $1`,
      [accountId],
    );
    expect(row?.minutes).toBe(60);
    await app.sql("UPDATE account_token SET expires_at = now() WHERE account_id = $1", [accountId]);
    expect(await look(token)).toMatchObject({ state: "EXPIRED", firstName: null });
    expect((await set(token)).code).toBe("CONFLICT");
    await onPlatform((tx) => createLink(tx, accountId, "SET_PASSWORD"));
    const [handed] = await app.sql<{ days: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM account_token
        WHERE account_id = $1 AND purpose = 'SET_PASSWORD'`,
      [accountId],
    );
    expect(handed?.days).toBe(7);
  });

  test("is void once a password was set by another one", async () => {
    const { email } = await account({ email: "two@example.org" });
    const first = await mailedToken(email);
    const second = await mailedToken(email);
    expect(second).not.toBe(first);
    expect((await set(second)).errors).toEqual([]);
    expect((await set(first)).code).toBe("CONFLICT");
  });

  test("by mail verifies the address; handed over by somebody it does not", async () => {
    const mailed = await account({ email: "mailed@example.org", isVerified: false });
    const handed = await account({ email: "handed@example.org", isVerified: false });
    await set(await mailedToken(mailed.email));
    const link = await onPlatform((tx) => createLink(tx, handed.accountId, "SET_PASSWORD"));
    await set(link.split("/").at(-1) ?? "");
    expect([await canSignIn(mailed.email), await canSignIn(handed.email)]).toEqual([true, true]);
    const rows = await app.sql(
      `SELECT email, email_verified_at IS NOT NULL AS verified FROM account WHERE id = ANY($1) ORDER BY email`,
      [[mailed.accountId, handed.accountId]],
    );
    expect(rows).toEqual([
      { email: "handed@example.org", verified: false },
      { email: "mailed@example.org", verified: true },
    ]);
  });

  test("is stored as a hash, and stands in no table as it is", async () => {
    const { email, accountId } = await account({ email: "stored@example.org" });
    const token = await mailedToken(email);
    const secret = token.slice(-43);
    const [rows] = await app.sql<{ dump: string }>(
      `SELECT (SELECT string_agg(t::text, ' ') FROM account_token t) || (SELECT string_agg(m::text, ' ') FROM mail m) AS dump`,
    );
    expect(rows?.dump).toContain(accountId);
    expect(rows?.dump).not.toContain(secret);
    expect(rows?.dump).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
  });

  test("looked up by a guess is unknown, and guessing is stopped", async () => {
    const { accountId } = await account();
    const forged = `tk_${Buffer.from(accountId.replaceAll("-", ""), "hex").toString("base64url")}_${"A".repeat(43)}`;
    for (const token of [forged, "", "tk_x", "x".repeat(10_000)]) {
      expect(await look(token)).toEqual({ state: "UNKNOWN", purpose: null, firstName: null, signInName: null });
    }
    expect((await set(forged)).code).toBe("NOT_FOUND");
    await app.sql("UPDATE rate_limit SET points = 50");
    expect((await app.anonymous.execute(LINK, { token: forged })).code).toBe("RATE_LIMITED");
  });
});

describe("asking for a reset", () => {
  test("is answered alike, and costs the same, whether there is such an account or not", async () => {
    await account({ email: "exists@example.org" });
    await account({ email: null, loginId: "no-mail" });
    const answers = [];
    for (const who of ["exists@example.org", "missing@example.org", "no-mail", "", "\0", "\ud800"]) {
      const { status, data, errors } = await ask(who);
      answers.push({ status, data, errors });
    }
    for (const answer of answers) {
      expect(answer).toEqual({ status: 200, data: { requestPasswordReset: true }, errors: [] });
    }
    // Nothing about the account is looked up in the request: that is left to a job.
    expect(await app.sql("SELECT FROM mail WHERE template = 'RESET_PASSWORD' AND status = 'QUEUED'")).toEqual([]);
    await app.runJobs();
    expect((await app.mails()).map(({ to }) => to)).toEqual(["exists@example.org"]);
  });

  test("works by login ID too, and mails at most five an hour", async () => {
    await account({ email: "often@example.org", loginId: "often" });
    for (const who of ["often@example.org", "OFTEN", "often", "often@example.org", "often", "often", "often"])
      await ask(who);
    await app.runJobs();
    expect((await app.mails()).map(({ to }) => to)).toEqual(Array(5).fill("often@example.org"));
  });
});

describe("a password", () => {
  const robin = { firstName: "Robin", lastName: "Okafor", email: "robin.o@example.org", loginId: "ro-12" };

  test.each([
    ["too short", "short one", /at least 10 characters/],
    ["too long", "long ".repeat(50), /at most 200/],
    ["one character", "aaaaaaaaaaaa", /different characters/],
    ["common", "Password123", /tried first/],
    ["a row of digits", "1234567890", /tried first/],
    ["the person's name", "RobinOkafor1", /easy to guess/],
    ["the e-mail address", "Robin.O@example.org", /easy to guess/],
    ["a broken character", "good enough \ud800 words", /broken/],
  ])("that is %s is refused", (_why, password, problem) => {
    expect(passwordProblem(password, robin, 200)).toMatch(problem);
  });

  test.each(["four quiet boats at noon", "Ωμέγα 漢字 пароль", "correct horse", "aB3$xyzzy!"])(
    "%s is fine",
    (password) => {
      expect(passwordProblem(password, robin, 200)).toBeNull();
    },
  );

  test("that is refused leaves the link as it was, and names the field", async () => {
    const { email } = await account({ email: "again@example.org" });
    const token = await mailedToken(email);
    const refused = await set(token, "password");
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: "INVALID_INPUT",
      fields: { newPassword: expect.stringContaining("at least 10 characters") },
    });
    expect((await set(token)).errors).toEqual([]);
  });

  test("is kept as argon2id with its own salt, and compared however its letters were typed", async () => {
    const [one, two] = [await hashPassword("café au lait 1"), await hashPassword("café au lait 1")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword("cafe\u0301 au lait 1", one)).toBe(true);
    expect(await isPassword("cafe au lait 1", one)).toBe(false);
  });
});

test("one session is for all departments of a person, listed by name", async () => {
  const departmentIds = [await makeDepartment(app, { name: "B" }), await makeDepartment(app, { name: "A" })];
  const person = await account();
  for (const departmentId of departmentIds) await makeUser(app, departmentId, { account: person });
  const client = await app.as(person);
  const answer = await client.execute("{ viewer { memberships { department { name } canEnter } } }");
  expect(answer.data).toEqual({
    viewer: {
      memberships: [
        { department: { name: "A" }, canEnter: true },
        { department: { name: "B" }, canEnter: true },
      ],
    },
  });
});
