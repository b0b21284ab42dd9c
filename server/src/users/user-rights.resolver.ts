import { FieldResolver, Ctx as InjectCtx, Resolver, Root } from "type-graphql";
import { type DepartmentActor, Role, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { readInDepartment } from "../platform/read.js";
import { enterIfMay } from "../platform/tenant.js";
import { can } from "../policy.js";
import { User } from "./user.entity.js";
import type { UserTarget } from "./user-change.policy.js";

type Ask = (actor: DepartmentActor, target: UserTarget) => boolean;

/** What you may do to a user, as the record's and the table's buttons ask. */
@Resolver(() => User)
export class UserRightsResolver {
  @FieldResolver(() => Boolean, { description: "Whether you may make this person active or inactive." })
  viewerCanSetStatus(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    const isSettable = user.status === UserStatus.ACTIVE || user.status === UserStatus.INACTIVE;
    return ask(
      ctx,
      user,
      (actor, target) => isSettable && isOther(actor, target) && can(actor, "user.set-status", target),
    );
  }

  @FieldResolver(() => [Role], { description: "The roles that you may give this person; empty when none." })
  async viewerMayGiveRoles(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<Role[]> {
    const actor = await enterIfMay(ctx, user.departmentId);
    if (!actor || user.status === UserStatus.ARCHIVED) return [];
    return Object.values(Role).filter((role) => can(actor, "user.change-role", targetOf(user), role));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change employee ID, groups and location." })
  viewerCanEdit(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    return ask(ctx, user, (actor, target) => isLive(user) && can(actor, "user.edit", target));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may correct name and e-mail: an admin may, while the person is in no other department.",
  })
  async viewerCanCorrectIdentity(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    const isAdmin = await ask(
      ctx,
      user,
      (actor, target) => isLive(user) && can(actor, "user.correct-identity", target),
    );
    return isAdmin && isInOneDepartment(user);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may archive this person." })
  viewerCanArchive(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    return ask(
      ctx,
      user,
      (actor, target) => isLive(user) && isOther(actor, target) && can(actor, "user.archive", target),
    );
  }

  @FieldResolver(() => Boolean, { description: "Whether you may restore this person from the archive." })
  viewerCanRestore(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    return ask(ctx, user, (actor, target) => !isLive(user) && can(actor, "user.restore", target));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may remove this person from the department." })
  viewerCanRemove(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    return ask(ctx, user, (actor, target) => isOther(actor, target) && can(actor, "user.remove", target));
  }

  @FieldResolver(() => Boolean, { description: "Whether this person waits for approval, and you may give it." })
  viewerCanApprove(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    const isWaiting = user.status === UserStatus.PENDING_APPROVAL;
    return ask(ctx, user, (actor, target) => isWaiting && can(actor, "user.approve", target));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may tell this person by mail that they may enter." })
  viewerCanNotify(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    const isReachable = user.email !== null && isLive(user) && user.status !== UserStatus.PENDING_APPROVAL;
    return ask(ctx, user, (actor, target) => isReachable && can(actor, "user.notify", target));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may mail this person a link to set a new password." })
  viewerCanSendPasswordReset(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    const isReachable = user.email !== null && isLive(user);
    return ask(ctx, user, (actor, target) => isReachable && can(actor, "user.send-password-reset", target));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may print a one-time code for this person, who has no e-mail address.",
  })
  async viewerCanPrintCode(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<boolean> {
    const isWithout = user.email === null && isLive(user);
    const may = await ask(ctx, user, (actor, target) => isWithout && can(actor, "user.print-code", target));
    return may && isInOneDepartment(user);
  }
}

const targetOf = ({ uuid, role }: User): UserTarget => ({ userId: uuid, role });
const isLive = ({ status }: User): boolean => status !== UserStatus.ARCHIVED;
const isOther = (actor: DepartmentActor, { userId }: UserTarget): boolean =>
  actor.kind !== "member" || actor.userId !== userId;

async function ask(ctx: Ctx, user: User, question: Ask): Promise<boolean> {
  const actor = await enterIfMay(ctx, user.departmentId);
  return actor !== null && question(actor, targetOf(user));
}

const DEPARTMENTS = `
  SELECT a.department_count = 1 AND NOT a.support AS "isAlone" FROM membership m JOIN account a ON a.id = m.account_id
   WHERE m.department_id = $1 AND m.id = $2`;

async function isInOneDepartment({ departmentId, uuid }: User): Promise<boolean> {
  const statement = { name: "departments-of-user", text: DEPARTMENTS, values: [departmentId, uuid] };
  const [[row] = []] = await readInDepartment(departmentId, [statement]);
  return row?.isAlone === true;
}
