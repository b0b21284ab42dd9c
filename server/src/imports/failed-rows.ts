import { csvLine } from "../platform/csv.js";
import { readInDepartment } from "../platform/read.js";
import { FILE_RULES } from "./file-kinds.js";
import type { ImportColumn } from "./header.js";
import { ImportKind, ImportPlan } from "./import.rules.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { rulesOf } from "./import-kinds.js";
import type { ImportRow } from "./import-row.type.js";
import { ROW_COLUMNS, toImportRow } from "./import-rows.js";

const PAGE = 1_000;
const REASON = "reason";

/** As the reader finds them before the run, skipped rows are those planned so. */
const FAILED = `
  SELECT ${ROW_COLUMNS}, raw, edited FROM import_row
   WHERE department_id = $1 AND batch_id = $2 AND line > $3
     AND (outcome = 'SKIPPED' OR (outcome IS NULL AND plan = '${ImportPlan.SKIP}'))
   ORDER BY line LIMIT ${PAGE}`;

type FailedRow = ImportRow & { readonly raw: readonly string[]; readonly edited: boolean };

/** The skipped rows with the columns of their file and why: to be mended and uploaded again. */
export async function* failedRowsCsv(batch: ImportBatch): AsyncGenerator<string> {
  const columns = columnsOf(batch);
  const { words, cellText } = rulesOf(batch);
  yield csvLine([...columns.map(({ name }) => name), REASON]);
  for (let after = 0; ; ) {
    const values = [batch.departmentId, batch.uuid, after];
    const [found = []] = await readInDepartment(batch.departmentId, [{ name: "import-failed", text: FAILED, values }]);
    const rows = found.map((row) => toImportRow(words, row) as FailedRow);
    yield rows.map((row) => csvLine([...cellsOf(row, columns, cellText), row.reasonText])).join("");
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.line ?? 0;
  }
}

/** The file's own columns, without the reason of an earlier time. An edit may have filled one that was not there. */
function columnsOf({ columns }: ImportBatch): (ImportColumn & { index: number })[] {
  const own = columns.map((column, index) => ({ ...column, index }));
  return own.filter(({ name, field }) => field !== null || name.toLowerCase() !== REASON);
}

function cellsOf(
  row: FailedRow,
  columns: readonly (ImportColumn & { index: number })[],
  cellText: (row: ImportRow, field: string) => string,
): string[] {
  return columns.map(({ field, index }) => {
    const raw = withoutGuard(row.raw[index] ?? "");
    return field && row.edited ? cellText(row, field) : raw;
  });
}

// The raw cell has the guard of its file, and gets a new one on its way out.
const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

/** Where the sample of each kind is. */
export const SAMPLE_PATHS: Readonly<Record<ImportKind, string>> = {
  [ImportKind.USERS]: "/imports/sample.csv",
  [ImportKind.COMPLETIONS]: "/imports/sample-completions.csv",
};

/** A file with each column that is taken, which uploads as it is. */
export const sampleCsv = (kind: ImportKind): string => FILE_RULES[kind].sample.map((cells) => csvLine(cells)).join("");
