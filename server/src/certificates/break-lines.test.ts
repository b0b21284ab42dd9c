import { describe, expect, test } from "@jest/globals";
import { breakLines } from "./break-lines.js";

/** Every letter is 1 wide; says how many letters were measured altogether. */
function ruler() {
  const seen = { letters: 0 };
  const widthOf = (line: string): number => {
    seen.letters += line.length;
    return line.length;
  };
  return { seen, widthOf };
}

describe("lines of a certificate", () => {
  const { widthOf } = ruler();

  test.each([
    ["a bearable text stays one line", "Cardiac emergencies", 16, ["Cardiac emergencies"]],
    ["a long one is broken at a blank, into equal halves", "aaaa bb cc dddd", 8, ["aaaa bb", "cc dddd"]],
    ["the blank at the break does not count", "aaaaa bbbbb", 5, ["aaaaa", "bbbbb"]],
    ["after a slash, too", "Treatment/Transport", 10, ["Treatment/", "Transport"]],
    ["between Han letters, which have no blanks", "心肺复苏心肺复苏", 4, ["心肺复苏", "心肺复苏"]],
    ["what cannot be broken stays whole", "Pneumonoultramicroscopic", 5, ["Pneumonoultramicroscopic"]],
  ])("[130] %s", (_case, text, width, lines) => {
    expect(breakLines(text, width, widthOf)).toEqual(lines);
  });

  test("[130] each letter is measured twice at most, however many breaks there are", () => {
    for (const text of ["复".repeat(200), "x".repeat(200)]) {
      const counted = ruler();
      breakLines(text, 10, counted.widthOf);
      expect(counted.seen.letters).toBeLessThanOrEqual(2 * text.length);
    }
    const counted = ruler();
    breakLines("ab ".repeat(66), 10, counted.widthOf);
    expect(counted.seen.letters).toBeLessThanOrEqual(3 * 198);
  });
});
