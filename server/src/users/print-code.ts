import { createCode, type PrintedCode } from "../accounts/printed-code.js";
import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { holdLoneAccount } from "./hold-account.js";
import { changeUser, type UserRule } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";

/** For whom codes are printed; besides, the account must be in no other department. */
export const printingCode: UserRule = {
  endsAdmin: false,
  sparesSelf: false,
  refuse: (actor, { id, role, status, email }) => {
    if (!can(actor, "user.print-code", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
    if (status === UserStatus.ARCHIVED) return UserRefusal.ARCHIVED;
    return email === null ? null : UserRefusal.HAS_EMAIL;
  },
};

/** Makes a new one-time code for a person without e-mail, to be handed over on paper. */
export async function printCode(ctx: Ctx, id: string): Promise<PrintedCode> {
  let code: PrintedCode | null = null;
  await changeUser(ctx, id, null, {
    ...printingCode,
    apply: async (tx, actor, [user]) => {
      if (!user) throw notFound();
      await holdLoneAccount(tx, user);
      code = await createCode(tx, user.accountId);
      await auditUsers(tx, actor, "user.code-printed", [user], () => ({}));
      return [];
    },
  });
  if (!code) throw notFound();
  return code;
}
