import { z } from "zod";
import { defineJob, enqueue } from "../platform/queue.js";
import { acrossDepartments } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { runJobs } from "./run-import.js";
import { stageJobs } from "./stage-import.js";

/** How long a file is kept after its import has ended, and a draft that nobody ran. */
export const KEPT_DAYS = 30;

const DELETE_OLD_FILES = `
  DELETE FROM import_file_chunk c USING import_batch b
   WHERE b.department_id = c.department_id AND b.id = c.batch_id AND b.finished_at < now() - make_interval(days => $1)`;

const DROP_OLD_DRAFTS = `
  UPDATE import_batch SET status = 'DROPPED', finished_at = now(), version = version + 1
   WHERE status = 'REVIEW' AND reviewed_at < now() - make_interval(days => $1)`;

/** What is left of dropped drafts: the batch itself stays, with what the audit log says of it. */
const CLEAR_DROPPED = ["import_row", "import_file_chunk"].map(
  (table) => `DELETE FROM ${table} c USING import_batch b
   WHERE b.department_id = c.department_id AND b.id = c.batch_id AND b.status = 'DROPPED'`,
);

/** Deletes what has had its time, and wakes what waits although its job was lost. */
export const sweepImports = defineJob(
  "sweep-imports",
  z.object({}),
  () =>
    acrossDepartments(async (tx) => {
      await tx.query(DELETE_OLD_FILES, [KEPT_DAYS]);
      await tx.query(DROP_OLD_DRAFTS, [KEPT_DAYS]);
      for (const statement of CLEAR_DROPPED) await tx.query(statement);
      await wakeUnfinished(tx);
    }),
  { everySeconds: 60 },
);

/** A wake-up too many finds nothing to do; of one batch one waits at most. */
async function wakeUnfinished(tx: Tx): Promise<void> {
  const batches = await tx.query<Pick<ImportBatch, "departmentId" | "uuid" | "kind" | "status">>(
    `SELECT department_id AS "departmentId", id AS uuid, kind, status FROM import_batch
      WHERE status IN ('STAGING', 'QUEUED', 'RUNNING') AND coalesce(started_at, created_at) < now() - interval '1 minute'`,
  );
  for (const { departmentId, uuid: batchId, kind, status } of batches) {
    const job = (status === "STAGING" ? stageJobs : runJobs)[kind];
    await enqueue(tx, job, { departmentId, batchId }, { singletonKey: batchId });
  }
}
