import type { FileRules } from "./file-rules.js";

/** A column of the file: its name there, and what it fills; null when it is not taken. */
export interface ImportColumn {
  readonly name: string;
  readonly field: string | null;
}

export const MAX_COLUMNS = 50;

/** Any case, with spaces, underscores or hyphens: "First Name" is firstname. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[\s_\-\u200b\ufeff]/g, "");

const fieldsOf = ({ columnNames, otherNames }: FileRules): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(columnNames).map(([field, name]) => [keyOf(name), field] as const),
    ...Object.entries(otherNames),
  ]);

/** The columns of a file, and what is to be said of them; or why the file cannot be read. */
export type Header = { readonly columns: ImportColumn[]; readonly notices: string[] } | { readonly failure: string };

/** Reads the first line: required columns in any order, others ignored with a notice. */
export function readHeader(cells: readonly string[], rules: FileRules): Header {
  if (cells.length > MAX_COLUMNS) {
    return { failure: `The first line has ${cells.length} columns; a file may have up to ${MAX_COLUMNS}.` };
  }
  const known = fieldsOf(rules);
  const columns = cells.map((name): ImportColumn => ({ name: name.trim(), field: known.get(keyOf(name)) ?? null }));
  const fields = columns.map(({ field }) => field);
  const repeated = columns.find(({ field }, index) => field !== null && fields.indexOf(field) !== index);
  if (repeated)
    return { failure: `The column "${repeated.name}" stands more than once in the first line. Keep one of them.` };
  const missing = rules.missing(new Set(fields.filter((field) => field !== null)));
  if (missing.length > 0) return { failure: missingColumns(missing, cells, rules) };
  return { columns, notices: noticesOf(columns, rules) };
}

function missingColumns(missing: readonly string[], cells: readonly string[], rules: FileRules): string {
  const columns = missing.length === 1 ? `the column ${missing[0]}` : `the columns ${missing.join(", ")}`;
  const hint = hintOf(cells, rules);
  return `The first line must name the columns; ${columns} ${missing.length === 1 ? "is" : "are"} missing. ${hint}`;
}

function hintOf(cells: readonly string[], { words }: FileRules): string {
  if (cells.some((cell) => cell.includes("\0"))) return 'Save the file as "CSV UTF-8" and upload it again.';
  if (cells.some((cell) => cell.includes("@")))
    return `It seems to hold ${words.one} already: put the column names above it.`;
  return "Compare it with the sample CSV.";
}

function noticesOf(columns: readonly ImportColumn[], { leftOut }: FileRules): string[] {
  const explained = new Map(Object.entries(leftOut));
  const ignored = columns.filter(({ name, field }) => field === null && name !== "");
  const others = ignored.filter(({ name }) => !explained.has(keyOf(name)));
  const notices = [...new Set(ignored.flatMap(({ name }) => explained.get(keyOf(name)) ?? []))];
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
