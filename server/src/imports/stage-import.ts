import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { defineJob, enqueue, type Job } from "../platform/queue.js";
import { readInDepartment } from "../platform/read.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { copyColumns, type ParsedFile } from "./file-parser.js";
import { ImportKind } from "./import.rules.js";
import { BATCH_COLUMNS, type ImportBatch, toBatch } from "./import-batch.entity.js";
import { announceBatch } from "./import-batch.service.js";
import type { KindRules } from "./import-kind.js";
import { rulesOf } from "./import-kinds.js";
import { parseHere, parseInThread } from "./parse-in-thread.js";
import { UnreadableFile } from "./record-cutter.js";

const Payload = z.object({ departmentId: z.uuid(), batchId: z.uuid() });
type Payload = z.infer<typeof Payload>;

// About 15,000 rows: a thread takes longer to start, and to become fast, than this takes to read.
const SMALL_FILE = 1024 * 1024;

/**
 * Reads an uploaded file into rows and gives each its plan. A kind has a name of its own, so that a worker of an earlier
 * release, which does not know the kind, leaves it to the others.
 */
export const stageJobs: Readonly<Record<ImportKind, Job<Payload>>> = {
  [ImportKind.USERS]: defineJob("stage-import", Payload, stage, { concurrency: 2 }),
  [ImportKind.COMPLETIONS]: defineJob("stage-completions", Payload, stage, { concurrency: 2 }),
};

/** Has a batch read at commit. */
export const enqueueStage = (tx: Tx, { kind, uuid }: Pick<ImportBatch, "kind" | "uuid">): Promise<void> =>
  enqueue(tx, stageJobs[kind], { departmentId: tx.departmentId, batchId: uuid }, { singletonKey: uuid });

async function stage({ departmentId, batchId }: Payload): Promise<void> {
  try {
    await asSystem(departmentId, async (tx) => {
      const batch = await findStaging(tx, batchId);
      if (batch) await readAndClassify(tx, batch);
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await asSystem(departmentId, (tx) => markUnreadable(tx, batchId, error.message));
  }
}

async function findStaging(tx: Tx, id: string): Promise<ImportBatch | undefined> {
  const [row] = await tx.query(
    `SELECT ${BATCH_COLUMNS} FROM import_batch WHERE department_id = $1 AND id = $2 AND status = 'STAGING'`,
    [tx.departmentId, id],
  );
  return row && toBatch(row);
}

async function readAndClassify(tx: Tx, batch: ImportBatch): Promise<void> {
  const rules = rulesOf(batch);
  await rules.openWork(tx);
  const file = await copyRows(tx, batch);
  await tx.query("SET LOCAL work_mem = '64MB'");
  await rules.judge(tx, new Map([[batch.departmentId, batch.rights]]));
  const { rowCount } = await tx.client.query(storeRows(rules), [batch.departmentId, batch.uuid]);
  if (rowCount !== file.rowCount) throw new Error(`${file.rowCount} rows were read, ${rowCount} stored.`);
  const isStill = await openReview(tx, batch, file);
  if (!isStill) throw new Error("The draft was changed or dropped while it was being read.");
  await announceBatch(tx, batch.uuid);
}

/** COPY is refused on tables with row-level security: the rows go through a temporary one. */
async function copyRows(tx: Tx, batch: ImportBatch): Promise<ParsedFile> {
  const parse = batch.byteCount <= SMALL_FILE ? parseHere : parseInThread;
  const parsed = parse(bytesOf(batch), {
    kind: batch.kind,
    encoding: batch.encoding ?? "UTF-8",
    delimiter: batch.delimiter,
  });
  let file: ParsedFile | undefined;
  const rows = async function* (): AsyncGenerator<Uint8Array> {
    file = yield* parsed;
  };
  const copy = tx.client.query(copyFrom(`COPY import_work (${copyColumns(rulesOf(batch).file)}) FROM STDIN`));
  await pipeline(Readable.from(rows(), { objectMode: false }), copy);
  if (!file) throw new Error("The file was not read to its end.");
  return file;
}

/** The kept bytes, chunk by chunk, over another connection than the one that is busy with COPY. */
async function* bytesOf({ departmentId, uuid }: ImportBatch): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq++) {
    const [rows] = await readInDepartment(departmentId, [
      {
        name: "import-chunk",
        text: "SELECT bytes FROM import_file_chunk WHERE department_id = $1 AND batch_id = $2 AND seq = $3",
        values: [departmentId, uuid, seq],
      },
    ]);
    const bytes = rows?.[0]?.bytes;
    if (!(bytes instanceof Buffer)) return;
    yield bytes;
  }
}

const storeRows = ({ file, verdictColumns }: KindRules): string => `
  INSERT INTO import_row (department_id, batch_id, line, raw, target_department_id,
                          ${[...file.columns, "problems", ...verdictColumns].join(", ")})
  SELECT $1, $2, w.line, w.raw, w.target,
         ${[...[...file.columns, "problems"].map((name) => `w.${name}`), ...verdictColumns.map((name) => `v.${name}`)].join(", ")}
    FROM import_work w JOIN import_verdict v USING (line)
   ORDER BY w.line`;

async function openReview(tx: Tx, batch: ImportBatch, file: ParsedFile): Promise<boolean> {
  const { delimiter, columns, notices, rowCount } = file;
  const rows = await tx.query(
    `UPDATE import_batch
        SET status = 'REVIEW', delimiter = $4, columns = $5, notices = $6, row_count = $7, reviewed_at = now()
      WHERE department_id = $1 AND id = $2 AND status = 'STAGING' AND version = $3
      RETURNING id`,
    [tx.departmentId, batch.uuid, batch.version, delimiter, JSON.stringify(columns), JSON.stringify(notices), rowCount],
  );
  return rows.length === 1;
}

/** Of a file that is no table of its kind only the reason is kept. */
async function markUnreadable(tx: Tx, id: string, failure: string): Promise<void> {
  const rows = await tx.query(
    `UPDATE import_batch SET status = 'FAILED', failure = $3, finished_at = now()
      WHERE department_id = $1 AND id = $2 AND status = 'STAGING' RETURNING id`,
    [tx.departmentId, id, failure],
  );
  if (rows.length === 0) return;
  await tx.query("DELETE FROM import_file_chunk WHERE department_id = $1 AND batch_id = $2", [tx.departmentId, id]);
  await announceBatch(tx, id);
}
