import { recordAudit } from "../audit-log/audit-log.service.js";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorizeImport } from "./authorize-import.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { announceBatch, lockBatch, mustBe } from "./import-batch.service.js";
import { rulesOf } from "./import-kinds.js";
import { rightsIn } from "./import-rights.js";
import { runnerFrom } from "./import-runner.js";
import { endRun, enqueueRun } from "./run-import.js";

const STARTED = ["QUEUED", "RUNNING", "DONE", "ABORTED"] as const;

/** Has the reviewed plan carried out, exactly as it stands. Twice is once. */
export function startImport(ctx: Ctx, batchId: string): Promise<ImportBatch> {
  const { departmentId, id } = decodeId("imb", batchId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    const batch = await lockBatch(tx, id);
    authorizeImport(actor, "import.run", batch);
    if (STARTED.some((status) => status === batch.status)) return batch;
    mustBe(batch, ["REVIEW"], "This import is not ready to run.");
    await checkPlan(tx, ctx, batch);
    await tx.query(`UPDATE import_batch SET status = 'QUEUED', runner = $3 WHERE department_id = $1 AND id = $2`, [
      departmentId,
      id,
      runnerFrom(actor),
    ]);
    await recordAudit(tx, actor, { action: "import.started", subjectId: id, changes: { rowCount: batch.rowCount } });
    await announceBatch(tx, id);
    await enqueueRun(tx, batch);
    return lockBatch(tx, id);
  });
}

async function checkPlan(tx: Tx, ctx: Ctx, batch: ImportBatch): Promise<void> {
  const targets = await tx.query<{ id: string }>(
    `SELECT DISTINCT target_department_id AS id FROM import_row WHERE department_id = $1 AND batch_id = $2 AND plan <> 'SKIP'`,
    [tx.departmentId, batch.uuid],
  );
  for (const { id } of targets) {
    const rights = await rightsIn(tx, ctx, id);
    if (!rights) throw new AppError("FORBIDDEN", "Some rows go to a department in which you are not an officer.");
    const beyond = await rulesOf(batch).countBeyond(tx, batch, id, rights);
    if (beyond > 0) {
      const rows = beyond === 1 ? "1 row changes" : `${beyond} rows change`;
      throw new AppError(
        "FORBIDDEN",
        `${rows} what you may not. Take them out, or let who prepared the import run it.`,
      );
    }
  }
}

/** Ends an import: what is done stays, the rest is skipped. Twice is once. */
export function abortImport(ctx: Ctx, batchId: string): Promise<ImportBatch> {
  const { departmentId, id } = decodeId("imb", batchId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    const batch = await lockBatch(tx, id);
    authorizeImport(actor, "import.abort", batch);
    if (batch.status === "DONE" || batch.status === "ABORTED") return batch;
    mustBe(batch, ["QUEUED", "RUNNING"], "This import is not running.");
    const skipped = await tx.query(SKIP_THE_REST, [departmentId, id]);
    await tx.query(`UPDATE import_batch SET processed_count = row_count WHERE department_id = $1 AND id = $2`, [
      departmentId,
      id,
    ]);
    await recordAudit(tx, actor, { action: "import.aborted", subjectId: id, changes: { skipped: skipped[0]?.n } });
    await wakeMailDelivery(tx);
    await endRun(tx, id, "ABORTED");
    return lockBatch(tx, id);
  });
}

const SKIP_THE_REST = `
  WITH skipped AS (
    UPDATE import_row
       SET outcome = 'SKIPPED', reason = CASE WHEN plan = 'SKIP' THEN reason ELSE 'ABORTED' END,
           detail = CASE WHEN plan = 'SKIP' THEN detail END
     WHERE department_id = $1 AND batch_id = $2 AND outcome IS NULL
    RETURNING 1)
  SELECT count(*)::int AS n FROM skipped`;
