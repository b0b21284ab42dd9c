import { Arg, Extensions, FieldResolver, Ctx as InjectCtx, Resolver, Root } from "type-graphql";
import { findAwaitedEmail } from "../accounts/change-email.js";
import { Role } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { EARLY } from "../platform/early-fields.js";
import { readFor } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { changingRole } from "./change-user-role.js";
import { PendingEmail } from "./pending-email.type.js";
import { User } from "./user.entity.js";
import { refusalOf, whyNot } from "./why-not.js";
import { Refusal, RoleChoice, UserAction } from "./why-not.type.js";

/** What a record says besides the user's own fields. */
@Resolver(() => User)
export class UserRecordResolver {
  @Extensions(EARLY)
  @FieldResolver(() => Refusal, {
    nullable: true,
    description: "Why you may not do something to this person now, by the rules of the mutation; null when you may.",
  })
  viewerRefusal(
    @InjectCtx() ctx: Ctx,
    @Root() user: User,
    @Arg("action", () => UserAction, { description: "What you would do." }) action: UserAction,
  ): Promise<Refusal | null> {
    return whyNot(ctx, user, action);
  }

  @Extensions(EARLY)
  @FieldResolver(() => [RoleChoice], { description: "The three roles, each with why you may not give it." })
  viewerRoleChoices(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<RoleChoice[]> {
    return Promise.all(
      Object.values(Role).map(async (role) => {
        const isSo = ({ role: now }: Pick<User, "role">): boolean => now === role; // `user` may be still to be read
        const refusal = isSo(user) ? null : await refusalOf(ctx, user, changingRole(role), isSo);
        return Object.assign(new RoleChoice(), { role, refusal });
      }),
    );
  }

  @Extensions(EARLY)
  @FieldResolver(() => PendingEmail, {
    nullable: true,
    description: "The address that this person is to have once they confirm it; null when none waits.",
  })
  async pendingEmail(@InjectCtx() ctx: Ctx, @Root() user: User): Promise<PendingEmail | null> {
    const awaited = await readFor(
      ctx,
      user.departmentId,
      (actor) => authorize(actor, "user.read", user),
      (read) => findAwaitedEmail(read, user.departmentId, user.uuid),
    );
    if (!awaited) return null;
    const expiresAt = awaited.expiresAt === null ? null : new Date(awaited.expiresAt);
    return Object.assign(new PendingEmail(), awaited, { expiresAt });
  }
}
