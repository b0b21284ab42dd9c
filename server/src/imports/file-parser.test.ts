import { describe, expect, it } from "@jest/globals";
import { parseString } from "fast-csv";
import { CsvReader } from "./csv-reader.js";
import { type Encoding, EncodingDetector } from "./encoding.js";
import { FileParser } from "./file-parser.js";
import { userFile } from "./user-rows/user-file.rules.js";

const PIECE = 256 * 1024;
const HEADER = "firstname,lastname,email,role,employee_id\n";

/** Reads a file in pieces of some size: line, cells as kept, and what is wrong with it. */
async function parse(
  content: string | Buffer,
  { size = 1 << 20, encoding = "UTF-8" as Encoding, delimiter = null as string | null } = {},
) {
  const bytes = Buffer.from(content as string);
  const parser = new FileParser(userFile, encoding, delimiter);
  let copy = "";
  for (let at = 0; at < bytes.length; at += size) copy += await parser.push(bytes.subarray(at, at + size));
  const { copy: rest, file } = await parser.end();
  const rows = (copy + rest)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const fields = line
        .split("\t")
        .map((field) => field.replace(/\\([\\tnr])/g, (_all, c) => ({ t: "\t", n: "\n", r: "\r" })[c as "t"] ?? c));
      return {
        line: Number(fields[0]),
        raw: JSON.parse(fields[1] ?? "[]") as string[],
        lastName: fields[3],
        problems: JSON.parse(fields[11] ?? "[]"),
      };
    });
  return { rows, file };
}

const read = async (text: string, size: number, delimiter = ","): Promise<unknown[]> => {
  const reader = new CsvReader(delimiter);
  const records: unknown[] = [];
  for (let at = 0; at < text.length; at += size) {
    for await (const some of reader.read(text.slice(at, at + size), false)) records.push(...some);
  }
  for await (const some of reader.read("", true)) records.push(...some);
  return records;
};

describe("records of a file", () => {
  const mixed = 'a,"b ""c""",d\r\n"multi\nline\r\nrow",2,3\r4,5,6\n\n  \n7, "spaced" ,9\n"",,""\nlast,one,here';

  it("keeps line numbers through any mixture of line ends, quotes and pieces", async () => {
    const expected = [
      { line: 1, cells: ["a", 'b "c"', "d"] },
      { line: 2, cells: ["multi\nline\r\nrow", "2", "3"] },
      { line: 5, cells: ["4", "5", "6"] },
      { line: 8, cells: ["7", "spaced", "9"] },
      { line: 9, cells: ["", "", ""] },
      { line: 10, cells: ["last", "one", "here"] },
    ];
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(mixed, size)).toEqual(expected);
  });

  it("hands a line with bad quotes out as such, and goes on at the next", async () => {
    const text = 'a,b\n"open,x\nc,d\n"x"y,e\nf,g\n';
    const expected = [
      { line: 1, cells: ["a", "b"] },
      { line: 2, text: '"open,x', fault: "QUOTES" },
      { line: 3, cells: ["c", "d"] },
      { line: 4, text: '"x"y,e', fault: "QUOTES" },
      { line: 5, cells: ["f", "g"] },
    ];
    for (const size of [1, 3, 1000]) expect(await read(text, size)).toEqual(expected);
  });

  it("hands a record of more than 64 KiB out as such", async () => {
    const long = "x".repeat(70_000);
    expect(await read(`a,b\n${long},y\nc,d\n"${long}",z\ne,f`, 5_000)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, text: "x".repeat(500), fault: "TOO_LONG" },
      { line: 3, cells: ["c", "d"] },
      expect.objectContaining({ line: 4 }),
      { line: 5, cells: ["e", "f"] },
    ]);
  });

  it("reads well-formed files as fast-csv does", async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const alphabet = ["a", "é", " ", ",", '"', "\n", "\r\n", "岡", "x", "'"];
    for (let round = 0; round < 100; round++) {
      const rows = Array.from({ length: 1 + random(6) }, () =>
        Array.from({ length: 3 }, () =>
          Array.from({ length: random(6) }, () => alphabet[random(alphabet.length)]).join(""),
        ),
      );
      const text = rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
        .join(random(2) ? "\n" : "\r\n");
      const theirs = await new Promise<string[][]>((resolve, reject) => {
        const found: string[][] = [];
        parseString(text)
          .on("error", reject)
          .on("data", (row: string[]) => found.push(row))
          .on("end", () => resolve(found));
      });
      const ours = (await read(text, 1 + random(20))) as { cells: string[] }[];
      expect(ours.map(({ cells }) => cells)).toEqual(theirs);
    }
  });
});

