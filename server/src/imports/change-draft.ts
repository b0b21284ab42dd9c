import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { enqueue } from "../platform/queue.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorizeImport } from "./authorize-import.js";
import { ENCODINGS, type Encoding } from "./encoding.js";
import { isDelimiter } from "./header.js";
import { BATCH_COLUMNS, type ImportBatch, toBatch } from "./import-batch.entity.js";
import { announceBatch, lockBatch, mustBe } from "./import-batch.service.js";
import { rightsOf } from "./import-rights.js";
import { enqueueStage } from "./stage-import.js";
import { sweepImports } from "./sweep-imports.js";

/** Reads the kept bytes again, with another encoding or delimiter; edits to rows are lost by it. */
export function setImportFormat(
  ctx: Ctx,
  batchId: string,
  format: { encoding: string | null; delimiter: string | null },
): Promise<ImportBatch> {
  const { departmentId, id } = decodeId("imb", batchId);
  const encoding = format.encoding === null ? null : encodingOf(format.encoding);
  const delimiter = format.delimiter === null ? null : delimiterOf(format.delimiter);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    const batch = await lockBatch(tx, id);
    authorizeImport(actor, "import.revise", batch);
    mustBe(batch, ["REVIEW"], "This import is not under review any more.");
    await deleteRows(tx, id);
    const [row] = await tx.query(
      `UPDATE import_batch SET status = 'STAGING', encoding = coalesce($3, encoding), delimiter = coalesce($4, delimiter),
              rights = $5, row_count = 0, version = version + 1
        WHERE department_id = $1 AND id = $2 RETURNING ${BATCH_COLUMNS}`,
      [departmentId, id, encoding, delimiter, rightsOf(actor)],
    );
    await recordAudit(tx, actor, { action: "import.format-set", subjectId: id, changes: { encoding, delimiter } });
    await announceBatch(tx, id);
    await enqueueStage(tx, batch);
    return toBatch({ ...row });
  });
}

function encodingOf(text: string): Encoding {
  const found = ENCODINGS.find((encoding) => encoding === text.toUpperCase());
  if (found) return found;
  const message = `Choose one of ${ENCODINGS.join(", ")}.`;
  throw new AppError("INVALID_INPUT", message, { encoding: message });
}

function delimiterOf(text: string): string {
  if (isDelimiter(text)) return text;
  const message = "Choose comma, semicolon or tab.";
  throw new AppError("INVALID_INPUT", message, { delimiter: message });
}

/** "Back to Import Users": the draft goes; its rows and the file follow in the next minute. */
export function dropImport(ctx: Ctx, batchId: string): Promise<boolean> {
  const { departmentId, id } = decodeId("imb", batchId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    const batch = await lockBatch(tx, id);
    authorizeImport(actor, "import.revise", batch);
    mustBe(batch, ["STAGING", "REVIEW", "FAILED"], "This import is not a draft any more.");
    await tx.query(
      `UPDATE import_batch SET status = 'DROPPED', finished_at = now(), version = version + 1
        WHERE department_id = $1 AND id = $2`,
      [departmentId, id],
    );
    await recordAudit(tx, actor, { action: "import.dropped", subjectId: id });
    await enqueue(tx, sweepImports, {}, { singletonKey: "dropped" });
    await announceBatch(tx, id);
    return true;
  });
}

const deleteRows = (tx: Tx, id: string): Promise<unknown> =>
  tx.query("DELETE FROM import_row WHERE department_id = $1 AND batch_id = $2", [tx.departmentId, id]);
