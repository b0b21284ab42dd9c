import { recordAudit } from "../audit-log/audit-log.service.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import { AppError } from "../platform/errors.js";
import { PLATFORM } from "../platform/ids.js";
import { onPlatform } from "../platform/transaction.js";
import { resetsOfAccount } from "./sign-in-limits.js";

const FIND = `
  SELECT id AS "accountId", email FROM account
   WHERE email IS NOT NULL AND (email_key = lower($1 COLLATE "C") OR login_key = lower($1 COLLATE "C"))`;

/** Mails a reset link to the account, if there is one with an address, and if it did not get five this hour. */
export async function sendReset({ identifier }: { identifier: string }): Promise<void> {
  await onPlatform(async (tx) => {
    const [account] = await tx.query<{ accountId: string; email: string }>(FIND, [identifier]);
    if (!account || !(await mayHaveOneMore(account.accountId))) return;
    const { accountId, email } = account;
    const actor = { kind: "system", departmentId: PLATFORM } as const;
    await recordAudit(tx, actor, { action: "account.reset-requested", accountId });
    await enqueueMail(tx, { template: "RESET_PASSWORD", toAddress: email, accountId });
  });
}

const mayHaveOneMore = (accountId: string): Promise<boolean> =>
  resetsOfAccount.take(accountId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError) return false;
      throw error;
    },
  );
