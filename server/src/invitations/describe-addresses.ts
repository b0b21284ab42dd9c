import { encodeId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";
import type { CheckedAddress } from "./check-addresses.js";
import { type InviteOutcome, InviteResult } from "./invite-result.type.js";
import { readInvitations } from "./read-invitations.js";

/** What of an address is told to the officer, and remembered for the same idempotency key. */
export type JudgedAddress = Pick<CheckedAddress, "text" | "email" | "outcome" | "problem" | "invitationId" | "userId">;

const WORDS: Partial<Record<InviteOutcome, string>> = {
  ALREADY_MEMBER: "Is a user of this department already. Nothing was sent.",
  ALREADY_INVITED: "Has an invitation that is not answered yet. You can send it again.",
  ARCHIVED: "Is in this department's archive. Restore them instead.",
  TOO_MANY_MAILS: "Got five mails of this department within a day. Try again tomorrow.",
};

/** Addresses as results, with their invitations as these are now. */
export async function describeAddresses(tx: Tx, addresses: readonly JudgedAddress[]): Promise<InviteResult[]> {
  const ids = addresses.flatMap(({ invitationId }) => invitationId ?? []);
  const invitations = await readInvitations(tx, ids);
  return addresses.map(({ text, email, outcome, problem, invitationId, userId }) =>
    Object.assign(new InviteResult(), {
      address: text,
      email,
      outcome,
      message: problem ?? WORDS[outcome] ?? null,
      invitation: (invitationId && invitations.get(invitationId)) || null,
      userId: userId && encodeId("usr", tx.departmentId, userId),
    }),
  );
}
