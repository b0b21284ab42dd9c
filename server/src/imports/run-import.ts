import { z } from "zod";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { wakeDelivery } from "../outbox/outbox.service.js";
import { defineJob, enqueue, type Job, type Run } from "../platform/queue.js";
import { withRetries } from "../platform/retry.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { ImportKind } from "./import.rules.js";
import { BATCH_COLUMNS, type ImportBatch, toBatch } from "./import-batch.entity.js";
import { announceBatch } from "./import-batch.service.js";
import { runChunk } from "./run-chunk.js";

const Payload = z.object({ departmentId: z.uuid(), batchId: z.uuid() });
type Payload = z.infer<typeof Payload>;

// A chunk has its fixed cost, and an abort or a crash waits for one or repeats it: five of them or more, within bounds.
const chunkSize = (rowCount: number): number => Math.min(Math.max(Math.ceil(rowCount / 5), 500), 5_000);
// Who watches counts all rows at each news: the more there are, the less often.
const announceEvery = (rowCount: number): number => Math.max(250, rowCount / 200);

/** Carries out the plan of an import, by the name of its kind (stage-import.ts). A retry goes on where outcomes end. */
export const runJobs: Readonly<Record<ImportKind, Job<Payload>>> = {
  [ImportKind.USERS]: defineJob("run-import", Payload, run, { concurrency: 2 }),
  [ImportKind.COMPLETIONS]: defineJob("run-completions", Payload, run, { concurrency: 2 }),
};

async function run({ departmentId, batchId }: Payload, { signal }: Run): Promise<void> {
  const targets = await asSystem(departmentId, (tx) => begin(tx, batchId));
  for (const target of targets ?? []) {
    const isOver = await runPart({ departmentId, batchId }, target, signal);
    if (isOver) return;
  }
  if (targets) await asSystem(departmentId, (tx) => finish(tx, batchId, targets));
}

/** Begins or goes on; null when another import of the department runs, or there is nothing to run. */
async function begin(tx: Tx, batchId: string): Promise<string[] | null> {
  await oneAtATime(tx);
  const [started] = await tx.query<{ id: string }>(
    `UPDATE import_batch b SET status = 'RUNNING', started_at = coalesce(started_at, now())
      WHERE department_id = $1 AND id = $2
        AND (status = 'RUNNING' OR (status = 'QUEUED' AND NOT EXISTS (
              SELECT FROM import_batch r WHERE r.department_id = $1 AND r.status = 'RUNNING')))
      RETURNING id`,
    [tx.departmentId, batchId],
  );
  if (!started) return null;
  await announceBatch(tx, batchId);
  const targets = await tx.query<{ id: string }>(
    `SELECT DISTINCT target_department_id AS id FROM import_row
      WHERE department_id = $1 AND batch_id = $2 AND outcome IS NULL`,
    [tx.departmentId, batchId],
  );
  return targets.map(({ id }) => id).sort((a, b) => Number(b === tx.departmentId) - Number(a === tx.departmentId));
}

/** The rows for one department, chunk by chunk; answers whether the import ended meanwhile. */
async function runPart({ departmentId, batchId }: Payload, target: string, signal: AbortSignal): Promise<boolean> {
  let announced = 0;
  for (let afterLine = 0; ; ) {
    signal.throwIfAborted();
    const from = afterLine;
    const chunk = await withRetries(() =>
      asSystem(departmentId, async (tx) => {
        const batch = await lockRunning(tx, batchId);
        if (!batch) return "over";
        const done = await runChunk(tx, batch, { target, afterLine: from, size: chunkSize(batch.rowCount) });
        if (done && Date.now() - announced > announceEvery(batch.rowCount)) {
          await announceBatch(tx, batchId);
          announced = Date.now();
        }
        return done;
      }),
    );
    if (chunk === "over") return true;
    if (!chunk || chunk.isLast) return false;
    afterLine = chunk.lastLine;
  }
}

/** Holds the batch while a chunk is applied: an abort comes before it or after it. */
async function lockRunning(tx: Tx, batchId: string): Promise<ImportBatch | null> {
  const [row] = await tx.query(
    `SELECT ${BATCH_COLUMNS} FROM import_batch WHERE department_id = $1 AND id = $2 AND status = 'RUNNING' FOR NO KEY UPDATE`,
    [tx.departmentId, batchId],
  );
  return row ? toBatch(row) : null;
}

async function finish(tx: Tx, batchId: string, targets: readonly string[]): Promise<void> {
  const batch = await lockRunning(tx, batchId);
  if (!batch) return;
  for (const target of targets) await wakeDelivery(tx, target);
  await endRun(tx, batchId, "DONE");
  await recordAudit(
    tx,
    { kind: "system", departmentId: tx.departmentId },
    { action: "import.finished", subjectId: batchId },
  );
}

/** Ends a run and wakes the department's next one. */
export async function endRun(tx: Tx, batchId: string, status: "DONE" | "ABORTED"): Promise<void> {
  await oneAtATime(tx);
  await tx.query(`UPDATE import_batch SET status = $3, finished_at = now() WHERE department_id = $1 AND id = $2`, [
    tx.departmentId,
    batchId,
    status,
  ]);
  await announceBatch(tx, batchId);
  const [next] = await tx.query<Pick<ImportBatch, "kind" | "uuid">>(
    `SELECT id AS uuid, kind FROM import_batch WHERE department_id = $1 AND status = 'QUEUED' ORDER BY created_at, id LIMIT 1`,
    [tx.departmentId],
  );
  if (next) await enqueueRun(tx, next);
}

/** Wakes the run of a batch at commit. */
export const enqueueRun = (tx: Tx, { kind, uuid }: Pick<ImportBatch, "kind" | "uuid">): Promise<void> =>
  enqueue(tx, runJobs[kind], { departmentId: tx.departmentId, batchId: uuid }, { singletonKey: uuid });

// Who begins waits for who ends: so a queued import is seen by one of them.
const oneAtATime = (tx: Tx): Promise<unknown> =>
  tx.query("SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", [tx.departmentId]);
