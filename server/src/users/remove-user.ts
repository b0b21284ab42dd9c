import type { Ctx } from "../platform/context.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";
import { writeStatus } from "./write-status.js";

const LEAVE = `
  UPDATE account SET department_count = department_count - 1
   WHERE id = ANY(ARRAY(SELECT a.id FROM account a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id FOR NO KEY UPDATE))`;

/**
 * Ends users' membership. The account, its records and the membership's row (role, groups, employee ID) stay, so that
 * joining again brings all back; officers no longer see them.
 */
export const removing: UserChange = {
  endsAdmin: true,
  sparesSelf: true,
  refuse: (actor, { id, role }) => (can(actor, "user.remove", { userId: id, role }) ? null : UserRefusal.NOT_ALLOWED),
  apply: async (tx, actor, users) => {
    const counts = await writeStatus(tx, users, "REMOVED");
    await tx.query(LEAVE, [users.map(({ accountId }) => accountId)]);
    await auditUsers(tx, actor, "user.removed", users, ({ status }) => ({ status: [status, "REMOVED"] }));
    return counts;
  },
};

/** Removes one user from the department (features 100 to 105). */
export const removeUser = (ctx: Ctx, id: string, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, removing);
