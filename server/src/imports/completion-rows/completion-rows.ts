import { PLATFORM } from "../../platform/ids.js";
import type { Tx } from "../../platform/tx.js";
import type { Problem } from "../import.rules.js";
import type { KindRules, StoredCells } from "../import-kind.js";
import type { ReviseImportRowsInput } from "../import-row.input.js";
import type { ImportRow } from "../import-row.type.js";
import { applyCompletions } from "./apply-completions.js";
import { CHUNK_COLUMNS } from "./apply-completions.rules.js";
import { CLASSIFY, CREATE_VERDICT, CREATE_WORK } from "./classify-completions.rules.js";
import { completionFile } from "./completion-file.rules.js";
import { completionWords } from "./completion-words.rules.js";
import { editCompletionRow } from "./edit-completion-row.rules.js";
import type { ClassCells } from "./read-completion-row.rules.js";
import { watchTouched } from "./touched-completions.js";

async function openWork(tx: Tx): Promise<void> {
  await tx.query(CREATE_WORK(tx.departmentId));
  await tx.query(CREATE_VERDICT);
}

async function judge(tx: Tx): Promise<void> {
  await tx.query("ANALYZE import_work");
  await tx.query(CLASSIFY, [tx.departmentId, PLATFORM]);
}

function edit(row: StoredCells, input: ReviseImportRowsInput): StoredCells & { edited: boolean } {
  const { email, login_id: loginId, employee_id: employeeId, class: stored } = row;
  const { className, completedOn, hours, takeType, creditType, capceNumber, provider, contentAreas } =
    stored as ClassCells;
  const ofClass = { className, completedOn, hours, takeType, creditType, capceNumber, provider, contentAreas };
  const person = { email, loginId, employeeId } as Record<"email" | "loginId" | "employeeId", string | null>;
  const before = { cells: { ...person, ...ofClass }, problems: row.problems as readonly Problem[] };
  const after = editCompletionRow(before, { ...input });
  if (!after) return { ...row, edited: false };
  return {
    ...{ line: row.line, problems: after.problems, edited: true },
    ...{ email: after.email, login_id: after.loginId, employee_id: after.employeeId, class: after.class },
  };
}

// The minutes of a file are shown as hours; they stand beside them.
const cellText = (row: ImportRow, field: string): string =>
  String((row as ImportRow & { readonly minutes?: number | null })[field as keyof ImportRow] ?? "");

/** An import of completions: who completed which class, and when. */
export const completionRows: KindRules = {
  file: completionFile,
  words: completionWords,
  hasTargets: false,
  needs: "transcript.record",
  needsToView: "import.view-completions",
  openWork,
  judge,
  verdictColumns: ["plan", "reason", "detail", "account_id", "user_id", "first_name", "last_name", "record"],
  countBeyond: () => Promise.resolve(0),
  edit,
  watchTouched,
  chunkColumns: CHUNK_COLUMNS,
  applyChunk: applyCompletions,
  cellText,
};
