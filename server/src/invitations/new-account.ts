import { hashPassword, MAX_PASSWORD_LENGTH } from "../accounts/password.js";
import { passwordProblem } from "../accounts/password.rules.js";
import { AppError } from "../platform/errors.js";
import { newId } from "../platform/ids.js";
import { invalid, requireText } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";

/** What somebody new says about themself. */
export interface NewPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly passwordHash: string;
}

const MAX_NAME = 200;

/** Reads a name: one line that says something. */
export const readName = (field: string, text: string | null | undefined): string =>
  requireText(field, text ?? "", MAX_NAME);

/** Reads name and password. Hashing is slow on purpose: do it before a row is locked. */
export async function readNewPerson(
  email: string,
  input: { firstName?: string | null; lastName?: string | null; password?: string | null },
): Promise<NewPerson> {
  const firstName = readName("firstName", input.firstName);
  const lastName = readName("lastName", input.lastName);
  const password = input.password ?? "";
  const problem = passwordProblem(password, { email, loginId: null, firstName, lastName }, MAX_PASSWORD_LENGTH);
  if (problem) throw invalid("password", problem);
  return { firstName, lastName, passwordHash: await hashPassword(password) };
}

/** Makes an account whose address is verified: its owner came by a link that was mailed there. */
export async function createAccount(tx: Tx, email: string, person: NewPerson): Promise<string> {
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO account (id, email, first_name, last_name, password_hash, email_verified_at)
     VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), email, person.firstName, person.lastName, person.passwordHash],
  );
  if (!made) throw signInFirst();
  return made.id;
}

/** Whoever has an account joins with it: a second one is never made. */
export const signInFirst = (): AppError =>
  new AppError("UNAUTHENTICATED", "There is an account with this address already. Sign in with it, then join.");

/** A link that was mailed to an address shows that it is the account's, where it is. */
export const verifyAddress = (tx: Tx, accountId: string, email: string): Promise<unknown> =>
  tx.query(
    `UPDATE account SET email_verified_at = now()
      WHERE id = $1 AND email_key = lower($2 COLLATE "C") AND email_verified_at IS NULL`,
    [accountId, email],
  );
