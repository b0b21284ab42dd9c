import { recordAudit } from "../audit-log/audit-log.service.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { readAlone } from "../platform/read.js";
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
  const data = { newEmail, ...(senderAccountId && { senderAccountId }) };
  await enqueueMail(tx, { template: "CONFIRM_EMAIL", toAddress: newEmail, accountId, data });
  if (oldEmail) await enqueueMail(tx, { template: "EMAIL_CHANGING", toAddress: oldEmail, accountId, data });
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
