import { recordAudit } from "../audit-log/audit-log.service.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { invalid } from "../platform/text.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { selfActor } from "../users/user-identity.js";
import { findHalfSession, takeHalfSession } from "./half-session.js";
import { isAppCode, spendCode, type UsedCode } from "./second-factor.js";
import { beginSession, carry } from "./sign-in.js";
import { type Attempt, countCode, forgiveCode, guessingWarnings } from "./sign-in-limits.js";

const startAgain = (): AppError =>
  new AppError("UNAUTHENTICATED", "The time for the code is over. Sign in with your password again.");

/** The second step of signing in: an app's code or a backup code, within five minutes of the password. */
export async function signInWithCode(ctx: Ctx, code: string): Promise<void> {
  const half = await findHalfSession(ctx);
  if (!half) throw startAgain();
  const { accountId, isKnownPlace } = half;
  const begun = await guardCode({ who: accountId, address: ctx.address, isKnownPlace }, code, async (tx, used) => {
    if (!(await takeHalfSession(tx, half))) throw startAgain();
    if (used === "backup") await tellOfBackupCode(tx, accountId);
    return beginSession(tx, ctx, half, used);
  });
  carry(ctx, begun);
  ctx.setHalfSessionCookie(null);
}

/**
 * Does what a code is asked for, in the transaction that uses the code up. A wrong one counts against the account's
 * limits before it is looked at, so that many at once cannot slip through, and is in the audit log.
 */
export async function guardCode<T>(
  attempt: Attempt,
  code: string,
  work: (tx: Tx, used: UsedCode) => Promise<T>,
): Promise<T> {
  const ofApp = isAppCode(code);
  await countCode(attempt, ofApp).catch(async (error: unknown) => {
    if (error instanceof AppError) await warnOfGuessing(attempt.who);
    throw error;
  });
  const outcome = await onPlatform(async (tx) => {
    const used = await spendCode(tx, attempt.who, code);
    if (used) return { result: await work(tx, used) };
    await recordAudit(tx, selfActor(attempt.who), { action: "account.code-refused", accountId: attempt.who });
    return null;
  });
  if (!outcome) throw invalid("code", ofApp ? WRONG_APP_CODE : WRONG_BACKUP_CODE);
  await forgiveCode(attempt, ofApp);
  return outcome.result;
}

const WRONG_APP_CODE = "This code is not right, or was used before. Wait for the app's next code, and check its clock.";
const WRONG_BACKUP_CODE = "This backup code is not right, or was used before.";

async function tellOfBackupCode(tx: Tx, accountId: string): Promise<void> {
  const email = await addressOf(tx, accountId);
  if (email) await enqueueMail(tx, { template: "BACKUP_CODE_USED", toAddress: email, accountId });
}

/** Whoever guesses at codes knows the password: its owner is told, once a day at most. */
async function warnOfGuessing(accountId: string): Promise<void> {
  if ((await guessingWarnings.takeAndTell(accountId)).isExceeded) return;
  await onPlatform(async (tx) => {
    const email = await addressOf(tx, accountId);
    if (email) await enqueueMail(tx, { template: "CODES_GUESSED", toAddress: email, accountId });
  });
}

/** Where the account's mail goes, if it has an address. */
export async function addressOf(tx: Tx, accountId: string): Promise<string | null> {
  const [row] = await tx.query<{ email: string | null }>(`SELECT email FROM account WHERE id = $1`, [accountId]);
  return row?.email ?? null;
}
