const angled = /<([^<>\s]+)>/;

/** The entries of a pasted list, each once: lines, or what stands between commas, semicolons and tabs; `Name <address>` too. */
export function linesOf(text: string): string[] {
  const entries = text.split(/[\n\r,;\t]+/).map((entry) => (angled.exec(entry)?.[1] ?? entry).trim());
  return [...new Set(entries.filter((entry) => entry !== ""))];
}
