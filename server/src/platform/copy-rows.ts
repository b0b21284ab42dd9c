import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/**
 * The rows of a `COPY ... TO STDOUT` in PostgreSQL's text format, as they arrive. Much less is made, and left to be cleared
 * away, than by a cursor's rows. Whoever stops early waits until the rest has come: a COPY that is not read to its end
 * leaves its connection unusable.
 */
export async function* copiedRows(copy: Readable): AsyncGenerator<(string | null)[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  try {
    for await (const chunk of copy.iterator({ destroyOnReturn: false })) {
      const lines = (rest + decoder.write(chunk as Buffer)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.split("\t").map(cellOf);
    }
  } finally {
    for await (const _ of copy);
  }
}

const cellOf = (text: string): string | null => {
  if (!text.includes("\\")) return text;
  return text === "\\N" ? null : text.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter);
};

const ESCAPED: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
