import { describe, expect, test } from "@jest/globals";
import { readSheet } from "read-excel-file/node";
import { xlsx } from "./xlsx.js";

/** Read by a parser that is not ours. */
const readBack = async (name: string, headings: string[], rows: Parameters<typeof xlsx>[2]): Promise<unknown[][]> => {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsx(name, headings, rows)) chunks.push(chunk);
  return readSheet(Buffer.concat(chunks));
};

describe("xlsx", () => {
  test("[17] what is written is read back: zeros, accents, markup, formulas, line breaks, empty cells", async () => {
    const rows = [
      ["0042", 'Łukasz <Ó> & "Co"', "=1+1", null],
      ["00", "two\nlines", "1,5", "ends"],
      ["_x0041_", "a\u0001b", "+1 555 0100", "\u{1F692}"],
    ];
    expect(await readBack("Users: [all]/*?", ["id", "name", "text", "last"], rows)).toEqual([
      ["id", "name", "text", "last"],
      ...rows,
    ]);
  });

  test("[17] the columns after Z are named", async () => {
    const headings = Array.from({ length: 60 }, (_, i) => `column ${i}`);
    expect(await readBack("Wide", headings, [headings])).toEqual([headings, headings]);
  });

  test("[17] a large sheet comes in pieces", async () => {
    async function* many(): AsyncGenerator<string[]> {
      for (let i = 0; i < 20_000; i++) yield [String(i).padStart(6, "0"), `Person ${i}`];
    }
    let pieces = 0;
    for await (const piece of xlsx("Many", ["id", "name"], many())) pieces += piece.length > 0 ? 1 : 0;
    expect(pieces).toBeGreaterThan(10);
    expect(await readBack("Many", ["id", "name"], many())).toHaveLength(20_001);
  });
});
