import { beforeEach, describe, expect, test } from "@jest/globals";
import { Secret } from "otpauth";
import { startApp } from "../../test/app.js";
import { CONFIRM, codeOf, fieldsOf, PASSWORD, START, TwoFactorDesk, wrongCodeOf } from "../../test/two-factor.js";
import { deleteExpired } from "./expire.job.js";

const OFF = `mutation ($password: String!, $code: String!) { turnOffTwoFactor(currentPassword: $password, code: $code) }`;
const RENEW = `mutation ($password: String!, $code: String!) { renewBackupCodes(currentPassword: $password, code: $code) }`;

const app = await startApp();
const desk = new TwoFactorDesk(app);
beforeEach(async () => {
  app.clearMails();
  await app.sql("DELETE FROM rate_limit");
});

describe("turning it on", () => {
  test("asks for the password, shows a secret once, and counts from the app's first code on", async () => {
    const account = await desk.makePerson();
    const client = await app.as(account);
    expect(fieldsOf(await client.execute(START, { password: "not the password" }))).toEqual(["currentPassword"]);
    const { data } = await client.execute<{ startTwoFactor: { secret: string; uri: string } }>(START, {
      password: PASSWORD,
    });
    const { secret = "", uri = "" } = data?.startTwoFactor ?? {};
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Muster:/);
    expect(new URL(uri).searchParams.get("secret")).toBe(secret);
    expect(await desk.stateOf(client)).toMatchObject({ isOn: false, since: null, backupCodesLeft: 0 });
    expect((await desk.signIn(account.email)).data).toEqual({ signIn: { account: { email: account.email } } });

    expect(fieldsOf(await client.execute(CONFIRM, { code: wrongCodeOf(secret) }))).toEqual(["code"]);
    const code = codeOf(secret);
    const confirmed = await client.execute<{ confirmTwoFactor: string[] }>(CONFIRM, {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    const codes = confirmed.data?.confirmTwoFactor ?? [];
    expect(new Set(codes).size).toBe(10);
    for (const one of codes) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(await desk.stateOf(client)).toMatchObject({ isOn: true, since: expect.any(String), backupCodesLeft: 10 });
    expect((await client.execute(CONFIRM, { code: codeOf(secret, 1) })).code).toBe("CONFLICT");
    expect((await client.execute(START, { password: PASSWORD })).code).toBe("CONFLICT");
  });

  test("ends the sessions that showed a password alone, but for this one, is told by mail and on record", async () => {
    const account = await desk.makePerson();
    const [elsewhere, half] = [await app.as(account), await app.as(account)];
    await desk.setUp(account);
    expect([await desk.isSignedIn(elsewhere), await desk.isSignedIn(half)]).toEqual([false, false]);
    expect(await desk.sessionsOf(account)).toBe(1);
    expect(await desk.subjectsTo(account.email)).toEqual(["Two-factor sign-in is on"]);
    expect(await desk.actionsOf(account)).toEqual(["account.two-factor-started", "account.two-factor-on"]);
  });

  test("secret and backup codes stand nowhere in clear, and a row opens for its owner alone", async () => {
    const owner = await desk.makeOwner();
    const [factor] = await app.sql<{ row: string; sealed: Buffer }>(
      `SELECT f::text AS row, sealed_secret AS sealed FROM second_factor f WHERE account_id = $1`,
      [owner.accountId],
    );
    const plain = Buffer.from(Secret.fromBase32(owner.secret).bytes);
    expect(factor?.row).not.toContain(plain.toString("hex"));
    expect(factor?.row).not.toContain(owner.secret);
    expect(factor?.sealed.includes(plain)).toBe(false);
    const stored = await app.sql<{ row: string }>("SELECT b::text AS row FROM backup_code b WHERE account_id = $1", [
      owner.accountId,
    ]);
    expect(stored).toHaveLength(10);
    for (const code of owner.backupCodes) {
      const texts = [code, code.replaceAll("-", ""), Buffer.from(code).toString("hex")];
      for (const { row } of stored) for (const text of texts) expect(row).not.toContain(text);
    }
    const other = await desk.makeOwner();
    await app.sql(
      `UPDATE second_factor SET sealed_secret = (SELECT sealed_secret FROM second_factor WHERE account_id = $2) WHERE account_id = $1`,
      [other.accountId, owner.accountId],
    );
    expect((await desk.enterCode(await desk.halfway(other), codeOf(owner.secret))).code).toBe("INVALID_INPUT");
  });

  test("a set-up that nobody confirmed ends after an hour, and asks for nothing at sign-in", async () => {
    const account = await desk.makePerson();
    const client = await app.as(account);
    const { data } = await client.execute<{ startTwoFactor: { secret: string } }>(START, { password: PASSWORD });
    await app.sql("UPDATE second_factor SET started_at = now() - interval '61 minutes' WHERE account_id = $1", [
      account.accountId,
    ]);
    expect((await client.execute(CONFIRM, { code: codeOf(data?.startTwoFactor.secret ?? "") })).code).toBe("CONFLICT");
    await deleteExpired.perform({}, { signal: AbortSignal.timeout(10_000) });
    expect(await app.sql("SELECT FROM second_factor WHERE account_id = $1", [account.accountId])).toEqual([]);
  });
});

describe("turning it off, and new backup codes", () => {
  test("take the password and a code, end other sessions, and are told", async () => {
    const owner = await desk.makeOwner();
    const other = desk.browserAfter(await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret)));
    await desk.forgetSteps(owner);
    const code = codeOf(owner.secret);
    expect(fieldsOf(await owner.client.execute(OFF, { password: "not the password", code }))).toEqual([
      "currentPassword",
    ]);
    expect(fieldsOf(await owner.client.execute(OFF, { password: PASSWORD, code: wrongCodeOf(owner.secret) }))).toEqual([
      "code",
    ]);
    expect((await owner.client.execute(OFF, { password: PASSWORD, code })).data).toEqual({ turnOffTwoFactor: true });
    expect([await desk.isSignedIn(other), await desk.isSignedIn(owner.client)]).toEqual([false, true]);
    expect(await desk.stateOf(owner.client)).toMatchObject({ isOn: false, backupCodesLeft: 0 });
    expect((await desk.signIn(owner.email)).data).toEqual({ signIn: { account: { email: owner.email } } });
    expect((await owner.client.execute(OFF, { password: PASSWORD, code })).code).toBe("CONFLICT");
    expect(await app.sql("SELECT FROM backup_code WHERE account_id = $1", [owner.accountId])).toEqual([]);
    expect((await desk.subjectsTo(owner.email)).at(-1)).toBe("Two-factor sign-in is off");
    expect(await desk.actionsOf(owner)).toContain("account.two-factor-off");
  });

  test("new backup codes end the old ones", async () => {
    const owner = await desk.makeOwner();
    const answer = await owner.client.execute<{ renewBackupCodes: string[] }>(RENEW, {
      password: PASSWORD,
      code: owner.backupCodes[0],
    });
    const codes = answer.data?.renewBackupCodes ?? [];
    expect(codes).toHaveLength(10);
    expect((await desk.stateOf(owner.client))?.backupCodesLeft).toBe(10);
    expect((await desk.enterCode(await desk.halfway(owner), owner.backupCodes[1] ?? "")).code).toBe("INVALID_INPUT");
    expect((await desk.enterCode(await desk.halfway(owner), codes[9] ?? "")).code).toBeUndefined();
    expect(await desk.subjectsTo(owner.email)).toContain("You have new backup codes");
  });

  test("codes guessed at from a stolen session are limited as at sign-in", async () => {
    const owner = await desk.makeOwner();
    for (let i = 0; i < 10; i++) {
      await owner.client.execute(OFF, { password: PASSWORD, code: wrongCodeOf(owner.secret) });
    }
    expect((await owner.client.execute(OFF, { password: PASSWORD, code: codeOf(owner.secret) })).code).toBe(
      "RATE_LIMITED",
    );
    expect((await desk.stateOf(owner.client))?.isOn).toBe(true);
  });

  test("nobody is asked who is not signed in, and nobody acts on another's", async () => {
    const owner = await desk.makeOwner();
    const stranger = await app.as(await desk.makePerson());
    expect((await app.anonymous.execute(OFF, { password: PASSWORD, code: codeOf(owner.secret) })).code).toBe(
      "UNAUTHENTICATED",
    );
    expect((await stranger.execute(OFF, { password: PASSWORD, code: codeOf(owner.secret) })).code).toBe("CONFLICT");
    expect((await desk.stateOf(owner.client))?.isOn).toBe(true);
  });
});
