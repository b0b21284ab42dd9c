export const encodings = [
  { value: "UTF-8", label: "UTF-8 (most programs)" },
  { value: "WINDOWS-1252", label: "Windows-1252 (older Excel, Western Europe)" },
  { value: "UTF-16LE", label: "UTF-16 (Excel “Unicode text”)" },
  { value: "UTF-16BE", label: "UTF-16, big end first" },
] as const;

export const delimiters = [
  { value: ",", label: "Commas" },
  { value: ";", label: "Semicolons" },
  { value: "\t", label: "Tabs" },
] as const;

const short = (label: string): string => label.replace(/ \(.*/, "");

export const encodingWord = (encoding: string | null): string =>
  encodings.flatMap(({ value, label }) => (value === encoding ? [short(label)] : []))[0] ?? encoding ?? "UTF-8";

export const delimiterWord = (delimiter: string | null): string =>
  delimiters.find(({ value }) => value === delimiter)?.label.toLowerCase() ?? "commas";

/** An encoding without a mark of its own: it fits any bytes, so a person has to look. */
export const isGuess = (encoding: string | null): boolean => encoding === "WINDOWS-1252";

interface NamedRow {
  firstName: string | null;
  lastName: string | null;
  className: string | null;
  provider: string | null;
}

/** Names that show whether the letters were read rightly: those beyond A to Z. */
export function telltaleNames(rows: NamedRow[]): string[] {
  // People are known by other names than a file of completions gives them: there it is classes that tell.
  const names = rows.flatMap(({ firstName, lastName, className, provider }) =>
    className || provider ? [className ?? "", provider ?? ""] : [[firstName, lastName].filter(Boolean).join(" ")],
  );
  return [...new Set(names.filter((name) => /[^ -~]/.test(name)))].slice(0, 5);
}
