import { describe, expect, test } from "@jest/globals";
import { isEmailAddress, readAddressList } from "./address-list.rules.js";

const emails = (...texts: string[]): (string | null)[] => readAddressList(texts).map(({ email }) => email);

describe("a pasted list of addresses", () => {
  test("[27] comma, semicolon, new line and Name <a@b> give five addresses", () => {
    expect(emails("a@x.org, b@x.org; c@x.org\nd@x.org\r\nDana Nunez <e@x.org>")).toEqual([
      "a@x.org",
      "b@x.org",
      "c@x.org",
      "d@x.org",
      "e@x.org",
    ]);
  });

  test.each([
    ["a column from a spreadsheet", "a@x.org\n\nb@x.org\n", ["a@x.org", "b@x.org"]],
    ["a row from a spreadsheet", "a@x.org\tb@x.org", ["a@x.org", "b@x.org"]],
    ["spaces", "a@x.org  b@x.org", ["a@x.org", "b@x.org"]],
    ["a family name first", "Doe, John <j@x.org>; Roe, Jane <r@x.org>", ["j@x.org", "r@x.org"]],
    ["a family name first, in quotes", '"Doe, John" <j@x.org>, "Roe, Jane" <r@x.org>', ["j@x.org", "r@x.org"]],
    ["alone and with a name", "a@x.org, John <j@x.org>", ["a@x.org", "j@x.org"]],
    ["brackets without a name", "<a@x.org>,<b@x.org>", ["a@x.org", "b@x.org"]],
    [
      "a link, marks that nobody sees, a full stop",
      "mailto:a@x.org \u200bb@x.org\ufeff c@x.org.",
      ["a@x.org", "b@x.org", "c@x.org"],
    ],
  ])("[27] %s", (_what, text, expected) => {
    expect(emails(text).toSorted()).toEqual(expected);
  });

  test("[27] what is no address is marked and kept, not dropped", () => {
    const list = readAddressList(["a@x.org, John Smith, b@@x.org, c@x..org, d@"]);
    expect(list.map(({ text, email }) => [text, email])).toEqual([
      ["a@x.org", "a@x.org"],
      ["John Smith", null],
      ["b@@x.org", null],
      ["c@x..org", null],
      ["d@", null],
    ]);
    expect(list.slice(1).every(({ problem }) => problem?.endsWith("."))).toBe(true);
  });

  test("[27] the same address twice counts once, upper and lower case are the same", () => {
    expect(emails("Ann@X.org", "ann@x.org", "Ann <ANN@x.org>")).toEqual(["Ann@X.org"]);
  });

  test("an address has at most 254 characters", () => {
    const long = `${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.org`;
    expect(isEmailAddress(long.slice(0, 250))).toBe(true);
    expect(readAddressList([`${long}.${"e".repeat(20)}`])[0]).toMatchObject({ email: null });
  });

  test("2,000 addresses and hostile text are read at once", () => {
    const many = Array.from({ length: 2000 }, (_, i) => `Person ${i} <person${i}@example.org>`);
    expect(readAddressList([many.join(", ")])).toHaveLength(2000);
    const hostile = readAddressList([
      "<".repeat(100_000),
      '"'.repeat(100_000),
      "a@".repeat(50_000),
      `${"<>".repeat(50_000)}`,
      " ".repeat(100_000),
    ]);
    expect(hostile.filter(({ email }) => email !== null)).toEqual([]);
  });
});
