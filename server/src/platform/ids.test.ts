import { expect, test } from "@jest/globals";
import { decodeId, decodeOwnId, encodeId, encodeOwnId, newId } from "./ids.js";

const DEPARTMENT = "01a2008d-7400-755c-addb-13bd38f5f5dd";
const USER = "FFFFFFFF-0000-7ABC-8def-0123456789ab";

test("an outside id is its kind, and the bytes of its department and row", () => {
  const bytes = Buffer.from(`${DEPARTMENT}${USER}`.replaceAll("-", ""), "hex");
  expect(encodeId("usr", DEPARTMENT, USER)).toBe(`usr_${bytes.toString("base64url")}`);
  expect(encodeOwnId("dep", DEPARTMENT)).toBe(`dep_${bytes.subarray(0, 16).toString("base64url")}`);
});

test("it is read back as it was, and nothing else is", () => {
  const [departmentId, id] = [newId(), newId()];
  const text = encodeId("grp", departmentId, id);
  expect(decodeId("grp", text)).toEqual({ departmentId, id });
  expect(decodeOwnId("acc", encodeOwnId("acc", id))).toBe(id);
  for (const other of [
    "",
    "grp_",
    text.slice(0, -1),
    `${text}A`,
    text.replace("grp", "usr"),
    `${text.slice(0, -1)}-`,
  ]) {
    expect(() => decodeId("grp", other)).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  }
});
