import { ImportReason, type Problem } from "./import.rules.js";

/** A row as far as its reasons speak of it. */
export interface ExplainedRow {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly employeeId: string | null;
  readonly roleText: string | null;
  readonly locationName: string | null;
  /** The cells about a class, of a completion. */
  readonly class: Readonly<Record<string, unknown>> | null;
  readonly reason: ImportReason | null;
  readonly detail: Detail | null;
  readonly problems: readonly Problem[];
}

/** What a verdict knows beside its reason. */
export interface Detail {
  readonly line?: number;
  readonly field?: string;
  readonly name?: string;
  readonly at?: string;
  readonly isSelf?: boolean;
  readonly isElsewhere?: boolean;
  readonly isPerson?: boolean;
  readonly missing?: readonly ImportReason[];
  readonly other?: string;
  readonly count?: number;
  readonly year?: number;
}

type Words = (row: ExplainedRow, detail: Detail) => string;

/** How the reasons of a kind of import are told. */
export interface ReasonWords {
  /** Fields in the middle of a sentence; `line` is the whole line. */
  readonly fields: Readonly<Record<string, string>>;
  /** Longest values, in characters. */
  readonly lengths: Readonly<Record<string, number>>;
  /** What those reasons say that a kind has for itself, or says differently. */
  readonly reasons: Readonly<Partial<Record<ImportReason, Words>>>;
  /** Which cell to correct, where a reason has one. */
  readonly cells: Readonly<Partial<Record<ImportReason, string>>>;
}

/** Who a row is about, as the file names them. */
export const personOf = ({ firstName, lastName, email, loginId, employeeId }: ExplainedRow): string =>
  email ?? loginId ?? ([firstName, lastName].filter(Boolean).join(" ") || (employeeId ?? ""));

const SHARED: Readonly<Partial<Record<ImportReason, Words>>> = {
  INVALID_EMAIL: ({ email }) => `"${email}" is not an e-mail address. Correct it, as in name@example.org.`,
  INVALID_LOGIN_ID: ({ loginId }) => `"${loginId}" cannot be a login ID: it must have no @ and no spaces.`,
  ARCHIVED: (row) => `${personOf(row)} is archived in this department. Restore the person, then import the row again.`,
  REMOVED_BY_OFFICER: () => "Taken out in the review.",
  ABORTED: () => "The import was ended before this row. Upload the row again to import it.",
  CHANGED_MEANWHILE: (row) =>
    `Somebody changed ${personOf(row)} after the review. Look at the record, and import the row again if it still holds.`,
};

const wordsOf = ({ reasons }: ReasonWords, reason: ImportReason): Words | undefined =>
  reasons[reason] ?? SHARED[reason];

/** The row's reason as one sentence: the value, and what to do. */
export function explainReason(words: ReasonWords, row: ExplainedRow): string | null {
  const { reason, problems, detail } = row;
  if (!reason) return null;
  const [first] = problems;
  if (first?.reason === reason) return explainProblem(words, row, first);
  return wordsOf(words, reason)?.(row, detail ?? {}) ?? null;
}

/** What is wrong with one cell, as a sentence. */
export function explainProblem(words: ReasonWords, row: ExplainedRow, { field, reason, detail }: Problem): string {
  if (reason === ImportReason.MALFORMED_LINE) return `This line cannot be read: ${detail}. Correct it in the file.`;
  if (reason === ImportReason.INVALID_TEXT) {
    return `The ${words.fields[field]} holds characters that cannot be stored, or that were damaged before. Type it again.`;
  }
  if (reason === ImportReason.TOO_LONG && field !== "line") {
    return `The ${words.fields[field]} is longer than ${words.lengths[field]} characters. Shorten it.`;
  }
  return wordsOf(words, reason)?.(row, row.detail ?? {}) ?? "";
}

/** The cells to correct: what no row may have, and what the verdict on this one names. */
export function problemsOf({ cells }: ReasonWords, { problems, reason, detail }: ExplainedRow): Problem[] {
  if (problems.length > 0 || !reason) return [...problems];
  if (reason === ImportReason.DUPLICATE_IN_FILE) return [{ field: detail?.field ?? "email", reason }];
  return (detail?.missing ?? [reason]).flatMap((one) => {
    const field = cells[one];
    return field ? [{ field, reason: one }] : [];
  });
}
