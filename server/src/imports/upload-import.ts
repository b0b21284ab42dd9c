import type { FileUpload } from "graphql-upload/processRequest.mjs";
import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { newId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorizeImport } from "./authorize-import.js";
import type { ImportKind } from "./import.rules.js";
import { BATCH_COLUMNS, type ImportBatch, toBatch } from "./import-batch.entity.js";
import { findLiveBatch } from "./import-batch.service.js";
import { rightsOf } from "./import-rights.js";
import { checkName, type FileFacts, inspectFile } from "./inspect-file.js";
import { enqueueStage } from "./stage-import.js";

/** The batch of an uploaded file; `alreadyUploaded` when the same file is live in the department. */
export interface UploadedImport {
  readonly batch: ImportBatch;
  readonly alreadyUploaded: boolean;
}

/** Keeps an uploaded file as a new batch and has it read; the same live file gives the live batch. */
export async function uploadImport(
  ctx: Ctx,
  { departmentId, kind }: { readonly departmentId: string; readonly kind: ImportKind },
  upload: Promise<FileUpload>,
): Promise<UploadedImport> {
  authorizeImport(await enterDepartment(ctx, departmentId), "import.upload", { kind });
  const file = await upload;
  checkName(file.filename);
  const facts = await inspectFile(file.createReadStream());
  try {
    return await inDepartment(ctx, departmentId, async (tx, actor) => {
      authorizeImport(actor, "import.upload", { kind });
      const batch = await insertBatch(tx, actor, { fileName: file.filename, kind }, facts);
      if (!batch) return { batch: await getLiveBatch(tx, kind, facts.sha256), alreadyUploaded: true };
      await keepBytes(tx, batch, file);
      await recordAudit(tx, actor, {
        action: "import.uploaded",
        subjectId: batch.uuid,
        changes: { kind, fileName: batch.fileName, byteCount: batch.byteCount, sha256: facts.sha256.toString("hex") },
      });
      await enqueueStage(tx, batch);
      return { batch, alreadyUploaded: false };
    });
  } catch (error) {
    throw hasNoRoom(error) ? new AppError("UNAVAILABLE", "The server's disk is full. Try again later.") : error;
  }
}

// The index import_batch_same_file lets one live batch of a file in; others wait for it here.
const INSERT = `
  INSERT INTO import_batch (department_id, id, created_by, creator_name, visit_id, file_name, byte_count, sha256,
                            encoding, rights, kind, status)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'STAGING')
  ON CONFLICT (department_id, kind, sha256) WHERE status IN ('STAGING', 'REVIEW', 'QUEUED', 'RUNNING') DO NOTHING
  RETURNING ${BATCH_COLUMNS}`;

async function insertBatch(
  tx: Tx,
  actor: DepartmentActor,
  { fileName, kind }: { readonly fileName: string; readonly kind: ImportKind },
  { byteCount, sha256, encoding }: FileFacts,
): Promise<ImportBatch | null> {
  const visitId = actor.kind === "visit" ? actor.visitId : null;
  const name = storableName(fileName);
  const values = [newId(), actor.accountId, actor.name, visitId, name, byteCount, sha256, encoding, rightsOf(actor)];
  const [row] = await tx.query(INSERT, [tx.departmentId, ...values, kind]);
  return row ? toBatch(row) : null;
}

async function getLiveBatch(tx: Tx, kind: ImportKind, sha256: Buffer): Promise<ImportBatch> {
  const batch = await findLiveBatch(tx, kind, sha256);
  if (!batch) throw new AppError("CONFLICT", "The import of this file ended just now. Upload it again.");
  return batch;
}

const storableName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, "")
    .slice(-200);

// As hexadecimal text, which is how it comes back, still a string that a quick collection frees.
const CHUNK = 48 * 1024;

async function keepBytes(tx: Tx, batch: ImportBatch, file: FileUpload): Promise<void> {
  let seq = 0;
  for await (const bytes of inChunks(file.createReadStream({ highWaterMark: CHUNK }))) {
    await tx.query("INSERT INTO import_file_chunk (department_id, batch_id, seq, bytes) VALUES ($1, $2, $3, $4)", [
      tx.departmentId,
      batch.uuid,
      seq++,
      bytes,
    ]);
  }
}

async function* inChunks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield joined(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield joined(waiting);
}

const joined = (pieces: readonly Buffer[]): Buffer =>
  pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);

// PostgreSQL's "disk full"; the file system's own is told apart where requests are answered.
const hasNoRoom = (error: unknown): boolean =>
  (error as { code?: unknown }).code === "53100" || hasNoRoomBelow((error as { driverError?: unknown }).driverError);

const hasNoRoomBelow = (error: unknown): boolean => error !== undefined && error !== null && hasNoRoom(error);
