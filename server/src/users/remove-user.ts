import { suspendAssignments } from "../course-assignments/suspend-assignments.js";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { replyTo } from "./officer-mail.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";
import { writeStatus } from "./write-status.js";

const LEAVE = `
  UPDATE account SET department_count = department_count - 1
   WHERE id = ANY(ARRAY(SELECT a.id FROM account a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id FOR NO KEY UPDATE))`;

// Where the department's setting says so (FEATURES R), and the person has an address.
const TELL = `
  INSERT INTO mail (department_id, id, template, to_address, account_id, data)
  SELECT d.id, uuidv7(), 'REMOVED', a.email, a.id, $3
    FROM department d JOIN account a ON a.id = ANY($2::uuid[])
   WHERE d.id = $1 AND d.notify_removed AND a.email IS NOT NULL
   ORDER BY a.id
  RETURNING id`;

/**
 * Ends users' membership. The account, its records and the membership's row (role, groups, employee ID) stay, so that
 * joining again brings all back; officers no longer see them. Licences of courses not started return to their pools.
 */
export const removing: UserChange = {
  endsAdmin: true,
  sparesSelf: true,
  refuse: (actor, { id, role }) => (can(actor, "user.remove", { userId: id, role }) ? null : UserRefusal.NOT_ALLOWED),
  apply: async (tx, actor, users) => {
    const counts = await writeStatus(tx, users, "REMOVED");
    const accountIds = users.map(({ accountId }) => accountId);
    await tx.query(LEAVE, [accountIds]);
    await suspendAssignments(
      tx,
      actor,
      users.map(({ id }) => id),
    );
    const told = await tx.query(TELL, [tx.departmentId, accountIds, replyTo(actor)]);
    if (told.length > 0) await wakeMailDelivery(tx);
    await auditUsers(tx, actor, "user.removed", users, ({ status }) => ({ status: [status, "REMOVED"] }));
    return counts;
  },
};

/** Removes one user from the department (features 100 to 105). */
export const removeUser = (ctx: Ctx, id: string, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, removing);
