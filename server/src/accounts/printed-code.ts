import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { readAlone } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { drawCode, hashCode } from "./code-text.js";
import { lookUpLink } from "./password-link.service.js";
import { setPasswordBy } from "./set-password.js";
import { countAttempt, countedAs, forgiveAttempt } from "./sign-in-limits.js";

/** How long a printed code can be used. */
export const CODE_HOURS = 72;

/** A code that an officer hands over on paper. */
export interface PrintedCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes a one-time code for an account; codes and links that it had before open nothing any more. */
export async function createCode(tx: Tx, accountId: string): Promise<PrintedCode> {
  const code = drawCode();
  await tx.query(`UPDATE account_token SET used_at = now() WHERE account_id = $1 AND used_at IS NULL`, [accountId]);
  const [row] = await tx.query<{ expiresAt: Date }>(
    `INSERT INTO account_token (account_id, token_hash, purpose, expires_at)
     VALUES ($1, $2, 'SET_PASSWORD', now() + $3 * interval '1 hour') RETURNING expires_at AS "expiresAt"`,
    [accountId, hashCode("code", code), CODE_HOURS],
  );
  if (!row) throw new Error("The code was not stored.");
  return { code, expiresAt: row.expiresAt };
}

const FIND_ACCOUNT = `
  SELECT a.id, EXISTS (SELECT FROM sign_in_place p WHERE p.account_id = a.id AND p.address = $2) AS "isKnownPlace"
    FROM account a WHERE a.login_key = lower($1 COLLATE "C")`;

/** Sets a password by login ID and printed code, and signs in as a link does. Guesses count as failures to sign in. */
export async function setPasswordByCode(
  ctx: Ctx,
  loginId: string,
  code: string,
  newPassword: string,
): Promise<boolean> {
  const typed = loginId.trim().slice(0, 254);
  const isStorable = typed.isWellFormed() && !typed.includes("\0");
  const statement = { name: "find-by-login-id", text: FIND_ACCOUNT, values: [typed, ctx.address] };
  const [account] = isStorable ? await readAlone<{ id: string; isKnownPlace: boolean }>(statement) : [];
  const attempt = {
    who: countedAs(account?.id, typed.toLowerCase()),
    address: ctx.address,
    isKnownPlace: account?.isKnownPlace ?? false,
  };
  await countAttempt(attempt);
  const link = account && (await lookUpLink({ accountId: account.id, hash: hashCode("code", code) }));
  if (!link)
    throw new AppError("INVALID_INPUT", "This login ID and code do not match. Ask your officer for a new code.");
  await forgiveAttempt(attempt);
  return setPasswordBy(ctx, link, newPassword);
}
