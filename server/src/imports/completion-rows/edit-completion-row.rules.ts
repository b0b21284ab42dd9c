import { ImportReason, type Problem } from "../import.rules.js";
import {
  COMPLETION_FIELDS,
  type CompletionField,
  type CompletionRow,
  readCompletionRow,
} from "./read-completion-row.rules.js";

/** A completion as it stands under review. */
export interface EditableCompletion {
  readonly cells: Readonly<Partial<Record<CompletionField, string | null>>>;
  readonly problems: readonly Problem[];
}

/** New texts for cells: left out stays, null or blank empties. */
export type CompletionEdit = Readonly<Partial<Record<string, unknown>>>;

const ABSENT: ReadonlySet<ImportReason> = new Set([ImportReason.MISSING_PERSON, ImportReason.MISSING_CLASS]);

/** The row after an edit, by the same rules as a file is read; null when no cell is edited. */
export function editCompletionRow({ cells, problems }: EditableCompletion, edit: CompletionEdit): CompletionRow | null {
  const edited = COMPLETION_FIELDS.filter((field) => edit[field] !== undefined);
  if (edited.length === 0) return null;
  const texts = edited.map((field) => [field, edit[field] === null ? "" : String(edit[field])]);
  const row = readCompletionRow({ ...cells, ...Object.fromEntries(texts) });
  // What could not be stored is not there to be read again: it stays a problem until somebody types it anew.
  const lost = problems.filter(({ field, reason }) => isLost(reason) && !edited.some((one) => one === field));
  const isTold = (problem: Problem): boolean =>
    lost.some(({ field }) => field === problem.field) || (lost.length > 0 && ABSENT.has(problem.reason));
  return { ...row, problems: [...lost, ...row.problems.filter((problem) => !isTold(problem))] };
}

const isLost = (reason: ImportReason): boolean => reason === ImportReason.INVALID_TEXT;
