/** What a file is about. Each kind has its columns and its rules; all else is one pipeline. */
export enum ImportKind {
  USERS = "USERS",
  COMPLETIONS = "COMPLETIONS",
}

/** What the run will do with a row. */
export enum ImportPlan {
  CREATE = "CREATE",
  UPDATE = "UPDATE",
  UNCHANGED = "UNCHANGED",
  INVITE = "INVITE",
  RECORD = "RECORD",
  SKIP = "SKIP",
}

/** What became of a row. */
export enum ImportOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  INVITED = "INVITED",
  RECORDED = "RECORDED",
  ALREADY_RECORDED = "ALREADY_RECORDED",
  SKIPPED = "SKIPPED",
}

/** Why a row is skipped, or a note on one that is not. */
export enum ImportReason {
  MISSING_FIRST_NAME = "MISSING_FIRST_NAME",
  MISSING_LAST_NAME = "MISSING_LAST_NAME",
  MISSING_EMAIL = "MISSING_EMAIL",
  INVALID_EMAIL = "INVALID_EMAIL",
  INVALID_LOGIN_ID = "INVALID_LOGIN_ID",
  UNKNOWN_ROLE = "UNKNOWN_ROLE",
  MISSING_ROLE = "MISSING_ROLE",
  TOO_LONG = "TOO_LONG",
  INVALID_TEXT = "INVALID_TEXT",
  MALFORMED_LINE = "MALFORMED_LINE",
  DUPLICATE_IN_FILE = "DUPLICATE_IN_FILE",
  EMPLOYEE_ID_TAKEN = "EMPLOYEE_ID_TAKEN",
  LOGIN_ID_TAKEN = "LOGIN_ID_TAKEN",
  ROLE_NOT_ALLOWED = "ROLE_NOT_ALLOWED",
  LAST_ADMIN = "LAST_ADMIN",
  ARCHIVED = "ARCHIVED",
  ALREADY_INVITED = "ALREADY_INVITED",
  UNKNOWN_GROUP = "UNKNOWN_GROUP",
  UNKNOWN_LOCATION = "UNKNOWN_LOCATION",
  NAME_KEPT = "NAME_KEPT",
  REMOVED_BY_OFFICER = "REMOVED_BY_OFFICER",
  ABORTED = "ABORTED",
  CHANGED_MEANWHILE = "CHANGED_MEANWHILE",
  NO_CHANGE = "NO_CHANGE",
  MISSING_PERSON = "MISSING_PERSON",
  UNKNOWN_PERSON = "UNKNOWN_PERSON",
  PERSON_MISMATCH = "PERSON_MISMATCH",
  MISSING_CLASS = "MISSING_CLASS",
  UNKNOWN_CLASS = "UNKNOWN_CLASS",
  CLASS_MISMATCH = "CLASS_MISMATCH",
  AMBIGUOUS_CLASS = "AMBIGUOUS_CLASS",
  MISSING_DATE = "MISSING_DATE",
  INVALID_DATE = "INVALID_DATE",
  FUTURE_DATE = "FUTURE_DATE",
  MISSING_HOURS = "MISSING_HOURS",
  INVALID_HOURS = "INVALID_HOURS",
  MISSING_TAKE_TYPE = "MISSING_TAKE_TYPE",
  UNKNOWN_TAKE_TYPE = "UNKNOWN_TAKE_TYPE",
  TAKE_TYPE_MISMATCH = "TAKE_TYPE_MISMATCH",
  MISSING_CREDIT_TYPE = "MISSING_CREDIT_TYPE",
  UNKNOWN_CREDIT_TYPE = "UNKNOWN_CREDIT_TYPE",
  MISSING_PROVIDER = "MISSING_PROVIDER",
  INVALID_CAPCE = "INVALID_CAPCE",
  INVALID_AREAS = "INVALID_AREAS",
  AREAS_TOO_LONG = "AREAS_TOO_LONG",
  ALREADY_RECORDED = "ALREADY_RECORDED",
  CAPCE_YEAR = "CAPCE_YEAR",
}

/** A cell at fault; `line` where the whole line is. */
export interface Problem {
  readonly field: string;
  readonly reason: ImportReason;
  /** What is wrong with the line, in words. */
  readonly detail?: string;
}

const PLAIN = /^[!-&(-~](?:[!-~]| (?! |$))*$/;

/**
 * A cell as it is stored: without the one apostrophe that guards against formulas, without white space and
 * invisible marks around it, line breaks and runs of spaces as one space, letters and accents composed.
 */
export function cleanCell(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return trim(withoutGuard(cell).replace(/\s+/g, " ").normalize("NFC"));
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula; exactly one is taken off again. */
const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

// Spaces, zero-width marks and marks of direction: they come along with what is copied from other programs.
const EDGE = "[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]+";
const EDGES = new RegExp(`^${EDGE}|${EDGE}$`, "g");
/** Without white space and invisible marks around it. */
export const trim = (text: string): string => text.replace(EDGES, "");

// Control characters, marks that turn the direction of what follows, and what an earlier program lost already.
const UNSTORABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Whether a text can be kept as it is. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !UNSTORABLE.test(text);

/** Whether a text has more characters than this, as people count them. */
export function isLongerThan(text: string, length: number): boolean {
  return text.length > length && [...text].length > length;
}
