import { enqueueMail } from "../outbox/outbox.service.js";
import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { findSated, replyTo } from "./officer-mail.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";

/** Mails users a link to set a new password; nobody else sees it. */
export function sendingReset(): UserChange {
  let sated: ReadonlySet<string> = new Set();
  return {
    endsAdmin: false,
    sparesSelf: false,
    look: async (tx, users) => {
      sated = await findSated(tx, "RESET_PASSWORD", users);
    },
    refuse: (actor, { id, role, status, email, accountId }) => {
      if (!can(actor, "user.send-password-reset", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
      if (status === UserStatus.ARCHIVED) return UserRefusal.ARCHIVED;
      if (email === null) return UserRefusal.NO_EMAIL;
      return sated.has(accountId) ? UserRefusal.TOO_MANY_MAILS : null;
    },
    apply: async (tx, actor, users) => {
      await enqueueMail(
        tx,
        ...users.map(({ email, accountId }) => ({
          template: "RESET_PASSWORD" as const,
          toAddress: email ?? "",
          accountId,
          data: replyTo(actor),
        })),
      );
      await auditUsers(tx, actor, "user.password-reset-sent", users, () => ({}));
      return [];
    },
  };
}

/** Mails one user a reset link (feature 98). */
export const sendPasswordReset = (ctx: Ctx, id: string): Promise<void> => changeUser(ctx, id, null, sendingReset());
