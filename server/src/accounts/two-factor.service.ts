import { recordAudit } from "../audit-log/audit-log.service.js";
import type { MailTemplate } from "../outbox/mail.entity.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import { config } from "../platform/config.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { readAlone } from "../platform/read.js";
import { invalid } from "../platform/text.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { selfActor } from "../users/user-identity.js";
import { confirmPassword } from "./change-own-password.js";
import { isKnownPlace } from "./half-session.js";
import { endOtherSessions } from "./own-sessions.js";
import { seal } from "./seal.js";
import { makeBackupCodes, readStep, removeSecondFactor, SEALED_FOR } from "./second-factor.js";
import { addressOf, guardCode } from "./second-step.js";
import { countAttempt, forgiveAttempt } from "./sign-in-limits.js";
import { drawAppSecret, secretText, secretUri } from "./totp.js";
import { TwoFactor, TwoFactorSetup } from "./two-factor.type.js";

const STATE = `
  SELECT a.support AS "isSupport", f.confirmed_at AS since,
         (SELECT count(*)::int FROM backup_code b WHERE b.account_id = $1 AND b.used_at IS NULL) AS "backupCodesLeft"
    FROM account a LEFT JOIN second_factor f ON f.account_id = a.id AND f.confirmed_at IS NOT NULL
   WHERE a.id = $1`;

/** Whether the person signs in by two steps, and how many backup codes are left. Secrets are never read back. */
export async function readTwoFactor(accountId: string): Promise<TwoFactor> {
  const statement = { name: "two-factor", text: STATE, values: [accountId] };
  const [row] = await readAlone<{ isSupport: boolean; since: string | null; backupCodesLeft: number }>(statement);
  const since = row?.since ?? null;
  const isRequired = row?.isSupport === true && !config().isDefaultRun;
  return Object.assign(new TwoFactor(), {
    isOn: since !== null,
    since,
    isRequired,
    backupCodesLeft: row?.backupCodesLeft ?? 0,
  });
}

// One that counts already stays: it is turned off by a code of its own.
const START = `
  INSERT INTO second_factor AS f (account_id, sealed_secret) VALUES ($1, $2)
  ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, last_step = 0, started_at = now()
   WHERE f.confirmed_at IS NULL
  RETURNING 1 AS one`;

/** Draws the secret for an app. Nothing changes until a code of the app has confirmed it, within the hour. */
export async function startTwoFactor(ctx: Ctx, currentPassword: string): Promise<TwoFactorSetup> {
  const { accountId, email, loginId } = await confirmPassword(ctx, currentPassword);
  const secret = drawAppSecret();
  await onPlatform(async (tx) => {
    const started = await tx.query(START, [accountId, seal(SEALED_FOR, accountId, secret)]);
    if (started.length === 0) throw new AppError("CONFLICT", "Two-factor sign-in is on already. Turn it off first.");
    await recordAudit(tx, selfActor(accountId), { action: "account.two-factor-started", accountId });
  });
  const uri = secretUri(secret, email ?? loginId ?? "");
  return Object.assign(new TwoFactorSetup(), { secret: secretText(secret), uri });
}

const LOCK_STARTED = `
  SELECT sealed_secret AS sealed FROM second_factor
   WHERE account_id = $1 AND confirmed_at IS NULL AND started_at > now() - interval '1 hour' FOR UPDATE`;

/** Turns two-factor sign-in on by the app's first code, and ends the other sessions: they showed a password alone. */
export async function confirmTwoFactor(ctx: Ctx, code: string): Promise<string[]> {
  const { accountId } = signedIn(ctx);
  const attempt = { who: accountId, address: ctx.address, isKnownPlace: true };
  await countAttempt(attempt);
  const codes = await onPlatform(async (tx) => {
    await holdAccount(tx, accountId);
    const [started] = await tx.query<{ sealed: Buffer }>(LOCK_STARTED, [accountId]);
    if (!started) throw new AppError("CONFLICT", "This set-up has ended. Begin again.");
    const step = readStep(accountId, started.sealed, code);
    if (step === null) throw invalid("code", "This code is not right. Type the one that the app shows now.");
    await tx.query(`UPDATE second_factor SET confirmed_at = now(), last_step = $2 WHERE account_id = $1`, [
      accountId,
      step,
    ]);
    await endOtherSessions(tx, ctx);
    await tell(tx, accountId, "account.two-factor-on", "TWO_FACTOR_ON");
    return makeBackupCodes(tx, accountId);
  });
  await forgiveAttempt(attempt);
  return codes;
}

/** Turns it off by password and code, and ends the other sessions. */
export async function turnOffTwoFactor(ctx: Ctx, currentPassword: string, code: string): Promise<void> {
  await withBoth(ctx, currentPassword, code, async (tx, accountId) => {
    await removeSecondFactor(tx, accountId);
    await endOtherSessions(tx, ctx);
    await tell(tx, accountId, "account.two-factor-off", "TWO_FACTOR_OFF");
  });
}

/** Ten new backup codes, by password and code; the old ones are good no more. */
export const renewBackupCodes = (ctx: Ctx, currentPassword: string, code: string): Promise<string[]> =>
  withBoth(ctx, currentPassword, code, async (tx, accountId) => {
    await tell(tx, accountId, "account.backup-codes-renewed", "BACKUP_CODES_RENEWED");
    return makeBackupCodes(tx, accountId);
  });

async function withBoth<T>(
  ctx: Ctx,
  currentPassword: string,
  code: string,
  work: (tx: Tx, accountId: string) => Promise<T>,
): Promise<T> {
  const { accountId } = await confirmPassword(ctx, currentPassword);
  if (!(await readTwoFactor(accountId)).isOn) throw new AppError("CONFLICT", "Two-factor sign-in is off already.");
  const attempt = { who: accountId, address: ctx.address, isKnownPlace: await isKnownPlace(ctx) };
  return guardCode(attempt, code, (tx) => work(tx, accountId));
}

/** Nobody signs in meanwhile: see `asksForCode`. */
const holdAccount = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [accountId]);

async function tell(tx: Tx, accountId: string, action: string, template: MailTemplate): Promise<void> {
  await recordAudit(tx, selfActor(accountId), { action, accountId });
  const email = await addressOf(tx, accountId);
  if (email) await enqueueMail(tx, { template, toAddress: email, accountId });
}
