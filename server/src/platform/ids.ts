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

/** Where the first digit of each byte stands in a UUID. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/** What a digit is worth, by its character code. */
const WORTH = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);

const worthAt = (text: string, place: number): number => WORTH[text.charCodeAt(place)] as number;

/** Ids are made one at a time, a page of users makes hundreds: one buffer does for all. */
const bytes = Buffer.alloc(32);

function put(uuid: string, at: number): void {
  for (let i = 0; i < 16; i++) {
    const place = PLACES[i] as number;
    bytes[at + i] = worthAt(uuid, place) * 16 + worthAt(uuid, place + 1);
  }
}

const toUuid = (from: Buffer): string => {
  const hex = from.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The opaque, URL-safe id of a row of a department, e.g. `usr_AZq3…`. */
export const encodeId = (kind: IdKind, departmentId: string, id: string): string => {
  put(departmentId, 0);
  put(id, 16);
  return `${kind}_${bytes.toString("base64url")}`;
};

/** The opaque id of what stands alone: an account or a department. */
export const encodeOwnId = (kind: "acc" | "dep", id: string): string => {
  put(id, 0);
  return `${kind}_${bytes.toString("base64url", 0, 16)}`;
};

/** Reads an opaque id back. Anything malformed is simply not found. */
export function decodeId(kind: IdKind, text: string): { departmentId: string; id: string } {
  const read = bytesOf(kind, text, 32);
  return { departmentId: toUuid(read.subarray(0, 16)), id: toUuid(read.subarray(16)) };
}

/** Reads the opaque id of an account or a department back. */
export const decodeOwnId = (kind: "acc" | "dep", text: string): string => toUuid(bytesOf(kind, text, 16));

function bytesOf(kind: IdKind, text: string, length: number): Buffer {
  const read = Buffer.from(text.slice(kind.length + 1), "base64url");
  const isCanonical = read.length === length && text === `${kind}_${read.toString("base64url")}`;
  if (!isCanonical) throw notFound();
  return read;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** SET takes no parameters, so the id is written into the statement: only ever a UUID. */
export function assertUuid(value: string): string {
  if (!UUID.test(value)) throw notFound();
  return value;
}
