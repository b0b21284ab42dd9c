import { type ExplainedRow, personOf, type ReasonWords } from "../reason-words.rules.js";
import { LENGTHS } from "./read-user-row.rules.js";

const FIELD_WORDS: ReasonWords["fields"] = {
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

const REASONS: ReasonWords["reasons"] = {
  MISSING_FIRST_NAME: () => "The first name is missing: somebody new needs one.",
  MISSING_LAST_NAME: () => "The last name is missing: somebody new needs one.",
  MISSING_EMAIL: () => "The e-mail address is missing. Enter it, or a login ID for somebody without one.",
  UNKNOWN_ROLE: ({ roleText }) => `"${roleText}" is not a role. Choose general user, training officer or admin.`,
  MISSING_ROLE: () => "The role is missing. Choose general user, training officer or admin.",
  DUPLICATE_IN_FILE: (row, { line, field, isPerson }) =>
    isPerson
      ? `This is a duplicate of line ${line}: the same person, named by login ID in one line and by e-mail address in the other.`
      : `This is a duplicate of line ${line}: the same ${FIELD_WORDS[field ?? ""]} (${keyText(row, field)}).`,
  EMPLOYEE_ID_TAKEN: ({ employeeId }, { name }) =>
    `The employee ID ${employeeId} belongs to ${name}. Correct it, or leave it empty.`,
  LOGIN_ID_TAKEN: ({ loginId }) =>
    `The login ID "${loginId}" belongs to another account. Choose another, or give the person's own e-mail address.`,
  ROLE_NOT_ALLOWED: (_row, { isSelf }) =>
    isSelf
      ? "This is you: nobody changes their own role by an import. Leave the role empty, or take the row out."
      : "You may not give or take away the admin role here. Choose another role, or ask an admin to import this row.",
  LAST_ADMIN: (row) =>
    `${personOf(row)} would leave the department without an admin. Make somebody else admin first, or leave the role empty.`,
  ALREADY_INVITED: (row, { at }) =>
    `${personOf(row)} was invited ${at ? `on ${at.slice(0, 10)}` : "already"} and has not answered. Send it again from Invitations.`,
  UNKNOWN_GROUP: (_row, { name }) =>
    `There is no group "${name}" here. Correct the name, create the group, or leave it empty.`,
  UNKNOWN_LOCATION: ({ locationName }) =>
    `There is no location "${locationName}" here. Correct the name, or leave it empty.`,
  NAME_KEPT: (_row, { name, isElsewhere }) =>
    isElsewhere
      ? `The name stays ${name}: the person is in another department too, and changes it in their own profile.`
      : `The name stays ${name}: only an admin corrects names.`,
  NO_CHANGE: () => "Nothing to change: everything is as in the file.",
};

function keyText(row: ExplainedRow, field: string | undefined): string {
  if (field === "loginId") return row.loginId ?? "";
  return (field === "employeeId" ? row.employeeId : row.email) ?? "";
}

const CELLS: ReasonWords["cells"] = {
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

/** What is told of rows about people. */
export const userWords: ReasonWords = { fields: FIELD_WORDS, lengths: LENGTHS, reasons: REASONS, cells: CELLS };
