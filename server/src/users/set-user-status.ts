import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import type { AppError } from "../platform/errors.js";
import { invalid } from "../platform/text.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";
import { writeStatus } from "./write-status.js";

/** Makes users active or inactive; role, groups and records stay as they are. */
export const settingStatus = (to: UserStatus): UserChange => ({
  endsAdmin: to === UserStatus.INACTIVE,
  sparesSelf: to === UserStatus.INACTIVE,
  prepare: async () => {
    if (to !== UserStatus.ACTIVE && to !== UserStatus.INACTIVE) throw notSettable();
  },
  refuse: (actor, { id, role, status }) => {
    if (!can(actor, "user.set-status", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
    if (status === to) return UserRefusal.NO_CHANGE;
    if (status === UserStatus.ARCHIVED) return UserRefusal.ARCHIVED;
    return status === UserStatus.PENDING_APPROVAL ? UserRefusal.NOT_APPROVED : null;
  },
  apply: async (tx, actor, users) => {
    const counts = await writeStatus(tx, users, to);
    await auditUsers(tx, actor, "user.status-set", users, ({ status }) => ({ status: [status, to] }));
    return counts;
  },
});

const notSettable = (): AppError =>
  invalid("status", "Choose ACTIVE or INACTIVE; approving, archiving and restoring have mutations of their own.");

/** Makes one user active or inactive, from their next request on (features 92 to 97). */
export const setUserStatus = (ctx: Ctx, id: string, status: UserStatus, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, settingStatus(status));
