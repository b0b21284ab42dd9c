import { createHmac } from "node:crypto";
import { hashSecret } from "../accounts/link-token.js";
import { isSameHash, readJoinToken, writeJoinToken } from "../invitations/invitation-token.js";
import { config } from "../platform/config.js";

/** Whose reminders of which department a link ends. */
interface RemindersOff {
  readonly departmentId: string;
  readonly accountId: string;
}

const mac = (departmentId: string, accountId: string): Buffer =>
  createHmac("sha256", config().secret).update(`REMINDERS_OFF ${departmentId} ${accountId}`).digest();

/** Where a person ends a department's reminders: a page for people, one click for mail programs (RFC 8058). */
export const remindersOffUrl = (departmentId: string, accountId: string): string => {
  const token = writeJoinToken(departmentId, accountId, mac(departmentId, accountId));
  return new URL(`/reminders-off/${token}`, config().publicUrl).href;
};

/** Reads a link's token back; null when it ends nobody's. */
export function readRemindersOff(text: string): RemindersOff | null {
  const token = readJoinToken(text);
  if (!token) return null;
  const expected = hashSecret(mac(token.departmentId, token.id));
  return isSameHash(expected, token.hash) ? { departmentId: token.departmentId, accountId: token.id } : null;
}
