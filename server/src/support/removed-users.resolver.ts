import { Arg, FieldResolver, ID, Ctx as InjectCtx, Mutation, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { RemovedUser } from "./removed-user.type.js";
import { bringBackUser, listRemovedUsers } from "./removed-users.js";

@Resolver(() => Department)
export class RemovedUsersResolver {
  @FieldResolver(() => [RemovedUser], {
    description: "Whom officers removed, the latest first, at most 50. For support on a visit only.",
  })
  removedUsers(
    @Root() department: Department,
    @InjectCtx() ctx: Ctx,
    @Arg("search", () => String, { nullable: true, description: "A part of the name or e-mail address." })
    search: string | null,
  ): Promise<RemovedUser[]> {
    return listRemovedUsers(ctx, department.uuid, search);
  }

  @Mutation(() => Boolean, {
    description:
      "Brings back somebody whom an officer removed: active, with role, groups, location, employee ID and records as before. For support on a visit only. CONFLICT when they are in the department. Always true.",
  })
  async bringBackUser(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, { description: "The user, `usr_...`." }) userId: string,
  ): Promise<boolean> {
    await bringBackUser(ctx, userId);
    return true;
  }
}
