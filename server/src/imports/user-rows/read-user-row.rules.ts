import { Role } from "../../platform/actor.js";
import { cleanCell, ImportReason, isLongerThan, isStorable, type Problem, trim } from "../import.rules.js";

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
 * (a missing name matters only for somebody new) is decided in `classify-users.rules.ts`, over all rows at once.
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

const ROLES: ReadonlyMap<string, Role> = new Map([
  ["generaluser", Role.GENERAL_USER],
  ["trainingofficer", Role.TRAINING_OFFICER],
  ["admin", Role.ADMIN],
]);

/** "general user", "Training Officer", "ADMIN": the three roles in any case, with spaces or underscores. */
export const roleOf = (text: string): Role | null => ROLES.get(text.toLowerCase().replace(/[\s_-]/g, "")) ?? null;

/** Several groups stand in one cell, apart by ";" or "|". */
function groupNamesOf(text: string): string[] {
  const names = text
    .split(/[;|]/)
    .map(trim)
    .filter((name) => name !== "");
  return [...new Set(names)];
}
