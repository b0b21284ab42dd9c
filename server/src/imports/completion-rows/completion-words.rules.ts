import type { ExplainedRow, ReasonWords } from "../reason-words.rules.js";
import { personOf } from "../reason-words.rules.js";
import { LENGTHS } from "./read-completion-row.rules.js";

const FIELD_WORDS: ReasonWords["fields"] = {
  email: "e-mail address",
  loginId: "login ID",
  employeeId: "employee ID",
  className: "class name",
  completedOn: "completion date",
  hours: "hours",
  minutes: "minutes",
  takeType: "take type",
  creditType: "credit type",
  capceNumber: "CAPCE number",
  provider: "provider",
  contentAreas: "content areas",
  line: "line",
};

const cell = ({ class: cells }: ExplainedRow, field: string): string => String(cells?.[field] ?? "");

/** What the row names the person by. */
function nameOf({ email, loginId, employeeId }: ExplainedRow): string {
  if (email) return `the e-mail address ${email}`;
  return loginId ? `the login ID ${loginId}` : `the employee ID ${employeeId}`;
}

const needed = (row: ExplainedRow, what: string): string =>
  `“${cell(row, "className")}” is not in the catalogue, so ${what} needed.`;

const REASONS: ReasonWords["reasons"] = {
  MISSING_PERSON: () => "It does not say who: enter the person's e-mail address, login ID or employee ID.",
  UNKNOWN_PERSON: (row) => `Nobody in this department has ${nameOf(row)}. Correct it, or add the person first.`,
  PERSON_MISMATCH: (row, { name, other, field }) =>
    `This names two people: ${nameOf(row)} is of ${name}, the ${FIELD_WORDS[field ?? ""]} of ${other}. Correct one of them.`,
  MISSING_CLASS: () => "It does not say which class: enter its name, or the CAPCE number of a course in the catalogue.",
  UNKNOWN_CLASS: (row) =>
    `No course of the catalogue has the number ${cell(row, "capceNumber")}. Enter the name of the class too.`,
  CLASS_MISMATCH: (row, { name }) =>
    `The number ${cell(row, "capceNumber")} is “${name}” in the catalogue, and the file says “${cell(row, "className")}”. Correct one of them.`,
  AMBIGUOUS_CLASS: (row, { count, name }) =>
    `The catalogue has ${count} courses called “${cell(row, "className")}”. Enter the provider: ${name}.`,
  MISSING_DATE: () => "It does not say when: enter the completion date, as 2026-11-22.",
  INVALID_DATE: (row) =>
    `"${cell(row, "completedOn")}" is not a date since 1950. Write it as 2026-11-22, or month first as 11/22/2026.`,
  FUTURE_DATE: (row) => `${cell(row, "completedOn")} is still to come. Enter the day on which it was completed.`,
  MISSING_HOURS: (row) => needed(row, "its hours are"),
  INVALID_HOURS: (row) =>
    `"${cell(row, "hours")}" cannot be the hours. Write them as 1.5 or 1:30; minutes in a column of their own say the same.`,
  MISSING_TAKE_TYPE: (row) => needed(row, "how it was taken is"),
  UNKNOWN_TAKE_TYPE: (row) => `"${cell(row, "takeType")}" is not a take type. Write live or distributive.`,
  TAKE_TYPE_MISMATCH: (row) =>
    `The CAPCE number ${cell(row, "capceNumber")} says another take type: F3 is distributive, F1, F2 and F5 are live.`,
  MISSING_CREDIT_TYPE: (row) => needed(row, "its credit type is"),
  UNKNOWN_CREDIT_TYPE: (row) =>
    `"${cell(row, "creditType")}" is not a credit type. Write CAPCE, state, program, academic or department.`,
  MISSING_PROVIDER: (row) => needed(row, "who offered it is"),
  INVALID_CAPCE: (row) => `"${cell(row, "capceNumber")}" is not a CAPCE number, as in 24-EMT-F3-0001.`,
  INVALID_AREAS: () => "The content areas cannot be read. Write each once with its hours: Airway: 1; Trauma: 0.5.",
  AREAS_TOO_LONG: () => "The content areas take longer than the class. Correct their hours, or the hours of the class.",
  DUPLICATE_IN_FILE: (_row, { line }) => `This is a duplicate of line ${line}: the same person, class and day.`,
  CHANGED_MEANWHILE: (row) =>
    `${personOf(row)} or the transcript changed after the review. Look at the record, and import the row again if it still holds.`,
  ALREADY_RECORDED: () => "Nothing to do: this class of that day is on the transcript already.",
  CAPCE_YEAR: (_row, { year }) =>
    `The CAPCE number is of ${year}: numbers are renewed every 3 years. It is recorded as it is.`,
};

const CELLS: ReasonWords["cells"] = {
  UNKNOWN_PERSON: "email",
  PERSON_MISMATCH: "email",
  UNKNOWN_CLASS: "className",
  CLASS_MISMATCH: "capceNumber",
  AMBIGUOUS_CLASS: "provider",
  FUTURE_DATE: "completedOn",
  MISSING_HOURS: "hours",
  MISSING_TAKE_TYPE: "takeType",
  MISSING_CREDIT_TYPE: "creditType",
  MISSING_PROVIDER: "provider",
  AREAS_TOO_LONG: "contentAreas",
};

/** What is told of rows about completions. */
export const completionWords: ReasonWords = {
  ...{ fields: FIELD_WORDS, lengths: LENGTHS, reasons: REASONS, cells: CELLS },
};
