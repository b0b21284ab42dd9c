import { createHash, randomBytes } from "node:crypto";

// Crockford's alphabet: what looks alike on paper is one letter. 16 of them are 80 bits.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Draws a code for paper: 16 letters and digits in groups of four. */
export const drawCode = (): string =>
  [...randomBytes(16)]
    .map((byte) => LETTERS[byte % 32])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");

/** What is stored of a code, however it was typed; `kind` keeps codes of different uses apart. */
export const hashCode = (kind: string, code: string): Buffer =>
  createHash("sha256")
    .update(
      `${kind} ${code
        .slice(0, 100)
        .toUpperCase()
        .replace(/O/g, "0")
        .replace(/[IL]/g, "1")
        .replace(/[^0-9A-Z]/g, "")}`,
    )
    .digest();
