import type { IncomingMessage } from "node:http";
import { expect, test } from "@jest/globals";
import { perConnection } from "./per-connection.js";

test("a text is read once for each connection, and anew where a request has another", () => {
  const read: string[] = [];
  const lengthOf = perConnection((text) => read.push(text) && text.length);
  const [one, two] = [{ socket: {} }, { socket: {} }] as [IncomingMessage, IncomingMessage];
  expect([lengthOf(one, "a"), lengthOf(one, "a"), lengthOf(two, "a")]).toEqual([1, 1, 1]);
  expect([lengthOf(one, ""), lengthOf(one, "bcd"), lengthOf(two, "a")]).toEqual([0, 3, 1]);
  expect(read).toEqual(["a", "a", "", "bcd"]);
});
