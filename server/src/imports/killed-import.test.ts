import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeAdmin, makeDepartment } from "../../test/factories.js";
import { freePort } from "../../test/free-port.js";
import { csv, deskOf, type ImportDesk } from "../../test/imports.js";
import { type MusterProcess, startMusterProcess } from "../../test/muster-process.js";
import { type SmtpSink, startSmtpSink } from "../../test/smtp-sink.js";
import { until } from "../../test/until.js";

const ROWS = 10_000;
let app: TestApp;
let sink: SmtpSink;
let folder: string;
let departmentId: string;
let desk: ImportDesk;
const processes: MusterProcess[] = [];

beforeAll(async () => {
  [app, sink] = await Promise.all([startApp(), startSmtpSink()]);
  folder = mkdtempSync(join(tmpdir(), "muster-killed-"));
  departmentId = await makeDepartment(app);
  desk = await deskOf(app, await makeAdmin(app, departmentId));
});

afterAll(async () => {
  for (const { child } of processes) child.kill("SIGKILL");
  await sink.goAway();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that works for the same database, to be killed. */
const startWorker = async (): Promise<MusterProcess> => {
  const muster = await startMusterProcess(await freePort(), {
    ...{ DATABASE_URL: app.database.url, SMTP_URL: sink.url, MAIL_FROM: "Muster <muster@example.org>" },
    ...{ SECRET: "a secret that only the tests know", DATA_DIR: join(folder, "data") },
  });
  processes.push(muster);
  return muster;
};

async function outcomes(): Promise<number> {
  const [batch] = await app.sql<{ n: number }>(
    "SELECT processed_count AS n FROM import_batch WHERE department_id = $1",
    [departmentId],
  );
  return batch?.n ?? 0;
}

it("[F1, T11] killed at 37 % of 10,000 rows: each ends exactly once, within 90 s, and no mail is written twice", async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => `Given${n},Family${n},row${n}@example.org,general user,${n}`);
  const { id } = await desk.review(csv(...lines));
  const first = await startWorker();
  await desk.start(id);
  await until(async () => (await outcomes()) >= ROWS * 0.37, 120);
  await first.end("SIGKILL");
  expect(await outcomes()).toBeLessThan(ROWS);
  await startWorker();
  const before = await outcomes();
  await until(async () => (await outcomes()) > before, 90);
  await until(async () => (await outcomes()) === ROWS, 120);
  await until(async () => (await desk.batch(id)).status === "DONE");
  expect(await desk.batch(id)).toMatchObject({ processedCount: ROWS, outcomeCounts: { created: ROWS, skipped: 0 } });
  const [counts] = await app.sql(
    `SELECT (SELECT count(*)::int FROM membership WHERE department_id = $1) AS members,
            (SELECT sum(n)::int FROM user_count WHERE department_id = $1) AS counted,
            (SELECT count(*)::int FROM mail WHERE department_id = $1) AS mails,
            (SELECT count(DISTINCT account_id)::int FROM mail WHERE department_id = $1) AS recipients,
            (SELECT count(DISTINCT batch_line)::int FROM audit_event WHERE department_id = $1 AND action = 'user.created') AS audited`,
    [departmentId],
  );
  expect(counts).toEqual({ members: ROWS + 1, counted: ROWS + 1, mails: ROWS, recipients: ROWS, audited: ROWS });
  // A mail that was in flight when the process died may come again, under the same Message-ID.
  const ids = new Map(sink.mails.map(({ to, messageId }) => [to, messageId]));
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(ids.size);
}, 300_000);
