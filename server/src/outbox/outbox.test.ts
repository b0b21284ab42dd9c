import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeAccount, makeDepartment, makeInvitation, makeOfficer } from "../../test/factories.js";
import { holdRows, type RowHolder } from "../../test/row-holder.js";
import { startSmtpSink } from "../../test/smtp-sink.js";
import { until } from "../../test/until.js";
import { PLATFORM } from "../platform/ids.js";
import { closeSmtp, sendHeld } from "../platform/smtp.js";
import { asSystem } from "../platform/transaction.js";
import { sendInTurn } from "./deliver-mail.job.js";
import { deliverMails } from "./deliver-mail.js";
import { enqueueMail, wakeDelivery } from "./outbox.service.js";
import { sweepMail } from "./sweep-mail.job.js";

const SECRET = "a secret that only the tests know";
const sink = await startSmtpSink();
const app = await startApp({ smtpUrl: sink.url });
afterAll(async () => {
  closeSmtp(); // before the sink: it waits for its connections
  await sink.goAway();
});

beforeEach(async () => {
  await app.sql("DELETE FROM mail");
  sink.mails.length = 0;
  sink.onTaken = () => undefined;
  sink.refuse = () => undefined;
});

/** Puts mails of an import into the outbox, as an import does: in one statement. */
async function queueMails(n: number, departmentId?: string): Promise<string> {
  const id = departmentId ?? (await makeDepartment(app, { name: "Lake County EMS" }));
  await app.sql(
    `WITH people AS (
       INSERT INTO account (id, email, first_name, last_name)
       SELECT uuidv7(), 'new' || g || '.' || $2 || '@example.org', 'New', 'Person' FROM generate_series(1, $1) AS g
       RETURNING id, email)
     INSERT INTO mail (department_id, id, template, to_address, account_id)
     SELECT $2::uuid, uuidv7(), 'SET_PASSWORD', email, id FROM people`,
    [n, id],
  );
  return id;
}

const sweep = async (): Promise<void> => {
  await sweepMail.perform({}, { signal: AbortSignal.timeout(10_000) });
  await app.runJobs();
};
const states = (departmentId: string) =>
  app.sql<{ status: string; n: number }>(
    `SELECT status, count(*)::int AS n FROM mail WHERE department_id = $1 GROUP BY status ORDER BY status`,
    [departmentId],
  );
const letLeasesEnd = (): Promise<unknown> =>
  app.sql("UPDATE mail SET next_attempt_at = now() WHERE status IN ('QUEUED', 'SENDING')");

