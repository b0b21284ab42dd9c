import { recordAudit } from "../audit-log/audit-log.service.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { PLATFORM } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { onPlatform } from "../platform/transaction.js";
import { PendingEmail } from "../users/pending-email.type.js";
import { selfActor } from "../users/user-identity.js";
import { callOffEmail } from "./change-email.js";

// The link is made when its mail leaves; until then the mail itself says where to.
const PENDING = `
  SELECT t.sent_to AS address, t.expires_at AS "expiresAt" FROM account_token t
   WHERE t.account_id = $2 AND t.purpose = 'CHANGE_EMAIL' AND t.used_at IS NULL AND t.expires_at > now()
  UNION ALL
  SELECT m.to_address, NULL FROM mail m
   WHERE m.department_id = $1 AND m.account_id = $2 AND m.template = 'CONFIRM_EMAIL' AND m.status IN ('QUEUED', 'SENDING')
  LIMIT 1`;

/** The address that the person's account is to have once it is confirmed. */
export async function readOwnPendingEmail(accountId: string): Promise<PendingEmail | null> {
  const statement = { name: "own-pending-email", text: PENDING, values: [PLATFORM, accountId] };
  const [[row] = []] = await readInDepartment(PLATFORM, [statement]);
  return row ? Object.assign(new PendingEmail(), row) : null;
}

/** Calls off the change of one's address; false when none was under way. */
export function cancelOwnEmailChange(ctx: Ctx): Promise<boolean> {
  const { accountId } = signedIn(ctx);
  return onPlatform(async (tx) => {
    const newEmail = await callOffEmail(tx, accountId);
    if (newEmail === null) return false;
    const event = { action: "account.email-change-cancelled", accountId, changes: { newEmail } };
    await recordAudit(tx, selfActor(accountId), event);
    return true;
  });
}
