import type { ExplorerExample } from "./useExplorer";

const width = 64;

/** The operation under its title and words, as the editor shows it. */
export function queryText({ title, words, operation }: ExplorerExample): string {
  const comment = [title, "", ...words.flatMap(lines)].map((line) => `# ${line}`.trimEnd());
  return `${comment.join("\n")}\n${operation}\n`;
}

/** The variables with ids of the department; what it has none of stays to be filled in. */
export function variablesText({ variables }: ExplorerExample, ids: Record<string, string>): string {
  const fill = (_name: string, value: unknown) =>
    typeof value === "string" && value.startsWith("$MUSTER_") ? (ids[value.slice(1)] ?? value) : value;
  return JSON.stringify(variables, fill, 2);
}

function lines(paragraph: string): string[] {
  const folded: string[] = [];
  for (const word of paragraph.split(" ")) {
    const last = folded.at(-1);
    if (last !== undefined && last.length + word.length < width) folded[folded.length - 1] = `${last} ${word}`;
    else folded.push(word);
  }
  return folded;
}
