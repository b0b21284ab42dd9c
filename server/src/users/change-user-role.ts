import type { Role } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { copyToGroups } from "./counts.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";
import { moved } from "./write-status.js";

const WRITE_ROLE = `
  UPDATE membership SET role = $3, version = version + 1, updated_at = now()
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Gives users a role. */
export const changingRole = (to: Role): UserChange => ({
  endsAdmin: to !== "ADMIN",
  sparesSelf: false,
  refuse: (actor, { id, role, status }) => {
    if (role === to) return UserRefusal.NO_CHANGE;
    if (!can(actor, "user.change-role", { userId: id, role }, to)) return UserRefusal.NOT_ALLOWED;
    return status === "ARCHIVED" ? UserRefusal.ARCHIVED : null;
  },
  apply: async (tx, actor, users) => {
    const ids = users.map(({ id }) => id);
    await tx.query(WRITE_ROLE, [tx.departmentId, ids, to]);
    const ofGroups = await copyToGroups(tx, ids);
    await auditUsers(tx, actor, "user.role-changed", users, ({ role }) => ({ role: [role, to] }));
    return [...ofGroups, ...users.flatMap(({ role, status }) => moved(role, status, to, status))];
  },
});

/** Gives one user a role, from their next request on (feature 88). */
export const changeUserRole = (ctx: Ctx, id: string, role: Role, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, changingRole(role));
