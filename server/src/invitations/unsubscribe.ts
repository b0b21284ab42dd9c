import { recordAudit } from "../audit-log/audit-log.service.js";
import { asSystem } from "../platform/transaction.js";
import { readUnsubscribeToken } from "./invitation-token.js";

/** Ends the reminders of an invitation, and of later ones of the department to that address. False: no such token. */
export async function unsubscribe(text: string): Promise<boolean> {
  const token = readUnsubscribeToken(text);
  if (!token) return false;
  const { departmentId, id } = token;
  await asSystem(departmentId, async (tx) => {
    const changed = await tx.query(
      `UPDATE invitation SET reminders_off_at = now()
        WHERE department_id = $1 AND id = $2 AND reminders_off_at IS NULL RETURNING id`,
      [departmentId, id],
    );
    if (changed.length === 0) return;
    const actor = { kind: "system", departmentId } as const;
    await recordAudit(tx, actor, { action: "invitation.reminders-ended", subjectId: id });
  });
  return true;
}
