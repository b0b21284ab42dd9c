import { recordAudit } from "../audit-log/audit-log.service.js";
import { join } from "../invitations/accept-invitation.js";
import { type Role, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, encodeId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import { enterDepartment } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import { authorize } from "../policy.js";
import { applyCountChanges } from "../users/counts.js";
import type { StoredStatus } from "../users/user.entity.js";
import { RemovedUser } from "./removed-user.type.js";

const MOST = 50;

const REMOVED = `
  SELECT m.id, m.first_name || ' ' || m.last_name AS name, m.email, m.role, m.removed_at AS "removedAt"
    FROM membership m
   WHERE m.department_id = $1 AND m.status = 'REMOVED' AND ($2::text IS NULL OR strpos(m.search, fold($2)) > 0)
   ORDER BY m.removed_at DESC, m.id LIMIT ${MOST}`;

/** Whom officers removed, the latest first, at most 50. */
export async function listRemovedUsers(ctx: Ctx, departmentId: string, search: string | null): Promise<RemovedUser[]> {
  authorize(await enterDepartment(ctx, departmentId), "support.bring-back");
  const values = [departmentId, searchText(search)];
  const [rows = []] = await readInDepartment(departmentId, [{ name: "removed-users", text: REMOVED, values }]);
  return rows.map((row) =>
    Object.assign(new RemovedUser(), row, {
      id: encodeId("usr", departmentId, String(row.id)),
      removedAt: new Date(String(row.removedAt)),
    }),
  );
}

const LOCK_ACCOUNT = `
  SELECT a.id FROM account a
   WHERE a.id = (SELECT account_id FROM membership WHERE department_id = $1 AND id = $2) FOR NO KEY UPDATE`;

const STANDING = `
  SELECT account_id AS "accountId", role, status FROM membership WHERE department_id = $1 AND id = $2 FOR UPDATE`;

interface Removed {
  readonly accountId: string;
  readonly role: Role;
  readonly status: StoredStatus;
}

/**
 * Brings back whom an officer removed by mistake: the same user, active, with role, groups, location and employee ID as
 * before, and with their records.
 */
export function bringBackUser(ctx: Ctx, id: string): Promise<void> {
  const { departmentId, id: userId } = decodeId("usr", id);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "support.bring-back");
    // The account first, as whoever joins does: two at once come one after the other.
    await tx.query(LOCK_ACCOUNT, [departmentId, userId]);
    const [user] = await tx.query<Removed>(STANDING, [departmentId, userId]);
    if (!user) throw notFound("This user");
    if (user.status !== "REMOVED")
      throw new AppError("CONFLICT", "This person is in the department: nobody removed them.");
    const { accountId, role } = user;
    const offer = { role, employeeId: null, locationId: null, groupIds: [] };
    const { countChanges } = await join(tx, accountId, offer, UserStatus.ACTIVE, actor);
    const changes = { status: ["REMOVED", UserStatus.ACTIVE] };
    await recordAudit(tx, actor, { action: "user.brought-back", accountId, userId, subjectId: userId, changes });
    await applyCountChanges(tx, countChanges);
    ctx.entered.clear();
  });
}
