import { createHash, createHmac, randomBytes } from "node:crypto";
import { config } from "../platform/config.js";

/** What a one-time link is good for, and for how many hours. */
export const LINK_HOURS = { SET_PASSWORD: 7 * 24, RESET_PASSWORD: 1, CHANGE_EMAIL: 7 * 24 } as const;

export type LinkPurpose = keyof typeof LINK_HOURS;

/** A link's token, taken apart: whose it is, and what is stored of its secret. */
export interface LinkToken {
  readonly accountId: string;
  readonly hash: Buffer;
}

/** The secret of the link in a mail: the same each time that the mail is sent (ADR 5). */
export const deriveSecret = (purpose: LinkPurpose, mailId: string): Buffer =>
  createHmac("sha256", config().secret).update(`${purpose} ${mailId}`).digest();

/** A secret for a link that is handed over, not mailed. */
export const drawSecret = (): Buffer => randomBytes(32);

/** What is stored of a secret. */
export const hashSecret = (secret: Buffer): Buffer => createHash("sha256").update(secret).digest();

/** `tk_<account>_<secret>`: the account says where to look. */
export const writeToken = (accountId: string, secret: Buffer): string =>
  `tk_${Buffer.from(accountId.replaceAll("-", ""), "hex").toString("base64url")}_${secret.toString("base64url")}`;

const TOKEN = /^tk_([\w-]{22})_([\w-]{43})$/;

/** Reads a token back; null when it is none. */
export function readToken(text: string): LinkToken | null {
  const [, account = "", secret = ""] = TOKEN.exec(text) ?? [];
  if (!secret) return null;
  const hex = Buffer.from(account, "base64url").toString("hex");
  const accountId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { accountId, hash: hashSecret(Buffer.from(secret, "base64url")) };
}

const PAGES: Readonly<Record<LinkPurpose, string>> = {
  SET_PASSWORD: "set-password",
  RESET_PASSWORD: "reset-password",
  CHANGE_EMAIL: "confirm-email",
};

/** The page that the link opens. */
export const linkUrl = (purpose: LinkPurpose, token: string): string =>
  new URL(`/${PAGES[purpose]}/${token}`, config().publicUrl).href;
