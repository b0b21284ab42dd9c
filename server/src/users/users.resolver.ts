import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, ID, Info, Ctx as InjectCtx, Query, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import { enter } from "../departments/department.service.js";
import type { Ctx } from "../platform/context.js";
import { beginFields, withBegun } from "../platform/early-fields.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { listUsers } from "./list-users.js";
import { findUser } from "./read-user.js";
import { User } from "./user.entity.js";
import { UserConnection } from "./user-connection.type.js";
import { UserListArgs } from "./user-list.input.js";
import { findUsersOnList } from "./users-on-list.js";
import { UserOnList } from "./users-on-list.type.js";

@Resolver(() => Department)
export class UsersResolver {
  @Query(() => User, {
    description: "The record of a user: for officers of the department, and for oneself. NOT_FOUND else.",
  })
  async user(
    @InjectCtx() ctx: Ctx,
    @Arg("id", () => ID, { description: "The user." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    const key = decodeId("usr", id);
    const which = Object.assign(new User(), { departmentId: key.departmentId, uuid: key.id });
    const begun = beginFields(info, ctx, which);
    const user = await findUser(ctx, key.departmentId, key, selectionOf(info));
    if (!user) throw notFound("This user");
    return withBegun(user, begun);
  }

  @FieldResolver(() => UserConnection, {
    description: "The department's users, for officers. Invited and removed people are not among them.",
  })
  async users(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: UserListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserConnection> {
    try {
      return await listUsers(uuid, (statements) => enter(ctx, uuid, statements), args, selectionOf(info));
    } catch (error) {
      // Whoever may not list them learns that, and nothing else of what was wrong.
      authorize(await enterDepartment(ctx, uuid), "user.list");
      throw error;
    }
  }

  @FieldResolver(() => [UserOnList], {
    description:
      "Who the lines of a pasted list are, by e-mail address, employee ID or login ID; in its order, for officers.",
  })
  async usersOnList(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Arg("lines", () => [String], { description: "At most 2,000 lines." }) lines: string[],
  ): Promise<UserOnList[]> {
    authorize(await enterDepartment(ctx, uuid), "user.list");
    return findUsersOnList(uuid, lines);
  }

  @FieldResolver(() => User, {
    name: "user",
    nullable: true,
    description: "The user with that employee ID, for officers; null when there is none.",
  })
  async userByEmployeeId(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Arg("employeeId", () => String, { description: "The department's own number, with its leading zeros." })
    employeeId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User | null> {
    authorize(await enterDepartment(ctx, uuid), "user.list");
    return findUser(ctx, uuid, { employeeId }, selectionOf(info));
  }
}
