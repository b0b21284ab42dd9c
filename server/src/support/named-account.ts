import { createLink } from "../accounts/password-link.service.js";
import { newId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";

/** Who a command on the server is about. */
export interface PersonWish {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The account behind it, and the link to its first password, for whoever has none yet. */
export interface NamedAccount {
  readonly accountId: string;
  readonly link: string | null;
}

const FIND_OR_INSERT = `
  WITH made AS (
    INSERT INTO account (id, email, first_name, last_name) VALUES ($1, $2, $3, $4)
    ON CONFLICT (email_key) DO NOTHING RETURNING id)
  SELECT id AS "accountId", false AS "hasPassword" FROM made
  UNION ALL
  SELECT id, password_hash IS NOT NULL FROM account WHERE email_key = lower($2 COLLATE "C")`;

/** Finds the account of an address, or makes it. The link is printed, not mailed: it verifies no address. */
export async function nameAccount(tx: Tx, { email, firstName, lastName }: PersonWish): Promise<NamedAccount> {
  const values = [newId(), email, firstName, lastName];
  const [account] = await tx.query<{ accountId: string; hasPassword: boolean }>(FIND_OR_INSERT, values);
  if (!account) throw new Error(`The account of ${email} could not be made.`);
  const { accountId, hasPassword } = account;
  return { accountId, link: hasPassword ? null : await createLink(tx, accountId, "SET_PASSWORD") };
}
