import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeAccount } from "../../test/factories.js";
import { type Answer, GraphqlClient } from "../../test/graphql-client.js";
import { codeOf, cookiesOf, fieldsOf, PASSWORD, SIGN_IN, TwoFactorDesk, wrongCodeOf } from "../../test/two-factor.js";
import { onPlatform } from "../platform/transaction.js";
import { deleteExpired } from "./expire.job.js";
import { createLink } from "./password-link.service.js";

const app = await startApp();
const desk = new TwoFactorDesk(app);
beforeEach(async () => {
  app.clearMails();
  await app.sql("DELETE FROM rate_limit");
});

describe("signing in by two steps", () => {
  test("the password alone opens nothing; the code in the same browser opens a session", async () => {
    const owner = await desk.makeOwner();
    const first = await desk.signIn(owner.email);
    expect({ data: first.data, errors: first.errors }).toEqual({ data: { signIn: null }, errors: [] });
    expect(first.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^muster_half_session=[\w-]{22}\.[\w-]{43}; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax$/),
    ]);
    const browser = desk.browserAfter(first);
    expect(await desk.isSignedIn(browser)).toBe(false);
    const asSession = new GraphqlClient(app.url, cookiesOf(first).replace("muster_half_session", "muster_session"));
    expect(await desk.isSignedIn(asSession)).toBe(false);
    expect((await desk.enterCode(app.anonymous, codeOf(owner.secret))).code).toBe("UNAUTHENTICATED");
    const second = await desk.enterCode(browser, codeOf(owner.secret));
    expect(second.data).toEqual({ signInWithCode: { account: { email: owner.email } } });
    expect(await desk.isSignedIn(desk.browserAfter(second))).toBe(true);
    expect(second.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^muster_half_session=; .*Max-Age=0/));
    expect((await desk.enterCode(browser, codeOf(owner.secret, 1))).code).toBe("UNAUTHENTICATED");
    expect((await desk.actionsOf(owner)).slice(-1)).toEqual(["account.signed-in"]);
  });

  test("a wrong password is answered as for anybody, and shows nothing of the second step", async () => {
    const owner = await desk.makeOwner();
    const [wrong, unknown] = [
      await desk.signIn(owner.email, "wrong password"),
      await desk.signIn("nobody@example.org"),
    ];
    const shape = ({ status, data, errors, headers }: Answer<unknown>) => [
      status,
      data,
      errors,
      headers.getSetCookie(),
    ];
    expect(shape(wrong)).toEqual(shape(unknown));
  });

  test("a code is good once, also in another browser, and so are those before it", async () => {
    const owner = await desk.makeOwner();
    const code = codeOf(owner.secret);
    const before = codeOf(owner.secret, -1);
    expect((await desk.enterCode(await desk.halfway(owner), code)).code).toBeUndefined();
    for (const old of [code, before]) {
      expect(fieldsOf(await desk.enterCode(await desk.halfway(owner), old))).toEqual(["code"]);
    }
    expect((await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret, 1))).code).toBeUndefined();
  });

  test("codes of the step before and after are taken, as clocks differ; older and later ones are not", async () => {
    const owner = await desk.makeOwner();
    const inOwnTime = async (steps: number) => {
      await desk.forgetSteps(owner);
      return (await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret, steps))).code;
    };
    // Two steps away, so that the end of a step in between changes nothing.
    expect([await inOwnTime(-3), await inOwnTime(3)]).toEqual(["INVALID_INPUT", "INVALID_INPUT"]);
    expect(await inOwnTime(0)).toBeUndefined();
    expect(await inOwnTime(1)).toBeUndefined();
  });

  test("the same code five times at once gives one session, in one browser and in five", async () => {
    const owner = await desk.makeOwner();
    await app.sql("DELETE FROM session WHERE account_id = $1", [owner.accountId]);
    const one = await desk.halfway(owner);
    const inOne = await Promise.all(Array.from({ length: 5 }, () => desk.enterCode(one, codeOf(owner.secret))));
    expect(inOne.filter(({ data }) => data?.signInWithCode)).toHaveLength(1);
    expect(await desk.sessionsOf(owner)).toBe(1);
    await desk.forgetSteps(owner);
    const browsers = await Promise.all(Array.from({ length: 5 }, () => desk.halfway(owner)));
    const inFive = await Promise.all(browsers.map((browser) => desk.enterCode(browser, codeOf(owner.secret, 1))));
    expect(inFive.filter(({ data }) => data?.signInWithCode)).toHaveLength(1);
    expect(await desk.sessionsOf(owner)).toBe(2);
  });

  test("a backup code lets in once, however it is typed, and is told by mail", async () => {
    const owner = await desk.makeOwner();
    const [code = "", second = ""] = owner.backupCodes;
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect((await desk.enterCode(await desk.halfway(owner), typed)).data).toEqual({
      signInWithCode: { account: { email: owner.email } },
    });
    expect(fieldsOf(await desk.enterCode(await desk.halfway(owner), code))).toEqual(["code"]);
    expect((await desk.stateOf(owner.client))?.backupCodesLeft).toBe(9);
    expect(await desk.subjectsTo(owner.email)).toContain("A backup code was used");
    const atOnce = await Promise.all(
      (await Promise.all(Array.from({ length: 5 }, () => desk.halfway(owner)))).map((browser) =>
        desk.enterCode(browser, second),
      ),
    );
    expect(atOnce.filter(({ data }) => data?.signInWithCode)).toHaveLength(1);
    const other = await desk.makeOwner();
    expect((await desk.enterCode(await desk.halfway(other), owner.backupCodes[2] ?? "")).code).toBe("INVALID_INPUT");
  });

  test("the step lasts five minutes, and a new password ends it", async () => {
    const owner = await desk.makeOwner();
    const late = await desk.halfway(owner);
    await app.sql("UPDATE half_session SET expires_at = now() WHERE account_id = $1", [owner.accountId]);
    expect((await desk.enterCode(late, codeOf(owner.secret))).code).toBe("UNAUTHENTICATED");
    await deleteExpired.perform({}, { signal: AbortSignal.timeout(10_000) });
    expect(await app.sql("SELECT FROM half_session WHERE account_id = $1", [owner.accountId])).toEqual([]);
    const thief = await desk.halfway(owner);
    await owner.client.execute(
      `mutation ($old: String!, $new: String!) { changeMyPassword(currentPassword: $old, newPassword: $new) }`,
      { old: PASSWORD, new: "six loud sirens" },
    );
    expect((await desk.enterCode(thief, codeOf(owner.secret))).code).toBe("UNAUTHENTICATED");
  });

  test("odd codes are refused and harm nothing", async () => {
    const owner = await desk.makeOwner();
    const browser = await desk.halfway(owner);
    for (const code of [
      "",
      " ",
      "12345",
      "1234567",
      "१२३४५६",
      "\0\ud800",
      "x".repeat(50_000),
      "'; DROP TABLE account",
    ]) {
      expect((await desk.enterCode(browser, code)).code).toBe("INVALID_INPUT");
    }
    expect((await desk.enterCode(browser, codeOf(owner.secret))).code).toBeUndefined();
  });

  test("signing in as somebody else ends the session that the browser had", async () => {
    const owner = await desk.makeOwner();
    const before = await app.as(await makeAccount(app));
    const first = await before.execute(SIGN_IN, { who: owner.email, password: PASSWORD });
    expect(first.data).toEqual({ signIn: null });
    expect(await desk.isSignedIn(before)).toBe(false);
  });
});

