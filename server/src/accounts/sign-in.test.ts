import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeAccount, makeDepartment, makeUser } from "../../test/factories.js";
import type { Answer } from "../../test/graphql-client.js";
import { GraphqlClient } from "../../test/graphql-client.js";
import { deleteExpired } from "./expire.job.js";
import { hashPassword } from "./password.js";

const PASSWORD = "four quiet boats at noon";
const SIGN_IN = `mutation SignIn($identifier: String!, $password: String!) {
  signIn(input: { identifier: $identifier, password: $password }) { account { id name isSupport } memberships { role department { name } } }
}`;
const VIEWER = `{ viewer { account { name email loginId } } }`;

const app = await startApp();
const passwordHash = await hashPassword(PASSWORD);
beforeEach(() => app.sql("DELETE FROM rate_limit"));

const signIn = (identifier: string, password = PASSWORD, client = app.anonymous): Promise<Answer<SignedIn>> =>
  client.execute<SignedIn>(SIGN_IN, { identifier, password });

interface SignedIn {
  signIn: { account: { id: string; name: string; isSupport: boolean }; memberships: { role: string }[] };
}

const cookieOf = ({ headers }: Answer<unknown>): string => headers.get("set-cookie") ?? "";
const withCookie = (cookie: string): GraphqlClient => new GraphqlClient(app.url, cookie.split(";", 1)[0]);
const viewerOf = async (cookie: string) =>
  (await withCookie(cookie).execute<{ viewer: { account: { name: string } } | null }>(VIEWER)).data?.viewer ?? null;

