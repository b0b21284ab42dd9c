import { Readable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { copiedRows } from "./copy-rows.js";

// As COPY writes the three rows below.
const TEXT = "Zoë\t\\N\t\na\\tb\\nc\t\\\\N\t\\r\n名前\tD:\\\\new\t😀\n";
const ROWS = [
  ["Zoë", null, ""],
  ["a\tb\nc", "\\N", "\r"],
  ["名前", "D:\\new", "😀"],
];

const inPieces = (size: number): Readable => {
  const bytes = Buffer.from(TEXT);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  return Readable.from(pieces, { objectMode: false });
};

describe("the rows of a COPY", () => {
  test.each([1, 2, 7, 1_000])("[17] are whole, however they arrive: %i bytes at a time", async (size) => {
    const rows: unknown[] = [];
    for await (const row of copiedRows(inPieces(size))) rows.push(row);
    expect(rows).toEqual(ROWS);
  });

  test("[17] who stops early has read to the end all the same, as the connection needs it", async () => {
    const copy = inPieces(1);
    for await (const row of copiedRows(copy)) {
      expect(row).toEqual(ROWS[0]);
      break;
    }
    expect(copy.readableEnded).toBe(true);
  });
});
