import { resumeAssignments, suspendAssignments } from "../course-assignments/suspend-assignments.js";
import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import type { LockedUser } from "./locked-user.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";
import { writeStatus } from "./write-status.js";

/**
 * Puts users into the archive: they cannot enter, officers read their records, nothing is deleted. Licences of courses
 * that they had not started return to their pools.
 */
export const archiving: UserChange = {
  endsAdmin: true,
  sparesSelf: true,
  refuse: (actor, { id, role, status }) => {
    if (!can(actor, "user.archive", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
    return status === UserStatus.ARCHIVED ? UserRefusal.NO_CHANGE : null;
  },
  apply: async (tx, actor, users) => {
    const counts = await writeStatus(tx, users, UserStatus.ARCHIVED);
    await suspendAssignments(tx, actor, idsOf(users));
    await auditUsers(tx, actor, "user.archived", users, ({ status }) => ({ status: [status, UserStatus.ARCHIVED] }));
    return counts;
  },
};

/** Takes users out of the archive: active again, as they were. */
export const restoring: UserChange = {
  endsAdmin: false,
  sparesSelf: false,
  refuse: (actor, { id, role, status }) => {
    if (!can(actor, "user.restore", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
    if (status === UserStatus.ACTIVE) return UserRefusal.NO_CHANGE;
    return status === UserStatus.ARCHIVED ? null : UserRefusal.NOT_ARCHIVED;
  },
  apply: async (tx, actor, users) => {
    const counts = await writeStatus(tx, users, UserStatus.ACTIVE);
    await resumeAssignments(tx, actor, idsOf(users));
    await auditUsers(tx, actor, "user.restored", users, ({ status }) => ({ status: [status, UserStatus.ACTIVE] }));
    return counts;
  },
};

const idsOf = (users: readonly LockedUser[]): string[] => users.map(({ id }) => id);

/** Archives one user (features 106 to 109). */
export const archiveUser = (ctx: Ctx, id: string, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, archiving);

/** Restores one user from the archive (feature 14). */
export const restoreUser = (ctx: Ctx, id: string, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, restoring);
