import { AppError, notFound } from "../platform/errors.js";
import { announce } from "../platform/live.js";
import { readInDepartment } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import type { ImportKind } from "./import.rules.js";
import {
  BATCH_COLUMNS,
  type ImportBatch,
  type ImportBatchStatus,
  LIVE_STATUSES,
  toBatch,
} from "./import-batch.entity.js";

const ONE = `SELECT ${BATCH_COLUMNS} FROM import_batch WHERE department_id = $1 AND id = $2`;

/** Reads a batch of the department; NOT_FOUND when there is none, or it was dropped. */
export async function getBatch(departmentId: string, id: string): Promise<ImportBatch> {
  const [rows] = await readInDepartment(departmentId, [
    { name: "import-batch", text: ONE, values: [departmentId, id] },
  ]);
  return found(rows?.[0]);
}

/** The same in a transaction that goes on to change it: nobody else does meanwhile. */
export async function lockBatch(tx: Tx, id: string): Promise<ImportBatch> {
  const [row] = await tx.query(`${ONE} FOR UPDATE`, [tx.departmentId, id]);
  return found(row);
}

function found(row: object | undefined): ImportBatch {
  if (!row) throw notFound("This import");
  const batch = toBatch(row);
  if (batch.status === "DROPPED") throw notFound("This import");
  return batch;
}

/** The live import of the same file, if there is one. */
export async function findLiveBatch(tx: Tx, kind: ImportKind, sha256: Buffer): Promise<ImportBatch | null> {
  const [row] = await tx.query(
    `SELECT ${BATCH_COLUMNS} FROM import_batch WHERE department_id = $1 AND kind = $2 AND sha256 = $3 AND status = ANY ($4)`,
    [tx.departmentId, kind, sha256, LIVE_STATUSES],
  );
  return row ? toBatch(row) : null;
}

/** Refuses with CONFLICT what cannot be done to a batch that stands where it stands. */
export function mustBe(batch: ImportBatch, statuses: readonly `${ImportBatchStatus}`[], message: string): void {
  if (!statuses.includes(batch.status)) throw new AppError("CONFLICT", message);
}

const TOPIC = "import";
/** What changes of a batch are announced by. */
export const importTopic = TOPIC;

/** Tells whoever watches the batch that it changed, when the transaction commits. */
export const announceBatch = (tx: Tx, id: string): Promise<void> => announce(tx, TOPIC, id);
