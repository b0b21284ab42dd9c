import { recordAudit } from "../audit-log/audit-log.service.js";
import { asSystem } from "../platform/transaction.js";
import { readRemindersOff } from "./reminder-token.js";

/** Ends a department's reminders for a person. Twice is once; false: no such token. */
export async function endReminders(text: string): Promise<boolean> {
  const token = readRemindersOff(text);
  if (!token) return false;
  const { departmentId, accountId } = token;
  await asSystem(departmentId, async (tx) => {
    const ended = await tx.query(
      `INSERT INTO reminders_off (department_id, account_id)
       SELECT m.department_id, m.account_id FROM membership m WHERE m.department_id = $1 AND m.account_id = $2
       ON CONFLICT DO NOTHING RETURNING account_id`,
      [departmentId, accountId],
    );
    if (ended.length === 0) return;
    const actor = { kind: "account", departmentId, accountId } as const;
    await recordAudit(tx, actor, { action: "user.reminders-ended", accountId });
  });
  return true;
}
