import { createCode, type PrintedCode } from "../accounts/printed-code.js";
import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { changeUser } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";

/** Makes a new one-time code for a person without e-mail, to be handed over on paper. */
export async function printCode(ctx: Ctx, id: string): Promise<PrintedCode> {
  let code: PrintedCode | null = null;
  await changeUser(ctx, id, null, {
    endsAdmin: false,
    sparesSelf: false,
    refuse: (actor, user) => {
      if (!can(actor, "user.print-code", { userId: user.id, role: user.role })) return UserRefusal.NOT_ALLOWED;
      return user.status === UserStatus.ARCHIVED ? UserRefusal.ARCHIVED : null;
    },
    apply: async (tx, actor, [user]) => {
      if (!user) throw notFound();
      if (user.email !== null) {
        throw new AppError("INVALID_INPUT", "This person has an e-mail address. Send a password reset there instead.");
      }
      const [account] = await tx.query<{ isAlone: boolean }>(
        `SELECT department_count = 1 AND NOT support AS "isAlone" FROM account WHERE id = $1 FOR NO KEY UPDATE`,
        [user.accountId],
      );
      if (!account?.isAlone) {
        throw new AppError(
          "FORBIDDEN",
          "This person belongs to another department too: a code would open that as well.",
        );
      }
      code = await createCode(tx, user.accountId);
      await auditUsers(tx, actor, "user.code-printed", [user], () => ({}));
      return [];
    },
  });
  if (!code) throw notFound();
  return code;
}