describe("guessing at codes", () => {
  const guess = async (browser: GraphqlClient, secret: string, n: number) => {
    const codes = [];
    for (let i = 0; i < n; i++) codes.push((await desk.enterCode(browser, wrongCodeOf(secret))).code);
    return codes;
  };

  test("stops after ten at one account, also with new first steps; the owner is told once, and it is on record", async () => {
    const owner = await desk.makeOwner();
    const browser = await desk.halfway(owner);
    expect(await guess(browser, owner.secret, 11)).toEqual([...Array(10).fill("INVALID_INPUT"), "RATE_LIMITED"]);
    expect((await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret))).code).toBe("RATE_LIMITED");
    expect(await guess(browser, owner.secret, 2)).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
    expect(
      (await desk.subjectsTo(owner.email)).filter((subject) => subject === "Wrong codes for your account"),
    ).toHaveLength(1);
    expect((await desk.actionsOf(owner)).filter((action) => action === "account.code-refused")).toHaveLength(10);
  });

  test("cannot outrun the limit by asking many times at once", async () => {
    const owner = await desk.makeOwner();
    const browser = await desk.halfway(owner);
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => desk.enterCode(browser, wrongCodeOf(owner.secret))),
    );
    expect(answers.filter(({ code }) => code === "INVALID_INPUT")).toHaveLength(10);
    expect(answers.filter(({ code }) => code === "RATE_LIMITED")).toHaveLength(15);
  });

  test("somebody else's wrong codes keep out neither the usual place, nor a backup code, nor anybody for good", async () => {
    const owner = await desk.makeOwner();
    const strangersAreDone = () =>
      app.sql(
        `INSERT INTO rate_limit (key, points, expire) VALUES ($1, 5000, $2) ON CONFLICT (key) DO UPDATE SET points = 5000`,
        [`code-strangers:${owner.accountId}`, Date.now() + 900_000],
      );
    await strangersAreDone();
    expect((await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret))).code).toBe("RATE_LIMITED");
    expect((await desk.enterCode(await desk.halfway(owner), owner.backupCodes[0] ?? "")).code).toBeUndefined();
    await strangersAreDone();
    await desk.forgetSteps(owner);
    expect((await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret))).code).toBeUndefined();
    await app.sql("DELETE FROM sign_in_place WHERE account_id = $1", [owner.accountId]);
    await app.sql("UPDATE rate_limit SET expire = extract(epoch FROM now()) * 1000 - 1");
    expect((await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret, 1))).code).toBeUndefined();
  });
});

describe("a new password", () => {
  const SET = `mutation ($token: String!) { setPassword(token: $token, newPassword: "nine grey geese over") { account { email } } }`;

  test("by a mailed link does not switch it off, and does not get past it", async () => {
    const owner = await desk.makeOwner();
    const link = await onPlatform((tx) => createLink(tx, owner.accountId, "RESET_PASSWORD"));
    const answer = await app.anonymous.execute(SET, { token: link.split("/").at(-1) });
    expect({ data: answer.data, errors: answer.errors }).toEqual({ data: { setPassword: null }, errors: [] });
    const browser = desk.browserAfter(answer);
    expect([await desk.isSignedIn(browser), await desk.isSignedIn(owner.client)]).toEqual([false, false]);
    const entered = await desk.enterCode(browser, codeOf(owner.secret));
    expect(entered.data).toEqual({ signInWithCode: { account: { email: owner.email } } });
    expect((await desk.stateOf(desk.browserAfter(entered)))?.isOn).toBe(true);
  });
});
