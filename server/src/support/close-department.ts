import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeOwnId } from "../platform/ids.js";
import { requireText } from "../platform/text.js";
import { asSystem } from "../platform/transaction.js";
import { supportPerson } from "./visit.service.js";

const CHANGE = `
  UPDATE department SET disabled_at = CASE WHEN $2 THEN coalesce(disabled_at, now()) END
   WHERE id = $1 RETURNING (old.disabled_at IS NULL) = $2 AS "isChanged"`;

/**
 * Closes a department or opens it again. While it is closed its users cannot enter, its invitations and its link
 * are dead, and nothing is lost.
 */
export async function setDepartmentClosed(
  ctx: Ctx,
  departmentOwnId: string,
  isClosed: boolean,
  reason: string,
): Promise<void> {
  const { accountId } = supportPerson(ctx);
  const departmentId = decodeOwnId("dep", departmentOwnId);
  const why = requireText("reason", reason, 500);
  await asSystem(departmentId, async (tx) => {
    const [row] = await tx.query<{ isChanged: boolean }>(CHANGE, [departmentId, isClosed]);
    if (!row) throw notFound();
    if (!row.isChanged) return;
    const action = isClosed ? "department.closed" : "department.reopened";
    const changes = { reason: why };
    await recordAudit(tx, { kind: "account", departmentId, accountId }, { action, subjectId: departmentId, changes });
  });
  ctx.entered.delete(departmentId);
}
