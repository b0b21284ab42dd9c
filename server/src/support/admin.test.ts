import { execFile } from "node:child_process";
import { expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { TwoFactorDesk } from "../../test/two-factor.js";
import { sweepMail } from "../outbox/sweep-mail.job.js";

const app = await startApp();

/** Runs the command as whoever runs the server does. */
const admin = (...words: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: app.database.url,
      SMTP_URL: "smtp://127.0.0.1:25",
      MAIL_FROM: "muster@example.org",
      SECRET: "a secret that only the tests know",
      PUBLIC_URL: app.url,
    };
    const words0 = ["--import", "./server/scripts/ts-loader.mjs", "server/src/support/admin.ts", ...words];
    execFile(process.execPath, words0, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });

const SET = `mutation Set($token: String!) {
  setPassword(token: $token, newPassword: "nine grey geese over") { account { name isSupport } memberships { role department { name } } }
}`;
const setBy = async (output: string) => {
  const token = /\/set-password\/(\S+)/.exec(output)?.[1];
  return (await app.anonymous.execute<{ setPassword: object }>(SET, { token })).data?.setPassword;
};

test("the first support person and the first admin are made on the server, each with a link that works once", async () => {
  const support = await admin("create-support", "help@example.org", "Sam", "Reyes");
  expect(support).toMatchObject({ code: 0, output: expect.stringContaining("help@example.org is support staff now.") });
  expect(await setBy(support.output)).toEqual({ account: { name: "Sam Reyes", isSupport: true }, memberships: [] });
  expect(await setBy(support.output)).toBeNull();

  const made = await admin("create-department", "Ridge EMS", "chief@example.org");
  expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/^Ridge EMS \(dep_\S+\) was made/) });
  expect(await setBy(made.output)).toEqual({
    account: { name: "chief Admin", isSupport: false },
    memberships: [{ role: "ADMIN", department: { name: "Ridge EMS" } }],
  });
  const counts = await app.sql("SELECT role, status, n FROM user_count");
  expect(counts).toEqual([{ role: "ADMIN", status: "ACTIVE", n: 1 }]);

  const again = await admin("create-department", "Second EMS", "CHIEF@example.org");
  expect(again.output).toContain("They sign in with the password that they have.");
  expect(await app.sql("SELECT department_count FROM account WHERE email = 'chief@example.org'")).toEqual([
    { department_count: 2 },
  ]);
}, 120_000);

test("who lost phone and backup codes gets in by the password again: signed out everywhere, told, and on record", async () => {
  const desk = new TwoFactorDesk(app);
  const owner = await desk.makeOwner({ email: "lost-phone@example.org" });
  const reset = await admin("reset-two-factor", "Lost-Phone@example.org");
  expect(reset).toMatchObject({ code: 0, output: expect.stringContaining("is off now") });
  expect(await desk.isSignedIn(owner.client)).toBe(false);
  expect((await desk.signIn(owner.email)).data).toEqual({ signIn: { account: { email: owner.email } } });
  expect(await desk.actionsOf(owner)).toContain("account.two-factor-reset");
  await sweepMail.perform({}, { signal: AbortSignal.timeout(10_000) });
  expect(await desk.subjectsTo(owner.email)).toContain("Two-factor sign-in was reset");
  expect((await admin("reset-two-factor", "lost-phone@example.org")).output).toContain("is off already");
  expect(await admin("reset-two-factor", "nobody@example.org")).toMatchObject({
    code: 1,
    output: expect.stringContaining('Nobody signs in as "nobody@example.org".'),
  });
}, 120_000);

test("says in a sentence what is wrong", async () => {
  const answers = [
    await admin(),
    await admin("create-support", "nobody"),
    await admin("create-department", " ", "a@b.c"),
  ];
  for (const { code, output } of answers) {
    expect(code).toBe(1);
    expect(output).toContain("npm run admin -- create-support EMAIL");
    expect(output).not.toContain("    at ");
  }
}, 120_000);
