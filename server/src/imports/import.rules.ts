import { Role } from "../platform/actor.js";

/** What the run will do with a row. */
export enum ImportPlan {
  CREATE = "CREATE",
  UPDATE = "UPDATE",
  UNCHANGED = "UNCHANGED",
  INVITE = "INVITE",
  SKIP = "SKIP",
}

/** What became of a row. */
export enum ImportOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  INVITED = "INVITED",
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
}

/** The columns that an import takes, by the name of what they fill. */
export const IMPORT_FIELDS = [
  "firstName",
  "lastName",
  "email",
  "role",
  "employeeId",
  "loginId",
  "groupNames",
  "locationName",
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A cell at fault; `line` where the whole line is. */
export interface Problem {
  readonly field: ImportField | "line";
  readonly reason: ImportReason;
  /** What is wrong with the line, in words. */
  readonly detail?: string;
}

/** A row as it was understood: null where the cell is blank or cannot be stored. */
export interface RowValues {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  loginId: string | null;
  employeeId: string | null;
  role: Role | null;
  /** What the file says, when it is no role. */
  roleText: string | null;
  groupNames: string[];
  locationName: string | null;
}

/** Longest values, in characters as people count them. */
export const LENGTHS = {
  firstName: 200,
  lastName: 200,
  email: 254,
  role: 200,
  employeeId: 64,
  loginId: 64,
  groupNames: 200,
  locationName: 200,
} as const satisfies Record<ImportField, number>;

const MAX_GROUPS = 50;

export const NO_VALUES: Readonly<RowValues> = {
  firstName: null,
  lastName: null,
  email: null,
  loginId: null,
  employeeId: null,
  role: null,
  roleText: null,
  groupNames: [],
  locationName: null,
};

/**
 * Reads the cells of one row and says which of them can never be imported. What depends on who the person is
 * (a missing name matters only for somebody new) is decided in `classify.rules.ts`, over all rows at once.
 */
export function readRow(cells: Readonly<Partial<Record<ImportField, string>>>): {
  values: RowValues;
  problems: Problem[];
} {
  const values: RowValues = { ...NO_VALUES };
  const problems: Problem[] = [];
  for (const field of IMPORT_FIELDS) {
    const cell = cells[field];
    if (cell === undefined) continue;
    const text = cleanCell(cell);
    if (text === "") continue;
    const reason = reasonOf(field, text, values);
    if (reason) problems.push({ field, reason });
  }
  if (!values.email && !values.loginId && !problems.some(({ field }) => field === "email" || field === "loginId")) {
    problems.push({ field: "email", reason: ImportReason.MISSING_EMAIL });
  }
  return { values, problems };
}

function reasonOf(field: ImportField, text: string, values: RowValues): ImportReason | undefined {
  if (!isStorable(text)) return ImportReason.INVALID_TEXT;
  if (field === "groupNames" || !isLongerThan(text, LENGTHS[field])) return READ[field](text, values);
  READ[field](`${[...text].slice(0, LENGTHS[field]).join("")}…`, values); // still too long, when it is looked at again
  return ImportReason.TOO_LONG;
}

type Reader = (text: string, values: RowValues) => ImportReason | undefined;

const take =
  (field: "firstName" | "lastName" | "employeeId" | "locationName"): Reader =>
  (text, values) => {
    values[field] = text;
    return undefined;
  };

const READ: Record<ImportField, Reader> = {
  firstName: take("firstName"),
  lastName: take("lastName"),
  employeeId: take("employeeId"),
  locationName: take("locationName"),
  email: (text, values) => {
    values.email = text;
    return EMAIL.test(text) ? undefined : ImportReason.INVALID_EMAIL;
  },
  loginId: (text, values) => {
    values.loginId = text;
    return /[@\s]/.test(text) ? ImportReason.INVALID_LOGIN_ID : undefined;
  },
  role: (text, values) => {
    values.role = roleOf(text);
    if (values.role) return undefined;
    values.roleText = text;
    return ImportReason.UNKNOWN_ROLE;
  },
  groupNames: (text, values) => {
    const names = groupNamesOf(text);
    values.groupNames = names.slice(0, MAX_GROUPS + 1);
    const isTooMuch = names.length > MAX_GROUPS || names.some((name) => isLongerThan(name, LENGTHS.groupNames));
    return isTooMuch ? ImportReason.TOO_LONG : undefined;
  },
};

// What HTML5's e-mail input accepts.
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

const ROLES: Readonly<Record<string, Role>> = {
  generaluser: Role.GENERAL_USER,
  trainingofficer: Role.TRAINING_OFFICER,
  admin: Role.ADMIN,
};

/** "general user", "Training Officer", "ADMIN": the three roles in any case, with spaces or underscores. */
export const roleOf = (text: string): Role | null => ROLES[text.toLowerCase().replace(/[\s_-]/g, "")] ?? null;

/** Several groups stand in one cell, apart by ";" or "|". */
function groupNamesOf(text: string): string[] {
  const names = text
    .split(/[;|]/)
    .map(trim)
    .filter((name) => name !== "");
  return [...new Set(names)];
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
const trim = (text: string): string => text.replace(EDGES, "");

// Control characters, marks that turn the direction of what follows, and what an earlier program lost already.
const UNSTORABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;
const isStorable = (text: string): boolean => text.isWellFormed() && !UNSTORABLE.test(text);

function isLongerThan(text: string, length: number): boolean {
  return text.length > length && [...text].length > length;
}
