import type { Tx } from "../platform/tx.js";
import { applyCountChanges } from "../users/counts.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { rulesOf } from "./import-kinds.js";
import { runnerOf } from "./import-runner.js";
import * as sql from "./run-chunk.rules.js";

/** Where a chunk begins. */
export interface ChunkPlace {
  readonly target: string;
  readonly afterLine: number;
  readonly size: number;
}

interface Lines {
  readonly rowCount: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

interface Chunk extends Lines {
  /** Whether no row of the import is left. */
  readonly isLast: boolean;
}

/**
 * Applies the next rows of one department's part of the plan, in the caller's transaction: all of what they
 * mean, and their outcomes, or nothing. Answers with the last line, or null when no row was left.
 */
export async function runChunk(
  tx: Tx,
  batch: ImportBatch,
  { target, afterLine, size }: ChunkPlace,
): Promise<Chunk | null> {
  const home = batch.departmentId;
  const { chunkColumns, applyChunk } = rulesOf(batch);
  await tx.query(sql.takeChunk(chunkColumns), [home, batch.uuid, target, afterLine, size]);
  const [chunk] = await tx.query<Lines>(sql.MEASURE_CHUNK);
  if (!chunk?.rowCount) return null;
  await tx.switchTo(target);
  const counts = await applyChunk(tx, batch, runnerOf(batch));
  await tx.switchTo(home);
  await tx.queryAll(
    [sql.WRITE_OUTCOMES, [home, batch.uuid, chunk.firstLine, chunk.lastLine]],
    [sql.COUNT_PROCESSED, [home, batch.uuid, chunk.rowCount]],
  );
  await tx.switchTo(target);
  await applyCountChanges(tx, counts);
  await tx.switchTo(home);
  return { ...chunk, isLast: batch.processedCount + chunk.rowCount === batch.rowCount };
}