describe("signing in", () => {
  test("opens with an e-mail address in any case, or a login ID, and answers with the viewer", async () => {
    const departmentId = await makeDepartment(app, { name: "Harbor Fire" });
    await makeUser(app, departmentId, { email: "Ada@Example.org", firstName: "Ada", lastName: "Stone", passwordHash });
    await makeAccount(app, { email: null, loginId: "Crew-7", passwordHash });
    const answer = await signIn(" aDA@example.ORG ");
    expect(answer.errors).toEqual([]);
    expect(answer.data?.signIn).toMatchObject({
      account: { name: "Ada Stone", isSupport: false },
      memberships: [{ role: "GENERAL_USER", department: { name: "Harbor Fire" } }],
    });
    expect(await viewerOf(cookieOf(answer))).toMatchObject({ account: { email: "Ada@Example.org" } });
    expect((await signIn("crew-7")).errors).toEqual([]);
  });

  test("unknown name, wrong password, no password yet and odd input are answered alike, after the same work", async () => {
    await makeAccount(app, { email: "known@example.org", passwordHash });
    await makeAccount(app, { email: "new@example.org" });
    const attempts = [
      ["known@example.org", "wrong password!"],
      ["nobody@example.org", PASSWORD],
      ["no-such-login", PASSWORD],
      ["new@example.org", ""],
      ["known@example.org", "x".repeat(100_000)],
      ["known@example.org\0", PASSWORD],
      [`${"k".repeat(300)}@example.org`, PASSWORD],
    ] as const;
    const answers = [];
    for (const [identifier, password] of attempts) answers.push(await signIn(identifier, password));
    const bodies = answers.map(({ status, data, errors, headers }) => ({
      status,
      data,
      errors: errors.map(({ message, extensions }) => ({ message, extensions })),
      cookie: headers.get("set-cookie"),
    }));
    expect(bodies[0]).toMatchObject({ cookie: null, errors: [{ extensions: { code: "INVALID_INPUT" } }] });
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });

  test("takes as long for unknown names as for known ones", async () => {
    await makeAccount(app, { email: "timed@example.org", passwordHash });
    const timed = async (identifier: string): Promise<number> => {
      const before = performance.now();
      await signIn(identifier, "not the password");
      await app.sql("DELETE FROM rate_limit");
      return performance.now() - before;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 15; round++) {
      known.push(await timed("timed@example.org"));
      unknown.push(await timed(`stranger${round}@example.org`));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[7] ?? 0;
    const ratio = median(known) / median(unknown);
    // Without the work of a password the ratio is 10 and more.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("the cookie is this host's alone, out of reach of scripts and other sites, and new at each sign-in", async () => {
    await makeAccount(app, { email: "cookie@example.org", passwordHash });
    const first = await signIn("cookie@example.org");
    const cookie = cookieOf(first);
    expect(cookie).toMatch(/^muster_session=[\w-]{22}\.[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    const again = await signIn("cookie@example.org", PASSWORD, withCookie(cookie));
    expect(cookieOf(again)).not.toBe(cookie);
    expect(await viewerOf(cookie)).toBeNull(); // the one that it came with ended
    expect(await viewerOf(cookieOf(again))).not.toBeNull();
  });

  test("the token is stored as its hash alone", async () => {
    const { accountId } = await makeAccount(app, { email: "hashed@example.org", passwordHash });
    const token = cookieOf(await signIn("hashed@example.org")).match(/\.([\w-]{43})/)?.[1] ?? "";
    const [session] = await app.sql<{ row: string }>("SELECT session::text AS row FROM session WHERE account_id = $1", [
      accountId,
    ]);
    expect(token).toHaveLength(43);
    expect(session?.row).not.toContain(token);
    expect(session?.row).not.toContain(Buffer.from(token, "base64url").toString("hex"));
  });

  test("a made-up or foreign token is nobody", async () => {
    const { accountId } = await makeAccount(app);
    const other = await app.cookieOf(accountId);
    const { accountId: victim } = await makeAccount(app);
    const ofVictim = await app.cookieOf(victim);
    const mixed = `${ofVictim.split(".")[0]}.${other.split(".")[1]}`;
    for (const cookie of [mixed, "muster_session=x", "muster_session=", `${other}x`, "muster_session=%00.'; DROP"]) {
      expect(await viewerOf(cookie)).toBeNull();
    }
  });
});

describe("sessions end", () => {
  test("at once by signing out, that one alone", async () => {
    await makeAccount(app, { email: "out@example.org", passwordHash });
    const here = cookieOf(await signIn("out@example.org"));
    const there = cookieOf(await signIn("out@example.org"));
    const answer = await withCookie(here).execute("mutation { signOut }");
    expect(answer.data).toEqual({ signOut: true });
    expect(cookieOf(answer)).toMatch(/^muster_session=; Path=\/; Max-Age=0;/);
    expect(await viewerOf(here)).toBeNull();
    expect(await viewerOf(there)).not.toBeNull();
  });

  test.each([
    ["30 days after sign-in", "expires_at = now()"],
    ["7 days after they were last used", "seen_at = now() - interval '7 days'"],
  ])("%s, and the sweep deletes them", async (_when, change) => {
    const { accountId } = await makeAccount(app);
    const cookie = await app.cookieOf(accountId);
    expect(await viewerOf(cookie)).not.toBeNull();
    await app.sql(`UPDATE session SET ${change} WHERE account_id = $1`, [accountId]);
    expect(await viewerOf(cookie)).toBeNull();
    await deleteExpired.perform({}, { signal: AbortSignal.timeout(10_000) });
    expect(await app.sql("SELECT FROM session WHERE account_id = $1", [accountId])).toEqual([]);
  });

  test("later the more they are used: the mark moves at most hourly", async () => {
    const { accountId } = await makeAccount(app);
    const cookie = await app.cookieOf(accountId);
    const age = async (interval: string): Promise<boolean> => {
      await app.sql("UPDATE session SET seen_at = now() - $2::interval WHERE account_id = $1", [accountId, interval]);
      await viewerOf(cookie);
      const [row] = await app.sql<{ isNew: boolean }>(
        `SELECT seen_at > now() - interval '1 minute' AS "isNew" FROM session WHERE account_id = $1`,
        [accountId],
      );
      return row?.isNew ?? false;
    };
    expect(await age("59 minutes")).toBe(false);
    expect(await age("61 minutes")).toBe(true);
  });
});

test("what has expired is deleted by the sweep: links a month later, limits and places too", async () => {
  const { accountId } = await makeAccount(app);
  const link = (hash: string, age: string): Promise<unknown> =>
    app.sql(
      `INSERT INTO account_token (account_id, token_hash, purpose, expires_at)
       VALUES ($1, decode($2, 'hex'), 'SET_PASSWORD', now() - $3::interval)`,
      [accountId, hash, age],
    );
  await link("01", "29 days");
  await link("02", "31 days");
  await app.sql(
    `INSERT INTO sign_in_place VALUES ($1, '192.0.2.1', now() - interval '89 days'), ($1, '192.0.2.2', now() - interval '91 days')`,
    [accountId],
  );
  const now = Date.now();
  await app.sql("INSERT INTO rate_limit VALUES ('over', 1, $1), ('not-over', 1, $2)", [now - 1000, now + 60_000]);
  await deleteExpired.perform({}, { signal: AbortSignal.timeout(10_000) });
  const [left] = await app.sql(
    `SELECT (SELECT array_agg(encode(token_hash, 'hex')) FROM account_token WHERE account_id = $1) AS links,
            (SELECT array_agg(address) FROM sign_in_place WHERE account_id = $1) AS places,
            (SELECT array_agg(key::text) FROM rate_limit) AS limits`,
    [accountId],
  );
  expect(left).toEqual({ links: ["01"], places: ["192.0.2.1"], limits: ["not-over"] });
});

describe("guessing", () => {
  const failures = async (identifier: string, n: number): Promise<(string | undefined)[]> => {
    const codes = [];
    for (let i = 0; i < n; i++) codes.push((await signIn(identifier, `guess ${i} of many`)).code);
    return codes;
  };

  test("stops after 10 failures at one account, right or unknown alike; successes do not count", async () => {
    await makeAccount(app, { email: "guessed@example.org", passwordHash });
    for (let i = 0; i < 3; i++) expect((await signIn("guessed@example.org")).code).toBeUndefined();
    for (const identifier of ["guessed@example.org", "unknown@example.org"]) {
      const codes = await failures(identifier, 11);
      expect(codes).toEqual([...Array(10).fill("INVALID_INPUT"), "RATE_LIMITED"]);
    }
    expect((await signIn("guessed@example.org")).code).toBe("RATE_LIMITED");
  });

  test("cannot outrun the limit by asking many times at once", async () => {
    await makeAccount(app, { email: "burst@example.org", passwordHash });
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, i) => signIn("burst@example.org", `guess ${i} of many`)),
    );
    expect(answers.filter(({ code }) => code === "INVALID_INPUT")).toHaveLength(10);
    expect(answers.filter(({ code }) => code === "RATE_LIMITED")).toHaveLength(15);
  });

  test("stops after 50 failures from one address, whoever it tries", async () => {
    await makeAccount(app, { email: "bystander@example.org", passwordHash });
    for (let i = 0; i < 50; i++) expect((await signIn(`spray${i}@example.org`)).code).toBe("INVALID_INPUT");
    expect((await signIn("bystander@example.org")).code).toBe("RATE_LIMITED");
  }, 60_000);

  test("is counted in the database, for all nodes, and forgotten after 15 minutes", async () => {
    await makeAccount(app, { email: "window@example.org", passwordHash });
    await failures("window@example.org", 11);
    const rows = await app.sql<{ points: number; minutes: number }>(
      `SELECT points, ceil((expire - extract(epoch FROM now()) * 1000) / 60000)::int AS minutes FROM rate_limit`,
    );
    expect(rows.map(({ minutes }) => minutes)).toEqual(rows.map(() => 15));
    await app.sql("UPDATE rate_limit SET expire = extract(epoch FROM now()) * 1000 - 1");
    expect((await signIn("window@example.org")).code).toBeUndefined();
  });

  test("somebody else's failures do not lock out a person where they usually are", async () => {
    const { accountId } = await makeAccount(app, { email: "victim@example.org", passwordHash });
    await signIn("victim@example.org");
    // An attacker with many addresses has used up what strangers may fail at this account, and ten at another place.
    const until = Date.now() + 900_000;
    await app.sql(
      `INSERT INTO rate_limit (key, points, expire) VALUES ($1, 5000, $3), ($2, 5000, $3)
                   ON CONFLICT (key) DO UPDATE SET points = 5000`,
      [`sign-in-strangers:${accountId}`, `sign-in-account:${accountId} 203.0.113.7`, until],
    );
    expect((await signIn("victim@example.org")).code).toBeUndefined();
    await app.sql("DELETE FROM sign_in_place WHERE account_id = $1", [accountId]);
    expect((await signIn("victim@example.org")).code).toBe("RATE_LIMITED");
  });
});
