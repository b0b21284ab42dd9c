import { AppError } from "../platform/errors.js";
import type { Tx } from "../platform/tx.js";
import { type ListedAddress, readAddressList } from "./address-list.rules.js";
import { MAILS_PER_ADDRESS_AND_DAY, mailsOfDay } from "./invitation-limits.js";
import { InviteOutcome } from "./invite-result.type.js";

/** So many addresses are taken at once. */
export const MAX_ADDRESSES = 2_000;

/** An address with what the department knows of it. */
export interface CheckedAddress extends ListedAddress {
  readonly outcome: InviteOutcome;
  readonly invitationId: string | null;
  readonly userId: string | null;
  /** The account whose verified address it is; the officer never learns of it. */
  readonly accountId: string | null;
}

/** Reads a list; more than 2,000 addresses are refused. */
export function readAddresses(texts: readonly string[]): ListedAddress[] {
  const list = readAddressList(texts);
  const message =
    list.length === 0
      ? "Give at least one address."
      : list.length > MAX_ADDRESSES
        ? `Invite at most ${MAX_ADDRESSES.toLocaleString("en-US")} people at once; this list has ${list.length.toLocaleString("en-US")}.`
        : null;
  if (message) throw new AppError("INVALID_INPUT", message, { addresses: message });
  return list;
}

interface Known {
  n: number;
  userId: string | null;
  isArchived: boolean | null;
  invitationId: string | null;
  accountId: string | null;
  mails: number;
}

// A member is known by the account's address, or by the address at which they were invited and joined. An invitation
// that has expired does not stand in the way. Indexes membership_by_email, invitation_pending, invitation_by_email.
const FIND_KNOWN = `
  SELECT w.n::int, m.id AS "userId", m.status = 'ARCHIVED' AS "isArchived", i.id AS "invitationId", a.id AS "accountId",
         ${mailsOfDay("w.key")} AS mails
    FROM unnest($2::text[]) WITH ORDINALITY AS w (key, n)
    LEFT JOIN LATERAL (
      SELECT id, status FROM membership
       WHERE department_id = $1 AND email_key = w.key AND status <> 'REMOVED'
      UNION ALL
      SELECT o.id, o.status FROM invitation j JOIN membership o ON o.department_id = $1 AND o.account_id = j.account_id
       WHERE j.department_id = $1 AND j.email_key = w.key AND j.status = 'ACCEPTED' AND o.status <> 'REMOVED'
       LIMIT 1) m ON true
    LEFT JOIN invitation i ON i.department_id = $1 AND i.email_key = w.key AND i.status = 'PENDING' AND i.expires_at > now()
    LEFT JOIN account a ON a.email_key = w.key AND a.email_verified_at IS NOT NULL`;

/** Says of each address whether it can be invited to the transaction's department. */
export async function checkAddresses(tx: Tx, list: readonly ListedAddress[]): Promise<CheckedAddress[]> {
  const keys = list.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const rows = await tx.query<Known>(FIND_KNOWN, [tx.departmentId, keys]);
  const known = new Map(rows.map((row) => [keys[row.n - 1], row]));
  return list.map((address) => {
    const found = address.email ? known.get(address.email.toLowerCase()) : undefined;
    const { userId = null, invitationId = null, accountId = null } = found ?? {};
    return { ...address, outcome: outcomeOf(address, found), userId, invitationId, accountId };
  });
}

function outcomeOf({ email }: ListedAddress, known: Known | undefined): InviteOutcome {
  if (!email || !known) return InviteOutcome.INVALID;
  if (known.userId) return known.isArchived ? InviteOutcome.ARCHIVED : InviteOutcome.ALREADY_MEMBER;
  if (known.invitationId) return InviteOutcome.ALREADY_INVITED;
  return known.mails >= MAILS_PER_ADDRESS_AND_DAY ? InviteOutcome.TOO_MANY_MAILS : InviteOutcome.INVITABLE;
}
