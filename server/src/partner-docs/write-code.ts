import { Kind, parse } from "graphql";

/** The languages of the examples, each with the file that is run. */
export const LANGUAGES = { curl: "curl.sh", javascript: "example.mjs", python: "example.py" } as const;
export type Language = keyof typeof LANGUAGES;

/** What an environment variable stands in for, in the files of variables: `"$MUSTER_USER"`. */
const PLACE = /^\$(MUSTER_\w+)$/;

/**
 * Writes a program: puts an example's operations and variables into its template. `__OPERATION__` is the operation,
 * `__OPERATION_Name__` one of several, `__VARIABLES__` the variables.
 */
export function writeCode(language: Language, template: string, operations: string | null, variables: unknown): string {
  return template
    .replaceAll("__VARIABLES__", () => write[language].value(variables, language === "curl" ? "  " : ""))
    .replaceAll(/__OPERATION(?:_(\w+?))?__/g, (_all, name: string | undefined) => {
      if (operations === null) throw new Error("There is no operation to put in.");
      return write[language].operation(operationOf(operations, name));
    })
    .trim();
}

function operationOf(document: string, name: string | undefined): string {
  const found = parse(document).definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION && (name === undefined || one.name?.value === name),
  );
  if (!found?.loc) throw new Error(`There is no operation ${name}.`);
  return document.slice(found.loc.start, found.loc.end);
}

interface Writer {
  operation(text: string): string;
  value(value: unknown, indent: string): string;
}

const write: Readonly<Record<Language, Writer>> = {
  // Within JSON within a here-document, where $ begins a variable.
  curl: {
    operation: (text) => inJson(text.replaceAll(/\s+/g, " ")).replaceAll("$", "\\$"),
    value: (value, indent) =>
      writeValue(value, indent, { place: (name) => `"$${name}"`, key: JSON.stringify, constant: String }),
  },
  javascript: {
    operation: (text) => text,
    value: (value, indent) =>
      writeValue(value, indent, { place: (name) => `process.env.${name}`, key: String, constant: String }),
  },
  python: {
    operation: (text) => text,
    value: (value, indent) =>
      writeValue(value, indent, {
        place: (name) => `os.environ["${name}"]`,
        key: JSON.stringify,
        constant: (constant) => ({ true: "True", false: "False", null: "None" })[String(constant)] ?? String(constant),
      }),
  },
};

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

interface Style {
  /** What is read from the environment. */
  place(name: string): string;
  key(name: string): string;
  /** true, false, null, a number. */
  constant(value: unknown): string;
}

const MAX_LINE = 80;

/** A literal of the language: on one line when it is short, else an entry a line. */
function writeValue(value: unknown, indent: string, style: Style): string {
  if (typeof value === "string") return PLACE.test(value) ? style.place(value.slice(1)) : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return style.constant(value);
  const inner = `${indent}  `;
  const [open, close, entries] = Array.isArray(value)
    ? ["[", "]", value.map((one) => writeValue(one, inner, style))]
    : ["{ ", " }", Object.entries(value).map(([key, one]) => `${style.key(key)}: ${writeValue(one, inner, style)}`)];
  const line = `${open}${entries.join(", ")}${close}`;
  if (entries.length === 0) return `${open}${close}`.replace(/\s/g, "");
  if (line.length <= MAX_LINE && !line.includes("\n")) return line;
  return `${open.trim()}\n${entries.map((entry) => `${inner}${entry}`).join(",\n")}\n${indent}${close.trim()}`;
}

/** The environment variables that an example reads. */
export function environmentOf(code: string): string[] {
  return [...new Set(code.match(/MUSTER_[A-Z_]*[A-Z]/g))];
}
