import { recordAudit } from "../audit-log/audit-log.service.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { PLATFORM } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";
import { hashPassword, MAX_PASSWORD_LENGTH } from "./password.js";
import { passwordProblem } from "./password.rules.js";
import { type FoundLink, findLink } from "./password-link.service.js";
import { PasswordLinkState } from "./password-link.type.js";
import { endAllSessions } from "./session.service.js";
import { enter } from "./sign-in.js";
import { forgetFailures } from "./sign-in-limits.js";

const REFUSED: Partial<Record<PasswordLinkState, string>> = {
  USED: "This link was already used. Ask for a new one.",
  EXPIRED: "This link is too old. Ask for a new one.",
};

const gone = (state: PasswordLinkState): AppError => {
  const known = REFUSED[state];
  return known ? new AppError("CONFLICT", known) : new AppError("NOT_FOUND", "This link does not exist.");
};

/**
 * Sets a password by a one-time link, ends every session of the account, and signs in; false where the code of the
 * second factor is still to come, as a link replaces the password alone.
 */
export async function setPassword(ctx: Ctx, token: string, newPassword: string): Promise<boolean> {
  return setPasswordBy(ctx, await findLink(ctx, token), newPassword);
}

/** The same, by a link that was found already. */
export async function setPasswordBy(ctx: Ctx, link: FoundLink, newPassword: string): Promise<boolean> {
  const { owner } = link;
  if (link.state !== PasswordLinkState.VALID || !owner) throw gone(link.state);
  const problem = passwordProblem(newPassword, owner, MAX_PASSWORD_LENGTH);
  if (problem) throw new AppError("INVALID_INPUT", problem, { newPassword: problem });
  const hash = await hashPassword(newPassword); // slow on purpose: no lock is held meanwhile
  const { accountId, firstName, lastName, isSupport } = owner;
  const person = { accountId, name: `${firstName} ${lastName}`, isSupport };
  const isIn = await enter(ctx, person, (tx) => storePassword(tx, link, accountId, hash));
  await forgetFailures(accountId, ctx.address);
  return isIn;
}

async function storePassword(
  tx: Tx,
  { tokenHash, purpose }: FoundLink,
  accountId: string,
  hash: string,
): Promise<void> {
  // Of several uses at once the first takes the row; the others find it used.
  const [used] = await tx.query<{ sentTo: string | null }>(
    `UPDATE account_token SET used_at = now()
      WHERE account_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > now()
      RETURNING sent_to AS "sentTo"`,
    [accountId, tokenHash],
  );
  if (!used) throw gone(PasswordLinkState.USED);
  const [account] = await tx.query<{ email: string | null; hadPassword: boolean }>(STORE, [
    accountId,
    hash,
    used.sentTo,
  ]);
  await tx.query(`UPDATE account_token SET used_at = now() WHERE account_id = $1 AND used_at IS NULL`, [accountId]);
  await endAllSessions(tx, accountId);
  const actor = { kind: "account", departmentId: PLATFORM, accountId } as const;
  await recordAudit(tx, actor, { action: "account.password-set", accountId, changes: { by: purpose } });
  if (account?.email && account.hadPassword) {
    await enqueueMail(tx, { template: "PASSWORD_CHANGED", toAddress: account.email, accountId });
  }
}

// Only a link that came by mail shows that the address is the person's; one that was handed over does not.
const STORE = `
  UPDATE account SET password_hash = $2,
         email_verified_at = CASE WHEN email_key = lower($3 COLLATE "C") THEN coalesce(email_verified_at, now())
                                  ELSE email_verified_at END
   WHERE id = $1
  RETURNING email, old.password_hash IS NOT NULL AS "hadPassword"`;
