import type { Tx } from "../platform/tx.js";
import type { CountChange } from "../users/counts.js";
import type { FileRules } from "./file-rules.js";
import type { ImportBatch, ImportRights, ImportRunner } from "./import-batch.entity.js";
import type { ReviseImportRowsInput } from "./import-row.input.js";
import type { ImportRow } from "./import-row.type.js";
import type { ReasonWords } from "./reason-words.rules.js";

/** A row under review, by the names of its columns in `import_row`. */
export interface StoredCells {
  readonly line: number;
  readonly problems: readonly unknown[];
  readonly [column: string]: unknown;
}

/**
 * What tells one kind of import from another: its columns, how its rows are judged, and what a run writes. Uploading,
 * staging, reviewing, running, resuming, counting and telling are the same for all (ADR 22).
 */
export interface KindRules {
  readonly file: FileRules;
  readonly words: ReasonWords;
  /** Whether rows may go to other departments of the officer than the one where the file is uploaded. */
  readonly hasTargets: boolean;
  /** What somebody has to be allowed besides importing, to upload, revise, run, abort and drop. */
  readonly needs: "transcript.record" | null;
  /** The same to look at it. */
  readonly needsToView: "import.view-completions" | null;

  /** Opens `import_work` with the file's columns, and `import_verdict`; they end with the transaction. */
  openWork(tx: Tx): Promise<void>;
  /** Judges the rows in `import_work`: afterwards `import_verdict` holds one line for each. */
  judge(tx: Tx, rights: ReadonlyMap<string, ImportRights>): Promise<void>;
  /** The columns of `import_verdict`, beside `line`, and of `import_row` that they fill. */
  readonly verdictColumns: readonly string[];
  /** Rows whose plan takes more than these rights. */
  countBeyond(tx: Tx, batch: ImportBatch, target: string, rights: ImportRights): Promise<number>;

  /** The row after an edit, by the same rules as a file is read. */
  edit(row: StoredCells, input: ReviseImportRowsInput): StoredCells & { readonly edited: boolean };
  /** To be called before an edit; what it answers with, after it: the lines to be judged anew. */
  watchTouched(tx: Tx, batchId: string, lines: readonly number[]): Promise<() => Promise<readonly number[]>>;

  /** What a chunk takes along of its rows, beside `line`, `plan`, `reason` and `detail`, and its `outcome`: a select list. */
  readonly chunkColumns: string;
  /** Rechecks the chunk, gives each row its outcome, and writes what that means. Answers with what to count. */
  applyChunk(tx: Tx, batch: ImportBatch, runner: ImportRunner): Promise<readonly CountChange[]>;

  /** A cell of an edited row as a file says it. */
  cellText(row: ImportRow, field: string): string;
}
