import type { InviteOutcome, InviteResult_ResultFragment } from "../graphql/generated";
import { formatNumber } from "../ui/numbers";

export type Invitee = InviteResult_ResultFragment;

/** The same person stands once, however often and however spelt. */
export const keyOf = ({ email, address }: Invitee): string => (email ?? address).toLowerCase();

/** What is said beside an address that will not be, or was not, invited. */
export const outcomeWords: Record<InviteOutcome, string> = {
  INVITABLE: "Will be invited",
  INVITED: "Invited",
  ALREADY_MEMBER: "Already a user",
  ALREADY_INVITED: "Already invited",
  ARCHIVED: "Archived",
  INVALID: "Not an address",
  TOO_MANY_MAILS: "Too many mails today",
};

const tally: [InviteOutcome, (n: string) => string][] = [
  ["INVITABLE", (n) => `${n} to be invited`],
  ["ALREADY_MEMBER", (n) => `${n} already in the department`],
  ["ALREADY_INVITED", (n) => `${n} already invited`],
  ["ARCHIVED", (n) => `${n} in the archive`],
  ["TOO_MANY_MAILS", (n) => `${n} got too many mails today`],
  ["INVALID", (n) => `${n} to be corrected`],
];

/** "5 to be invited, 1 already invited." */
export function tallyWords(invitees: readonly Invitee[]): string {
  const parts = tally.flatMap(([outcome, say]) => {
    const n = invitees.filter((invitee) => invitee.outcome === outcome).length;
    return n > 0 ? [say(formatNumber(n))] : [];
  });
  return parts.length > 0 ? `${parts.join(", ")}.` : "";
}