describe("a file", () => {
  it("[61] needs no employee_id", async () => {
    expect((await parse("firstname,lastname,email,role\nAnn,Lee,ann@example.org,admin")).rows).toHaveLength(1);
  });

  it("[77] keeps each bad line with its number and what is wrong with it", async () => {
    const { rows, file } = await parse(
      `${HEADER}too,few\n"multi\nline",Lee,a@b.org,admin,1\n,,,,\n"open,b,c@d.org,admin,1\n${"x,".repeat(60)}\nLe\0e,x,e@f.org,admin,\n`,
    );
    expect(rows.map(({ line, problems }) => [line, problems[0]?.reason, problems[0]?.detail])).toEqual([
      [2, "MALFORMED_LINE", "it has 2 cells where the first line has 5"],
      [3, undefined, undefined],
      [6, "MALFORMED_LINE", "its quotation marks do not match"],
      [7, "MALFORMED_LINE", "it has 60 cells where the first line has 5"],
      [8, "INVALID_TEXT", undefined],
    ]);
    expect(file.notices).toEqual(["1 line without any text left out."]);
    expect(rows[4]?.raw[0]).toBe("Le␀e");
  });

  const text = `firstname;lastname;email;role\nJosé;Núñez;jose@example.org;admin\n`;
  const utf16be = Buffer.from(`\ufeff${text}`, "utf16le").swap16();

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8", Buffer.from(`\ufeff${text}`)],
    ["UTF-16LE", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16BE", utf16be],
    ["WINDOWS-1252", Buffer.from(text, "latin1")],
  ])("is found to be %s and read so, in pieces of any size", async (encoding, bytes) => {
    for (const size of [1, 3, 1000]) {
      const detector = new EncodingDetector();
      for (let at = 0; at < bytes.length; at += size) detector.push(bytes.subarray(at, at + size));
      const found = detector.end();
      expect(found).toBe(encoding);
      expect((await parse(bytes, { encoding: found, size })).rows[0]?.lastName).toBe("Núñez");
    }
  });

  it("says of Windows-1252 that it must be looked at", async () => {
    expect((await parse(Buffer.from(text, "latin1"), { encoding: "WINDOWS-1252" })).file.notices[0]).toContain(
      "Windows-1252",
    );
  });

  it("marks what another encoding would have lost, and stores no U+FFFD", async () => {
    const { rows } = await parse(Buffer.from(text, "latin1"), { encoding: "UTF-8" });
    expect(rows[0]?.problems.map(({ reason }: { reason: string }) => reason)).toEqual(["INVALID_TEXT", "INVALID_TEXT"]);
    const half = Buffer.from("\ufefffirstname,lastname,email,role\nA\ud83d,B,a@b.org,admin\n", "utf16le");
    expect((await parse(half, { encoding: "UTF-16LE" })).rows[0]).toMatchObject({
      raw: ["A\\ud83d", "B", "a@b.org", "admin"],
      problems: [{ reason: "INVALID_TEXT" }],
    });
  });

  it("believes Excel's sep= line", async () => {
    const { rows, file } = await parse("sep=;\nfirstname;lastname;email;role\nA;B;a@b.org;admin");
    expect([file.delimiter, rows[0]?.line]).toEqual([";", 3]);
  });

  it.each([
    ["nothing", "", "is empty"],
    ["the column names only", HEADER, "holds no people"],
    ["no column names", "a,b\nc,d\n", "must name the columns"],
    ["a repeated column", "firstname,lastname,email,role,role\na,b,c@d.org,admin,admin\n", "more than once"],
    ["1,000,000 columns", "x,".repeat(1_000_000), "longer than 64 KiB"],
    ["an open quote of 25 MiB", `"${"a\n".repeat(13_000_000)}`, "quotation marks do not match"],
    ["an open quote of 25 MiB after the first line", `${HEADER}"${"a\n".repeat(13_000_000)}`, "None of the first"],
    ["nothing but other cells", `${HEADER}${"x,y\n".repeat(2_000)}`, "None of the first 1,000 lines"],
  ])("of %s is refused, and no more than its first MiB is read", async (_what, content, reason) => {
    const parser = new FileParser(userFile, "UTF-8", null);
    const bytes = Buffer.from(content);
    let taken = 0;
    const readAll = async (): Promise<unknown> => {
      for (; taken < bytes.length; taken += PIECE) await parser.push(bytes.subarray(taken, taken + PIECE));
      return parser.end();
    };
    await expect(readAll()).rejects.toThrow(reason);
    expect(taken).toBeLessThan(1 << 20);
  });

  it("of one line of 25 MiB is a file with a bad line", async () => {
    const { rows } = await parse(`${HEADER}"${"a".repeat(26_000_000)}`, { size: PIECE });
    expect(rows.map(({ line, problems }) => [line, problems[0]?.detail])).toEqual([[2, "it is longer than 64 KiB"]]);
  });
});
