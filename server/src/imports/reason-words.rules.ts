import { type ImportField, ImportReason, LENGTHS, type Problem } from "./import.rules.js";

/** A row as far as its reasons speak of it. */
export interface ExplainedRow {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly employeeId: string | null;
  readonly roleText: string | null;
  readonly locationName: string | null;
  readonly groupNames: readonly string[];
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
}

const FIELD_WORDS: Readonly<Record<ImportField | "line", string>> = {
  firstName: "first name",
  lastName: "last name",
  email: "e-mail address",
  loginId: "login ID",
  role: "role",
  employeeId: "employee ID",
  groupNames: "groups",
  locationName: "location",
  line: "line",
};

const person = ({ firstName, lastName, email, loginId }: ExplainedRow): string =>
  email ?? loginId ?? [firstName, lastName].filter(Boolean).join(" ");

type Words = (row: ExplainedRow, detail: Detail) => string;

const WORDS: Readonly<Partial<Record<ImportReason, Words>>> = {
  MISSING_FIRST_NAME: () => "The first name is missing: somebody new needs one.",
  MISSING_LAST_NAME: () => "The last name is missing: somebody new needs one.",
  MISSING_EMAIL: () => "The e-mail address is missing. Enter it, or a login ID for somebody without one.",
  INVALID_EMAIL: ({ email }) => `"${email}" is not an e-mail address. Correct it, as in name@example.org.`,
  INVALID_LOGIN_ID: ({ loginId }) => `"${loginId}" cannot be a login ID: it must have no @ and no spaces.`,
  UNKNOWN_ROLE: ({ roleText }) => `"${roleText}" is not a role. Choose general user, training officer or admin.`,
  MISSING_ROLE: () => "The role is missing. Choose general user, training officer or admin.",
  DUPLICATE_IN_FILE: (row, { line, field, isPerson }) =>
    isPerson
      ? `This is a duplicate of line ${line}: the same person, named by login ID in one line and by e-mail address in the other.`
      : `This is a duplicate of line ${line}: the same ${FIELD_WORDS[field as ImportField]} (${keyText(row, field)}).`,
  EMPLOYEE_ID_TAKEN: ({ employeeId }, { name }) =>
    `The employee ID ${employeeId} belongs to ${name}. Correct it, or leave it empty.`,
  LOGIN_ID_TAKEN: ({ loginId }) =>
    `The login ID "${loginId}" belongs to another account. Choose another, or give the person's own e-mail address.`,
  ROLE_NOT_ALLOWED: (_row, { isSelf }) =>
    isSelf
      ? "This is you: nobody changes their own role by an import. Leave the role empty, or take the row out."
      : "You may not give or take away the admin role here. Choose another role, or ask an admin to import this row.",
  LAST_ADMIN: (row) =>
    `${person(row)} would leave the department without an admin. Make somebody else admin first, or leave the role empty.`,
  ARCHIVED: (row) => `${person(row)} is archived in this department. Restore the person, then import the row again.`,
  ALREADY_INVITED: (row, { at }) =>
    `${person(row)} was invited ${at ? `on ${at.slice(0, 10)}` : "already"} and has not answered. Send it again from Invitations.`,
  UNKNOWN_GROUP: (_row, { name }) =>
    `There is no group "${name}" here. Correct the name, create the group, or leave it empty.`,
  UNKNOWN_LOCATION: ({ locationName }) =>
    `There is no location "${locationName}" here. Correct the name, or leave it empty.`,
  NAME_KEPT: (_row, { name, isElsewhere }) =>
    isElsewhere
      ? `The name stays ${name}: the person is in another department too, and changes it in their own profile.`
      : `The name stays ${name}: only an admin corrects names.`,
  REMOVED_BY_OFFICER: () => "Taken out in the review.",
  ABORTED: () => "The import was ended before this row. Upload the row again to import it.",
  CHANGED_MEANWHILE: (row) =>
    `Somebody changed ${person(row)} after the review. Look at the record, and import the row again if it still holds.`,
  NO_CHANGE: () => "Nothing to change: everything is as in the file.",
};

function keyText(row: ExplainedRow, field: string | undefined): string {
  if (field === "loginId") return row.loginId ?? "";
  return (field === "employeeId" ? row.employeeId : row.email) ?? "";
}

/** The row's reason as one sentence: the value, and what to do. */
export function explainReason(row: ExplainedRow): string | null {
  const { reason, problems, detail } = row;
  if (!reason) return null;
  const [first] = problems;
  return first?.reason === reason ? explainProblem(row, first) : (WORDS[reason]?.(row, detail ?? {}) ?? null);
}

/** What is wrong with one cell, as a sentence. */
export function explainProblem(row: ExplainedRow, { field, reason, detail }: Problem): string {
  if (reason === ImportReason.MALFORMED_LINE) return `This line cannot be read: ${detail}. Correct it in the file.`;
  if (reason === ImportReason.INVALID_TEXT) {
    return `The ${FIELD_WORDS[field]} holds characters that cannot be stored, or that were damaged before. Type it again.`;
  }
  if (reason === ImportReason.TOO_LONG && field !== "line") {
    return `The ${FIELD_WORDS[field]} is longer than ${LENGTHS[field]} characters. Shorten it.`;
  }
  return WORDS[reason]?.(row, row.detail ?? {}) ?? "";
}

const CELL_OF: Readonly<Partial<Record<ImportReason, ImportField>>> = {
  MISSING_FIRST_NAME: "firstName",
  MISSING_LAST_NAME: "lastName",
  MISSING_ROLE: "role",
  LOGIN_ID_TAKEN: "loginId",
  EMPLOYEE_ID_TAKEN: "employeeId",
  ROLE_NOT_ALLOWED: "role",
  LAST_ADMIN: "role",
  UNKNOWN_GROUP: "groupNames",
  UNKNOWN_LOCATION: "locationName",
};

/** The cells to correct: what no row may have, and what the verdict on this one names. */
export function problemsOf(row: ExplainedRow): Problem[] {
  const { problems, reason, detail } = row;
  if (problems.length > 0 || !reason) return [...problems];
  if (reason === ImportReason.DUPLICATE_IN_FILE) return [{ field: (detail?.field ?? "email") as ImportField, reason }];
  return (detail?.missing ?? [reason]).flatMap((one) => {
    const field = CELL_OF[one];
    return field ? [{ field, reason: one }] : [];
  });
}
