import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { requestLoader } from "../platform/loader.js";
import type { Read } from "../platform/read.js";
import { enterAndRead, enterIfMay, ifMay } from "../platform/tenant.js";
import { approving, notifying } from "./approve-user.js";
import { archiving, restoring } from "./archive-user.js";
import { type FoundUser, lookAtUsers } from "./locked-user.js";
import { printingCode } from "./print-code.js";
import { removing } from "./remove-user.js";
import { sendingReset } from "./send-user-reset.js";
import { settingStatus } from "./set-user-status.js";
import { correctingIdentity } from "./update-user.js";
import type { User } from "./user.entity.js";
import { sortUsers, type UserRule } from "./user-change.js";
import { REFUSAL_WORDS, UserRefusal } from "./user-refusal.js";
import { Refusal, UserAction } from "./why-not.type.js";

/** The very rules by which each action is refused or done. */
const RULES: Readonly<Record<UserAction, UserRule>> = {
  ACTIVATE: settingStatus(UserStatus.ACTIVE),
  INACTIVATE: settingStatus(UserStatus.INACTIVE),
  ARCHIVE: archiving,
  RESTORE: restoring,
  REMOVE: removing,
  APPROVE: approving(false),
  NOTIFY: notifying(),
  SEND_PASSWORD_RESET: sendingReset(),
  PRINT_CODE: printingCode,
  CORRECT_IDENTITY: correctingIdentity,
};

/** These change the account itself, which must be in no other department. */
const OF_THE_ACCOUNT: ReadonlySet<UserAction> = new Set([UserAction.PRINT_CODE, UserAction.CORRECT_IDENTITY]);

/** Why the caller may not do something to a user now; null when they may. */
export async function whyNot(ctx: Ctx, user: User, action: UserAction): Promise<Refusal | null> {
  const refusal = await refusalOf(ctx, user, RULES[action]);
  if (refusal || !OF_THE_ACCOUNT.has(action)) return refusal;
  const { found } = await foundUsers(ctx).load(user);
  return found?.isAlone ? null : asRefusal(UserRefusal.OTHER_DEPARTMENT);
}

/** Why a rule refuses a user as they are now; null also where nothing would change (`isSo`). */
export async function refusalOf(
  ctx: Ctx,
  user: User,
  rule: UserRule,
  isSo: (found: FoundUser) => boolean = () => false,
): Promise<Refusal | null> {
  const looking = foundUsers(ctx).load(user);
  looking.catch(() => undefined);
  const actor = await enterIfMay(ctx, user.departmentId);
  if (!actor) return asRefusal(UserRefusal.NOT_ALLOWED);
  const { found, activeAdmins } = await looking;
  if (!found) return asRefusal(UserRefusal.NOT_FOUND);
  if (isSo(found)) return null;
  const refusal = sortUsers(actor, rule, [found], activeAdmins).refused.get(found.id);
  return refusal ? asRefusal(refusal) : null;
}

const asRefusal = (reason: UserRefusal): Refusal =>
  Object.assign(new Refusal(), { reason, message: REFUSAL_WORDS[reason].message });

interface Found {
  readonly found: FoundUser | undefined;
  readonly activeAdmins: number;
}

const foundUsers = requestLoader(async (users: readonly User[], ctx): Promise<Found[]> => {
  const departments = Map.groupBy(users, ({ departmentId }) => departmentId);
  const looks = new Map(
    await Promise.all(
      [...departments].map(async ([id, its]) => {
        const ids = [...new Set(its.map(({ uuid }) => uuid))];
        const read: Read = async (statements) => (await enterAndRead(ctx, id, statements)).results;
        return [id, await ifMay(lookAtUsers(read, id, ids))] as const;
      }),
    ),
  );
  return users.map(({ departmentId, uuid }) => {
    const look = looks.get(departmentId);
    return { found: look?.users.get(uuid), activeAdmins: look?.activeAdmins ?? 0 };
  });
});
