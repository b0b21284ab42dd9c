import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environmentOf, LANGUAGES, type Language, writeCode } from "./write-code.js";

/** An example: a named, documented operation with its variables, and the programs that run it. */
export interface Example {
  /** In the page's address. */
  readonly name: string;
  readonly title: string;
  /** What it does and what to know, in paragraphs. */
  readonly words: readonly string[];
  /** The GraphQL document; null for a plain request. */
  readonly operation: string | null;
  /** `"$MUSTER_..."` stands for what is read from the environment. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly code: Readonly<Record<Language, string>>;
  /** The environment variables that its programs read. */
  readonly environment: readonly string[];
}

/** Examples that belong together. */
export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "First call": ["who-am-i"],
  "Find people": [
    "list-active-users",
    "find-user-by-employee-id",
    "search-users",
    "read-user",
    "list-groups-and-locations",
    "export-users",
  ],
  "Bring people in": [
    "check-addresses",
    "invite-users",
    "list-invitations",
    "resend-invitations",
    "add-user",
    "import-csv",
    "list-imports",
    "read-import",
  ],
  "Keep records right": [
    "update-employee-id",
    "change-groups",
    "change-role",
    "inactivate-user",
    "archive-user",
    "change-many-users",
    "read-bulk-action",
  ],
  "Follow training": ["list-owed-courses", "record-completions", "read-plan-progress", "list-plan-standings"],
};

/** The examples in the order in which they are read. */
export const readExamples = (): ExampleGroup[] =>
  Object.entries(GROUPS).map(([title, names]) => ({ title, examples: names.map(readExample) }));

function readExample(name: string): Example {
  const operation = read(name, "example.graphql");
  const variables = JSON.parse(read(name, "variables.json") ?? "{}") as Record<string, unknown>;
  const [heading = "", ...words] = (read(name, "about.md") ?? "").trim().split(/\n{2,}/);
  const code = Object.fromEntries(
    Object.entries(LANGUAGES).map(([language, file]) => {
      const template = read(name, file) ?? readFileSync(join(import.meta.dirname, "templates", file), "utf8");
      return [language, writeCode(language as Language, template, operation, variables)];
    }),
  ) as Record<Language, string>;
  return {
    name,
    title: heading.replace(/^# /, ""),
    words: words.map((paragraph) => paragraph.replaceAll("\n", " ")),
    operation: operation?.trim() ?? null,
    variables,
    code,
    environment: environmentOf(code.javascript),
  };
}

/** A file of the example's folder: the server's build copies them along. */
function read(name: string, file: string): string | null {
  const path = join(import.meta.dirname, "examples", name, file);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
