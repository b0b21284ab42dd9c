import { recordAudit } from "../audit-log/audit-log.service.js";
import { isEmailAddress } from "../invitations/address-list.rules.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { readAlone } from "../platform/read.js";
import { invalid, requireText } from "../platform/text.js";
import { onPlatform } from "../platform/transaction.js";
import { selfActor } from "../users/user-identity.js";
import { askToConfirmEmail } from "./change-email.js";
import { endOtherSessions } from "./own-sessions.js";
import { hashPassword, isPassword, MAX_PASSWORD_LENGTH } from "./password.js";
import { passwordProblem } from "./password.rules.js";
import { countAttempt, forgiveAttempt } from "./sign-in-limits.js";

interface Owner {
  readonly accountId: string;
  readonly passwordHash: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly loginId: string | null;
}

const OWNER = `
  SELECT id AS "accountId", password_hash AS "passwordHash", first_name AS "firstName", last_name AS "lastName", email,
         login_id AS "loginId" FROM account WHERE id = $1`;

/** Asks for the password again before something that could lock the person out; guesses count as sign-in failures. */
export async function confirmPassword(ctx: Ctx, password: string): Promise<Owner> {
  const { accountId } = signedIn(ctx);
  const [owner] = await readAlone<Owner>({ name: "password-owner", text: OWNER, values: [accountId] });
  if (!owner) throw notFound();
  const attempt = { who: accountId, address: ctx.address, isKnownPlace: true };
  await countAttempt(attempt);
  if (!(await isPassword(password, owner.passwordHash))) {
    throw invalid("currentPassword", "This is not your present password.");
  }
  await forgiveAttempt(attempt);
  return owner;
}

/** Sets a new password by the present one, and ends the person's other sessions. */
export async function changeOwnPassword(ctx: Ctx, currentPassword: string, newPassword: string): Promise<void> {
  const owner = await confirmPassword(ctx, currentPassword);
  const problem = passwordProblem(newPassword, owner, MAX_PASSWORD_LENGTH);
  if (problem) throw invalid("newPassword", problem);
  const hash = await hashPassword(newPassword);
  const { accountId, email } = owner;
  await onPlatform(async (tx) => {
    await tx.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [accountId, hash]);
    await tx.query(`UPDATE account_token SET used_at = now() WHERE account_id = $1 AND used_at IS NULL`, [accountId]);
    await endOtherSessions(tx, ctx);
    await recordAudit(tx, selfActor(accountId), { action: "account.password-changed", accountId });
    if (email) await enqueueMail(tx, { template: "PASSWORD_CHANGED", toAddress: email, accountId });
  });
}

/** Asks for another e-mail address, which counts when it is confirmed. */
export async function changeOwnEmail(ctx: Ctx, currentPassword: string, newEmail: string): Promise<void> {
  const email = requireText("newEmail", newEmail, 254);
  if (!isEmailAddress(email)) throw invalid("newEmail", "This is no complete e-mail address.");
  const owner = await confirmPassword(ctx, currentPassword);
  const { accountId } = owner;
  if (owner.email?.toLowerCase() === email.toLowerCase()) return;
  await onPlatform(async (tx) => {
    await askToConfirmEmail(tx, { accountId, oldEmail: owner.email, newEmail: email });
    await recordAudit(tx, selfActor(accountId), {
      action: "account.email-change-asked",
      accountId,
      changes: { newEmail: email },
    });
  });
}
