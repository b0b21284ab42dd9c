import type { ImportReason } from "../graphql/generated";

const words: Partial<Record<ImportReason, string>> = {
  MISSING_FIRST_NAME: "missing",
  MISSING_LAST_NAME: "missing",
  MISSING_EMAIL: "missing",
  MISSING_ROLE: "choose a role",
  INVALID_EMAIL: "not an address",
  INVALID_LOGIN_ID: "not a login ID",
  UNKNOWN_ROLE: "not a role",
  TOO_LONG: "too long",
  INVALID_TEXT: "damaged text",
  DUPLICATE_IN_FILE: "duplicate",
  EMPLOYEE_ID_TAKEN: "taken",
  LOGIN_ID_TAKEN: "taken",
  ROLE_NOT_ALLOWED: "not allowed",
  LAST_ADMIN: "last admin",
  UNKNOWN_GROUP: "unknown group",
  UNKNOWN_LOCATION: "unknown location",
};

/** The reason in a word or two, for the cell; the whole sentence stands beside it in the row. */
export const shortReason = (reason: ImportReason): string => words[reason] ?? "cannot be imported";
