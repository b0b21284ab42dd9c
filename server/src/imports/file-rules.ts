import type { Problem } from "./import.rules.js";

/** What was understood of a row's cells. */
export interface ReadCells {
  /** For the columns of `import_row` that the kind fills, in their order. */
  readonly values: readonly (string | null)[];
  readonly problems: readonly Problem[];
  /** What is to be said of the whole file because of such a cell. */
  readonly notice?: string | undefined;
}

/** What the thread that reads a file has to know of its kind: pure rules, no database. */
export interface FileRules {
  /** What a file of this kind holds, "people", and one of them, "a person". */
  readonly words: { readonly many: string; readonly one: string };
  /** The names of its columns as the sample writes them, by what they fill. */
  readonly columnNames: Readonly<Record<string, string>>;
  /** Further names of columns, without spaces, underscores and hyphens. */
  readonly otherNames: Readonly<Record<string, string>>;
  /** What is said of columns that are not taken on purpose, by their names without spaces, underscores and hyphens. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** The names of needed columns that a file lacks which has these. */
  missing(fields: ReadonlySet<string>): string[];
  /** The columns of `import_row` that its cells fill. */
  readonly columns: readonly string[];
  read(cells: Readonly<Partial<Record<string, string>>>): ReadCells;
  /** A small file that uploads as it is, its first line first. */
  readonly sample: readonly (readonly string[])[];
}
