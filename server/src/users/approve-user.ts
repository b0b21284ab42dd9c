import { enqueueMail } from "../outbox/outbox.service.js";
import { type Actor, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import type { LockedUser } from "./locked-user.js";
import { findSated, replyTo } from "./officer-mail.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";
import { writeStatus } from "./write-status.js";

const MARK_NOTIFIED = `
  UPDATE membership SET notified_at = now(), version = version + 1, updated_at = now()
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

async function tell(tx: Tx, actor: Actor, users: readonly LockedUser[]): Promise<void> {
  const reached = users.filter(({ email }) => email !== null);
  if (reached.length === 0) return;
  await tx.query(MARK_NOTIFIED, [tx.departmentId, reached.map(({ id }) => id)]);
  await enqueueMail(
    tx,
    ...reached.map(({ email, accountId }) => ({
      template: "APPROVED" as const,
      toAddress: email ?? "",
      accountId,
      data: replyTo(actor),
    })),
  );
  await auditUsers(tx, actor, "user.notified", reached, ({ notifiedAt }) => ({
    notifiedAt: [notifiedAt, new Date()],
  }));
}

/** Lets users in who wait for approval; tells them by mail, or not yet. */
export const approving = (notify: boolean): UserChange => ({
  endsAdmin: false,
  sparesSelf: false,
  refuse: (actor, { id, role, status }) => {
    if (!can(actor, "user.approve", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
    if (status === UserStatus.ARCHIVED) return UserRefusal.ARCHIVED;
    return status === UserStatus.PENDING_APPROVAL ? null : UserRefusal.NO_CHANGE;
  },
  apply: async (tx, actor, users) => {
    const counts = await writeStatus(tx, users, UserStatus.ACTIVE);
    await auditUsers(tx, actor, "user.approved", users, ({ status }) => ({ status: [status, UserStatus.ACTIVE] }));
    if (notify) await tell(tx, actor, users);
    return counts;
  },
});

/** Tells users, again if need be, that they may enter. */
export function notifying(): UserChange {
  let sated: ReadonlySet<string> = new Set();
  return {
    endsAdmin: false,
    sparesSelf: false,
    look: async (tx, users) => {
      sated = await findSated(tx, "APPROVED", users);
    },
    refuse: (actor, { id, role, status, email, accountId }) => {
      if (!can(actor, "user.notify", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
      if (status === UserStatus.ARCHIVED) return UserRefusal.ARCHIVED;
      if (status === UserStatus.PENDING_APPROVAL) return UserRefusal.NOT_APPROVED;
      if (email === null) return UserRefusal.NO_EMAIL;
      return sated.has(accountId) ? UserRefusal.TOO_MANY_MAILS : null;
    },
    apply: async (tx, actor, users) => {
      await tell(tx, actor, users);
      return [];
    },
  };
}

/** Approves one user (feature 112). */
export const approveUser = (ctx: Ctx, id: string, notify: boolean, version: number | null): Promise<void> =>
  changeUser(ctx, id, version, approving(notify));

/** Tells one user that they may enter (feature 113). */
export const notifyUser = (ctx: Ctx, id: string): Promise<void> => changeUser(ctx, id, null, notifying());
