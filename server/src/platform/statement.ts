import { createHash } from "node:crypto";
import type { Statement } from "./read.js";

/** Collects the values of a statement while its text is written. */
export class Parameters {
  readonly values: unknown[];

  /** Values that the text names by their places, from `$1` on. */
  constructor(...values: unknown[]) {
    this.values = values;
  }

  /** Binds a value; answers with its place, e.g. `$3`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** The names of the texts that were asked last; a text that comes again later gets the same name. */
const names = new Map<string, string>();
const MAX_NAMES = 1000;

/** A prepared statement of that text; texts of one shape share a name. */
export function prepared(label: string, text: string, { values }: Parameters): Statement {
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= MAX_NAMES) names.clear();
    name = `${label}-${createHash("sha256").update(text).digest("base64url").slice(0, 16)}`;
    names.set(text, name);
  }
  return { name, text, values };
}
