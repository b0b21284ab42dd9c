import { describe, expect, test } from "@jest/globals";
import PostalMime from "postal-mime";
import { writeMessage } from "./write-message.js";

const ID = "0199a000-0000-7000-8000-000000000001";
const BODIES = [
  "plain",
  `${"long".repeat(400)} ${"words ".repeat(300)}`,
  "spaces at the end   \nand a tab\t\n.\n..\n-- \nend",
  `--=_${ID}--\n=3D = ==`,
  "Zoë, 日本語, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 “quoted” Ünïcödé ".repeat(20),
  "\n\n\nlines\r\nof both kinds\n",
  Array.from({ length: 12 }, (_, i) => `${"x".repeat(66 + i)}é= \t`).join("\n"), // what is encoded at each line's end
];
const NAMES = ["Dana Núñez", 'Ha"rbor, EMS; \\ <b>', "日本語".repeat(20), "O’Hara (Jr.)", "x".repeat(200)];

const withoutEnd = (text: string | undefined): string => (text ?? "").replace(/\n+$/, "");
const asLines = (text: string): string => withoutEnd(text.replaceAll("\r\n", "\n"));

describe("a written message", () => {
  test.each(BODIES)("its parts are read as they were meant (%#)", async (body) => {
    const source = writeMessage(ID, { Subject: "Hello" }, { text: body, html: `<p>${body}</p>` });
    const { text, html } = await PostalMime.parse(source);
    expect(withoutEnd(text)).toBe(asLines(body));
    expect(withoutEnd(html)).toBe(asLines(`<p>${body}</p>`));
    const lines = source.split("\r\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(76);
    expect(lines.filter((line) => !/^[\t\x20-\x7e]*$/.test(line))).toEqual([]);
  });

  test.each(NAMES)("names and subjects are read as they were meant (%#)", async (name) => {
    const person = { name, address: "dana@example.org" };
    const source = writeMessage(ID, { From: person, To: person, Subject: name }, { text: "a", html: "b" });
    const { from, to, subject } = await PostalMime.parse(source);
    expect([from, ...(to ?? [])]).toEqual([expect.objectContaining(person), expect.objectContaining(person)]);
    expect(subject).toBe(name);
  });
});