describe("the outbox", () => {
  test("sends what was asked for when, and only when, the transaction is committed", async () => {
    const { accountId, email } = await makeAccount(app);
    const mail = { template: "RESET_PASSWORD", toAddress: email, accountId } as const;
    const failing = asSystem(PLATFORM, async (tx) => {
      await enqueueMail(tx, mail);
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await app.runJobs()).toBe(0);
    await asSystem(PLATFORM, (tx) => enqueueMail(tx, mail));
    await app.runJobs();
    expect(sink.mails.map(({ to }) => to)).toEqual([email]);
    expect(await states(PLATFORM)).toEqual([{ status: "SENT", n: 1 }]);
  });

  test("wakes up once for many mails, and sends each of them once", async () => {
    const departmentId = await queueMails(210);
    await sweep();
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(210);
    expect(sink.mails).toHaveLength(210);
    expect(await states(departmentId)).toEqual([{ status: "SENT", n: 210 }]);
  }, 120_000);

  test("a department whose turn is over sends the rest after those that wait", async () => {
    const [many, few] = [await queueMails(20), await queueMails(1)];
    await asSystem(few, (tx) => wakeDelivery(tx, few));
    await sendInTurn(many, new AbortController().signal, AbortSignal.abort());
    expect(await app.runJobs()).toBe(2);
    expect(sink.mails).toHaveLength(21);
    expect(sink.mails[0]?.to).toContain(few);
  });

  test("a mail that is taken back, or whose address is no longer the account's, does not leave", async () => {
    const departmentId = await makeDepartment(app);
    const officer = await makeOfficer(app, departmentId);
    const person = await makeAccount(app);
    const invitation = await makeInvitation(app, departmentId, {
      email: person.email,
      invitedBy: officer.accountId,
      status: "REVOKED",
    });
    await asSystem(departmentId, (tx) =>
      enqueueMail(
        tx,
        { template: "INVITATION", toAddress: person.email, accountId: person.accountId, invitationId: invitation.id },
        { template: "SET_PASSWORD", toAddress: "old.address@example.org", accountId: person.accountId },
      ),
    );
    await app.runJobs();
    expect(sink.mails).toEqual([]);
    expect(await states(departmentId)).toEqual([{ status: "CANCELLED", n: 2 }]);
  });

  test("an address goes to the mail server as it is written, with its domain in small letters, whatever letters these are", async () => {
    for (const to of ["o'neill+X@Fire.example.org", "Name@exämple.org"])
      await sendHeld({ from: "muster@example.org", to, messageId: "<1@example.org>", source: "\r\n" }, async () => {});
    expect(sink.mails.map(({ to }) => to)).toEqual(["o'neill+X@fire.example.org", "Name@exämple.org"]);
  });

  test("gives up an address that is refused for good, with the reason, and tries again what is refused for now", async () => {
    const departmentId = await queueMails(3);
    const [first, second] = await app.sql<{ email: string }>("SELECT to_address AS email FROM mail ORDER BY id");
    sink.refuse = (address) => ({ [first?.email ?? ""]: 550, [second?.email ?? ""]: 451 })[address];
    await sweep();
    expect(await states(departmentId)).toEqual([
      { status: "FAILED", n: 1 },
      { status: "QUEUED", n: 1 },
      { status: "SENT", n: 1 },
    ]);
    const rows = await app.sql(
      `SELECT failure, (10 * round(extract(epoch FROM next_attempt_at - now()) / 10))::int AS wait FROM mail WHERE to_address = ANY($1) ORDER BY id`,
      [[first?.email, second?.email]],
    );
    expect(rows).toEqual([
      { failure: `550 No mail for ${first?.email}`, wait: expect.any(Number) },
      { failure: `451 No mail for ${second?.email}`, wait: 60 },
    ]);
    await letLeasesEnd();
    await sweep();
    const [again] = await app.sql<{ wait: number }>(
      `SELECT (10 * round(extract(epoch FROM next_attempt_at - now()) / 10))::int AS wait FROM mail WHERE status = 'QUEUED'`,
    );
    expect(again?.wait).toBe(120);
    await app.sql(`UPDATE mail SET created_at = now() - interval '25 hours'`);
    await letLeasesEnd();
    await sweep();
    expect(await states(departmentId)).toEqual([
      { status: "FAILED", n: 2 },
      { status: "SENT", n: 1 },
    ]);
  });
});

describe("faults", () => {
  test("[F4] a mail that this release cannot write waits by itself, and the department's others leave", async () => {
    const departmentId = await queueMails(3);
    await app.sql(`UPDATE mail SET template = 'OF_A_NEWER_RELEASE' WHERE id = (SELECT min(id::text)::uuid FROM mail)`);
    await sweep();
    expect(await states(departmentId)).toEqual([
      { status: "QUEUED", n: 1 },
      { status: "SENT", n: 2 },
    ]);
    const waiting = await app.sql(
      `SELECT attempts, failure, next_attempt_at > now() + interval '30 seconds' AS "waitsLonger" FROM mail WHERE status = 'QUEUED'`,
    );
    expect(waiting).toEqual([
      { attempts: 1, failure: expect.stringContaining("It could not be written: "), waitsLonger: true },
    ]);
  });

  test("[F4] while the mail server is away nothing is lost and requests go on; on its return all leave, none twice", async () => {
    const departmentId = await queueMails(205);
    await sink.goAway();
    closeSmtp();
    await sweep();
    expect(await states(departmentId)).toEqual([{ status: "QUEUED", n: 205 }]);
    const { email } = await makeAccount(app);
    const asked = await app.anonymous.execute(
      "mutation Ask($who: String!) { requestPasswordReset(identifier: $who) }",
      {
        who: email,
      },
    );
    expect(asked.data).toEqual({ requestPasswordReset: true });
    await app.runJobs();
    const [waits] = await app.sql<{ longest: number }>(
      `SELECT max(extract(epoch FROM next_attempt_at - now()))::int AS longest FROM mail WHERE status = 'QUEUED'`,
    );
    expect(waits?.longest).toBeLessThanOrEqual(30);
    await sink.comeBack();
    await letLeasesEnd();
    await sweep();
    expect(sink.mails).toHaveLength(206);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(206);
    expect(await states(departmentId)).toEqual([{ status: "SENT", n: 205 }]);
  }, 120_000);

  test("[F2] killed between the mail server's 250 and our mark, none is lost, and the one on its way comes once more under the same Message-ID", async () => {
    const departmentId = await queueMails(260); // killed when the second batch has been asked for
    const worker = startWorker();
    const died = once(worker, "exit");
    sink.onTaken = () => {
      if (sink.mails.length === 160) worker.kill("SIGKILL");
    };
    await died;
    await until(async () => (await states(departmentId)).some(({ status }) => status === "SENDING"));
    sink.onTaken = () => undefined;
    await letLeasesEnd();
    // What the queue does half a minute later, when it misses the worker's heartbeat.
    await deliverMails({ departmentId }, new AbortController().signal);
    expect(await states(departmentId)).toEqual([{ status: "SENT", n: 260 }]);
    const times = new Map<string, number>();
    for (const { messageId } of sink.mails) times.set(messageId, (times.get(messageId) ?? 0) + 1);
    expect(times.size).toBe(260);
    const repeated = [...times.values()].filter((n) => n > 1);
    expect(repeated).toEqual([2]);
    // The repeat carries the same link, which still works once.
    const [messageId] = [...times].find(([, n]) => n === 2) ?? [];
    const [one, two] = sink.mails.filter((mail) => mail.messageId === messageId).map(linkOf);
    expect(one).toMatch(/^tk_/);
    expect(two).toBe(one);
  }, 120_000);

  test("[F2, F3] two mails at most have left without a committed mark, and none leaves twice when the database drops those", async () => {
    const departmentId = await queueMails(150);
    let holding: Promise<RowHolder> | undefined;
    sink.onTaken = () => {
      holding ??= holdRows(app.database.url, departmentId, "SELECT FROM mail WHERE department_id = $1 FOR UPDATE");
    };
    const delivery = deliverMails({ departmentId }, new AbortController().signal);
    await until(() => holding !== undefined);
    const holder = await holding;
    const isWaiting = "datname = current_database() AND application_name = 'muster-reads' AND wait_event_type = 'Lock'";
    const marks = async (): Promise<number[]> =>
      (await app.sql<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${isWaiting}`)).map(({ pid }) => pid);
    await until(async () => (await marks()).length === 2);
    const dropped = await marks();
    await app.sql("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid", [dropped]);
    // They are tried again.
    await until(async () => (await marks()).filter((pid) => !dropped.includes(pid)).length === 2);
    const marked = (await states(departmentId)).find(({ status }) => status === "SENT")?.n ?? 0;
    expect(sink.mails).toHaveLength(marked + 2);
    await holder?.letGo();
    await delivery;
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(150);
    expect(sink.mails).toHaveLength(150);
    expect(await states(departmentId)).toEqual([{ status: "SENT", n: 150 }]);
  });

  test("[F2] asked to stop, it gives back at once what it has not begun, with the batch that it claimed ahead; each leaves once", async () => {
    const departmentId = await queueMails(260);
    const stopping = new AbortController();
    sink.onTaken = () => {
      if (sink.mails.length === 160) stopping.abort();
    };
    await deliverMails({ departmentId }, stopping.signal);
    const sent = sink.mails.length;
    expect(sent).toBeLessThan(200);
    expect(await states(departmentId)).toEqual([
      { status: "QUEUED", n: 260 - sent },
      { status: "SENT", n: sent },
    ]);
    const [given] = await app.sql(
      `SELECT count(*) FILTER (WHERE next_attempt_at > created_at)::int AS back, max(attempts) AS attempts,
              bool_and(next_attempt_at <= now()) AS "areDue" FROM mail WHERE status = 'QUEUED'`,
    );
    expect(given).toEqual({ back: 260 - sent, attempts: 0, areDue: true });
    await deliverMails({ departmentId }, new AbortController().signal);
    expect(sink.mails).toHaveLength(260);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(260);
  });
});

/** A worker of its own, as it is run beside web processes. */
const startWorker = () =>
  spawn(process.execPath, ["--import", "./server/scripts/ts-loader.mjs", "server/src/worker.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: app.database.url,
      SMTP_URL: sink.url,
      MAIL_FROM: "Muster <muster@example.org>",
      SECRET,
      LOG_LEVEL: "silent",
    },
  });

const linkOf = ({ raw }: { raw: string }): string =>
  /set-password\/(tk_[\w-]+)/.exec(raw.replace(/=\r?\n/g, ""))?.[1] ?? "";
