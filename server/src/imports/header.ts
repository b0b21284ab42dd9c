import type { ImportField } from "./import.rules.js";

/** A column of the file: its name there, and what it fills; null when it is not taken. */
export interface ImportColumn {
  readonly name: string;
  readonly field: ImportField | null;
}

export const MAX_COLUMNS = 50;

/** The names of the columns as the sample writes them. */
export const COLUMN_NAMES: Readonly<Record<ImportField, string>> = {
  firstName: "firstname",
  lastName: "lastname",
  email: "email",
  role: "role",
  employeeId: "employee_id",
  loginId: "login_id",
  groupNames: "groups",
  locationName: "location",
};

const REQUIRED: readonly ImportField[] = ["firstName", "lastName", "role"];

/** Any case, with spaces, underscores or hyphens: "First Name" is firstname. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[\s_\-\u200b\ufeff]/g, "");

const FIELDS = new Map(Object.entries(COLUMN_NAMES).map(([field, name]) => [keyOf(name), field as ImportField]));

/** The columns of a file, and what is to be said of them; or why the file cannot be read. */
export type Header = { readonly columns: ImportColumn[]; readonly notices: string[] } | { readonly failure: string };

/** Reads the first line: required columns in any order, others ignored with a notice. */
export function readHeader(cells: readonly string[]): Header {
  if (cells.length > MAX_COLUMNS) {
    return { failure: `The first line has ${cells.length} columns; a file may have up to ${MAX_COLUMNS}.` };
  }
  const columns = cells.map((name): ImportColumn => ({ name: name.trim(), field: FIELDS.get(keyOf(name)) ?? null }));
  const fields = columns.map(({ field }) => field);
  const repeated = columns.find(({ field }, index) => field !== null && fields.indexOf(field) !== index);
  if (repeated)
    return { failure: `The column "${repeated.name}" stands more than once in the first line. Keep one of them.` };
  const missing = REQUIRED.filter((field) => !fields.includes(field)).map((field) => COLUMN_NAMES[field]);
  if (!fields.includes("email") && !fields.includes("loginId")) missing.push(COLUMN_NAMES.email);
  if (missing.length > 0) return { failure: missingColumns(missing, cells) };
  return { columns, notices: noticesOf(columns) };
}

function missingColumns(missing: readonly string[], cells: readonly string[]): string {
  const columns = missing.length === 1 ? `the column ${missing[0]}` : `the columns ${missing.join(", ")}`;
  const hint = hintOf(cells);
  return `The first line must name the columns; ${columns} ${missing.length === 1 ? "is" : "are"} missing. ${hint}`;
}

function hintOf(cells: readonly string[]): string {
  if (cells.some((cell) => cell.includes("\0"))) return 'Save the file as "CSV UTF-8" and upload it again.';
  if (cells.some((cell) => cell.includes("@")))
    return "It seems to hold a person already: put the column names above it.";
  return "Compare it with the sample CSV.";
}

function noticesOf(columns: readonly ImportColumn[]): string[] {
  const isPhone = ({ name }: ImportColumn): boolean => ["phone", "phonenumber"].includes(keyOf(name));
  const others = columns.filter((column) => column.field === null && !isPhone(column) && column.name !== "");
  const notices: string[] = [];
  if (columns.some(isPhone))
    notices.push("The column phone is not imported: people enter their phone numbers themselves.");
  if (others.length > 0) notices.push(`Not imported: ${others.map(({ name }) => shorten(name)).join(", ")}.`);
  return notices;
}

const shorten = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter of a file: the one that cuts its first line into the most pieces. */
export function delimiterOf(firstLine: string): string {
  const unquoted = firstLine.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

export const isDelimiter = (text: string): boolean => (DELIMITERS as readonly string[]).includes(text);
