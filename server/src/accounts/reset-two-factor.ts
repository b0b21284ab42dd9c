import { recordAudit } from "../audit-log/audit-log.service.js";
import { storeMails } from "../outbox/outbox.service.js";
import { PLATFORM } from "../platform/ids.js";
import { onPlatform } from "../platform/transaction.js";
import { removeSecondFactor } from "./second-factor.js";
import { endAllSessions } from "./session.service.js";

const FIND = `
  SELECT id, email FROM account WHERE email_key = lower($1 COLLATE "C") OR login_key = lower($1 COLLATE "C")
  FOR NO KEY UPDATE`;

/**
 * Switches two-factor sign-in off for whoever lost both phone and backup codes. Only whoever runs the server can:
 * there is no way to it over the network.
 */
export async function resetTwoFactor(signInName: string): Promise<"RESET" | "WAS_OFF" | "UNKNOWN"> {
  return onPlatform(async (tx) => {
    const [account] = await tx.query<{ id: string; email: string | null }>(FIND, [signInName]);
    if (!account) return "UNKNOWN";
    const { id: accountId, email } = account;
    if (!(await removeSecondFactor(tx, accountId))) return "WAS_OFF";
    await endAllSessions(tx, accountId);
    const system = { kind: "system", departmentId: PLATFORM } as const;
    await recordAudit(tx, system, { action: "account.two-factor-reset", accountId });
    if (email) await storeMails(tx, { template: "TWO_FACTOR_RESET", toAddress: email, accountId });
    return "RESET";
  });
}
