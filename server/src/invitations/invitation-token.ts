import { createHmac, timingSafeEqual } from "node:crypto";
import { hashSecret } from "../accounts/link-token.js";
import { config } from "../platform/config.js";
import { decodeId, encodeId } from "../platform/ids.js";

/** What a link invites by: one person, anybody, or somebody who registered and has yet to confirm the address. */
export type JoinPurpose = "INVITATION" | "INVITATION_LINK" | "REGISTRATION";

const PAGES: Record<JoinPurpose, string> = {
  INVITATION: "invitation",
  INVITATION_LINK: "join",
  REGISTRATION: "registration",
};

/** A link's token, taken apart: the row that it names, and what is stored of its secret. */
export interface JoinToken {
  readonly departmentId: string;
  readonly id: string;
  readonly hash: Buffer;
}

/** The secret of a link, derived from an id that changes when the link does (ADR 5). */
export const deriveJoinSecret = (purpose: JoinPurpose, linkId: string): Buffer =>
  createHmac("sha256", config().secret).update(`${purpose} ${linkId}`).digest();

/** `tk_<department and row>_<secret>`: it says where to look, so that nothing has to be searched. */
export const writeJoinToken = (departmentId: string, id: string, secret: Buffer): string =>
  `tk_${encodeId("inv", departmentId, id).slice("inv_".length)}_${secret.toString("base64url")}`;

/** The page that a link opens. */
export const joinUrl = (purpose: JoinPurpose, departmentId: string, id: string, linkId = id): string => {
  const token = writeJoinToken(departmentId, id, deriveJoinSecret(purpose, linkId));
  return new URL(`/${PAGES[purpose]}/${token}`, config().publicUrl).href;
};

const TOKEN = /^tk_([\w-]{43})_([\w-]{43})$/;

/** Reads a token back; null when it is none. */
export function readJoinToken(text: string): JoinToken | null {
  const [, row = "", secret = ""] = TOKEN.exec(text) ?? [];
  if (!secret) return null;
  try {
    return { ...decodeId("inv", `inv_${row}`), hash: hashSecret(Buffer.from(secret, "base64url")) };
  } catch {
    return null;
  }
}

/** Compares what is stored of two secrets, in a time that tells nothing. */
export const isSameHash = (a: Buffer | null, b: Buffer): boolean =>
  a !== null && a.length === b.length && timingSafeEqual(a, b);

const unsubscribeMac = (departmentId: string, invitationId: string): Buffer =>
  createHmac("sha256", config().secret).update(`UNSUBSCRIBE ${departmentId} ${invitationId}`).digest();

/** Where the reminders of an invitation are ended: a page for people, one click for mail programs (RFC 8058). */
export const unsubscribeUrl = (departmentId: string, invitationId: string): string => {
  const token = writeJoinToken(departmentId, invitationId, unsubscribeMac(departmentId, invitationId));
  return new URL(`/unsubscribe/${token}`, config().publicUrl).href;
};

/** The invitation whose reminders a token ends; null when it ends none. */
export function readUnsubscribeToken(text: string): { departmentId: string; id: string } | null {
  const token = readJoinToken(text);
  if (!token) return null;
  const expected = hashSecret(unsubscribeMac(token.departmentId, token.id));
  return isSameHash(expected, token.hash) ? { departmentId: token.departmentId, id: token.id } : null;
}
