import { v7 } from "uuid";
import { notFound } from "./errors.js";

/** A new database id: UUIDv7, so that rows made together stand together. */
export const newId = (): string => v7();

/** The department that owns what belongs to none: mails and audit events of accounts. */
export const PLATFORM = "00000000-0000-0000-0000-000000000000";

/** What an outside id names. `acc` and `dep` stand alone; the others carry their department. */
export type IdKind = "acc" | "dep" | "usr" | "inv" | "imb" | "grp" | "loc" | "vis" | MoreKinds;

/** bka: bulk action, tok: API token, viw: saved view, sea: seat entry, aud: audit event. */
type MoreKinds = "bka" | "tok" | "viw" | "sea" | "aud" | TrainingKinds;

/** crs: course, cas: course assignment, lic: licence entry, cpl: completion (of an account), prf: proof, pln: training plan, rec: what was recorded at once. */
type TrainingKinds = "crs" | "cas" | "lic" | "cpl" | "prf" | "pln" | "rec";

/** The digits of a UUID; by places, as a page of users asks for hundreds and a search for dashes takes thrice as long. */
const digitsOf = (uuid: string): string =>
  uuid.slice(0, 8) + uuid.slice(9, 13) + uuid.slice(14, 18) + uuid.slice(19, 23) + uuid.slice(24);

const encode = (kind: IdKind, digits: string): string => `${kind}_${Buffer.from(digits, "hex").toString("base64url")}`;

const toUuid = (bytes: Buffer): string => {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The opaque, URL-safe id of a row of a department, e.g. `usr_AZq3…`. */
export const encodeId = (kind: IdKind, departmentId: string, id: string): string =>
  encode(kind, digitsOf(departmentId) + digitsOf(id));

/** The opaque id of what stands alone: an account or a department. */
export const encodeOwnId = (kind: "acc" | "dep", id: string): string => encode(kind, digitsOf(id));

/** Reads an opaque id back. Anything malformed is simply not found. */
export function decodeId(kind: IdKind, text: string): { departmentId: string; id: string } {
  const bytes = bytesOf(kind, text, 32);
  return { departmentId: toUuid(bytes.subarray(0, 16)), id: toUuid(bytes.subarray(16)) };
}

/** Reads the opaque id of an account or a department back. */
export const decodeOwnId = (kind: "acc" | "dep", text: string): string => toUuid(bytesOf(kind, text, 16));

function bytesOf(kind: IdKind, text: string, length: number): Buffer {
  const bytes = Buffer.from(text.slice(kind.length + 1), "base64url");
  const isCanonical = bytes.length === length && text === `${kind}_${bytes.toString("base64url")}`;
  if (!isCanonical) throw notFound();
  return bytes;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** SET takes no parameters, so the id is written into the statement: only ever a UUID. */
export function assertUuid(value: string): string {
  if (!UUID.test(value)) throw notFound();
  return value;
}
