import { recordAudit } from "../audit-log/audit-log.service.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { type Read, readAlone } from "../platform/read.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { copyIdentity, selfActor } from "../users/user-identity.js";
import { readToken } from "./link-token.js";
import { unknownLinks } from "./sign-in-limits.js";

/** Whose address is to change, and who asked for it. */
export interface EmailWish {
  readonly accountId: string;
  readonly oldEmail: string | null;
  readonly newEmail: string;
  readonly senderAccountId?: string;
}

/** Asks the new address to confirm, and tells the old one. Until it is confirmed nothing changes. */
export async function askToConfirmEmail(tx: Tx, wish: EmailWish): Promise<void> {
  const { accountId, oldEmail, newEmail, senderAccountId } = wish;
  await callOffEmail(tx, accountId); // the latest wish counts
  const data = { newEmail, ...(senderAccountId && { senderAccountId }) };
  await enqueueMail(tx, { template: "CONFIRM_EMAIL", toAddress: newEmail, accountId, data });
  if (oldEmail) await enqueueMail(tx, { template: "EMAIL_CHANGING", toAddress: oldEmail, accountId, data });
}

const CALL_OFF_MAILS = `
  UPDATE mail SET status = 'CANCELLED'
   WHERE department_id = $1 AND account_id = $2 AND template IN ('CONFIRM_EMAIL', 'EMAIL_CHANGING')
     AND status IN ('QUEUED', 'SENDING')
  RETURNING data ->> 'newEmail' AS "email"`;

const CALL_OFF_LINKS = `
  UPDATE account_token SET used_at = now() WHERE account_id = $1 AND purpose = 'CHANGE_EMAIL' AND used_at IS NULL
  RETURNING CASE WHEN expires_at > now() THEN sent_to END AS "email"`;

/**
 * Ends a change of address that has not been confirmed: its mails do not leave, its link opens nothing any more.
 * Answers with the address that was to be confirmed, if one was. Mails first: sending one makes its link.
 */
export async function callOffEmail(tx: Tx, accountId: string): Promise<string | null> {
  const mails = await tx.query<{ email: string | null }>(CALL_OFF_MAILS, [tx.departmentId, accountId]);
  const links = await tx.query<{ email: string | null }>(CALL_OFF_LINKS, [accountId]);
  return [...links, ...mails].find(({ email }) => email !== null)?.email ?? null;
}

/** An address that waits to be confirmed. */
export interface AwaitedEmail {
  readonly address: string;
  /** Until when it can be; null while the mail has not left. */
  readonly expiresAt: string | null;
}

// Index mail_due: what waits to leave is little, and the newest comes last.
const AWAITED = `
  SELECT t.sent_to AS address, t.expires_at AS "expiresAt"
    FROM membership m JOIN account_token t ON t.account_id = m.account_id
   WHERE m.department_id = $1 AND m.id = $2 AND t.purpose = 'CHANGE_EMAIL' AND t.used_at IS NULL AND t.expires_at > now()
  UNION ALL
  SELECT o.to_address, NULL FROM membership m JOIN mail o ON o.department_id = $1 AND o.account_id = m.account_id
   WHERE m.department_id = $1 AND m.id = $2 AND o.template = 'CONFIRM_EMAIL' AND o.status IN ('QUEUED', 'SENDING')
  LIMIT 1`;

/** The address that a user of a department is to have once it is confirmed. */
export async function findAwaitedEmail(read: Read, departmentId: string, userId: string): Promise<AwaitedEmail | null> {
  const statement = { name: "awaited-email", text: AWAITED, values: [departmentId, userId] };
  const [[row] = []] = await read([statement]);
  return (row as AwaitedEmail | undefined) ?? null;
}

// Of several uses at once the first takes the row.
const USE_LINK = `
  UPDATE account_token SET used_at = now()
   WHERE account_id = $1 AND token_hash = $2 AND purpose = 'CHANGE_EMAIL' AND used_at IS NULL AND expires_at > now()
  RETURNING sent_to AS "email"`;

// Links that went to the old address open nothing any more.
const END_LINKS = `UPDATE account_token SET used_at = now() WHERE account_id = $1 AND used_at IS NULL`;

const STORE = `
  UPDATE account SET email = $2, email_verified_at = now(), version = version + 1 WHERE id = $1
  RETURNING old.email AS "oldEmail"`;

const IN_USE = `SELECT 1 FROM account WHERE email_key = lower($2 COLLATE "C") AND id <> $1`;

/** Gives an account its new address, by the link that was mailed to it. Answers with the address. */
export async function confirmEmail(ctx: Ctx, text: string): Promise<string> {
  const token = readToken(text);
  const gone = new AppError("NOT_FOUND", "This link is unknown, was used, or is too old. Ask for a new one.");
  if (!token) throw gone;
  const { accountId } = token;
  const email = await onPlatform(async (tx) => {
    await tx.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [accountId]);
    const [link] = await tx.query<{ email: string }>(USE_LINK, [accountId, token.hash]);
    if (!link) return null;
    if ((await tx.query(IN_USE, [accountId, link.email])).length > 0) {
      throw new AppError("EMAIL_IN_USE", "Another account has this address. Sign in with that one instead.");
    }
    const [account] = await tx.query<{ oldEmail: string | null }>(STORE, [accountId, link.email]);
    await tx.query(END_LINKS, [accountId]);
    const event = { action: "user.email-changed", changes: { email: [account?.oldEmail ?? null, link.email] } };
    await recordAudit(tx, selfActor(accountId), { ...event, action: "account.email-changed", accountId });
    await copyIdentity(tx, selfActor(accountId), accountId, event);
    return link.email;
  });
  if (email === null) {
    await unknownLinks.take(ctx.address);
    throw gone;
  }
  return email;
}

const LOOK = `
  SELECT sent_to AS "email" FROM account_token
   WHERE account_id = $1 AND token_hash = $2 AND purpose = 'CHANGE_EMAIL' AND used_at IS NULL AND expires_at > now()`;

/** The address that a link would confirm, while it can. Looking changes nothing. */
export async function findEmailLink(ctx: Ctx, text: string): Promise<string | null> {
  const token = readToken(text);
  const values = [token?.accountId, token?.hash];
  const [row] = token ? await readAlone<{ email: string }>({ name: "email-link", text: LOOK, values }) : [];
  if (!row) await unknownLinks.take(ctx.address);
  return row?.email ?? null;
}
