import { hash, randomBytes } from "node:crypto";

/** An API token taken apart: whose it is, and what is stored of its secret. */
export interface TokenKey {
  readonly departmentId: string;
  readonly id: string;
  readonly secretHash: Buffer;
}

const hashOf = (secret: Buffer): Buffer => hash("sha256", secret, "buffer");
const toBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");
const toUuid = (text: string): string =>
  Buffer.from(text, "base64url")
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** A new token, `mst.<department>.<id>.<secret>`: told apart at a glance, and found in one department. */
export function drawToken(departmentId: string, id: string): { text: string; secretHash: Buffer } {
  const secret = randomBytes(32);
  const parts = [toBytes(departmentId), toBytes(id), secret].map((bytes) => bytes.toString("base64url"));
  return { text: ["mst", ...parts].join("."), secretHash: hashOf(secret) };
}

const TOKEN = /^mst\.([\w-]{22})\.([\w-]{22})\.([\w-]{43})$/;

/** Reads a token back; null when it is none. */
export function readToken(text: string): TokenKey | null {
  const [, department = "", id = "", secret = ""] = TOKEN.exec(text) ?? [];
  if (!secret) return null;
  return { departmentId: toUuid(department), id: toUuid(id), secretHash: hashOf(Buffer.from(secret, "base64url")) };
}
