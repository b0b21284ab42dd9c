import type { GraphQLResolveInfo } from "graphql";
import { Arg, FieldResolver, ID, Info, Ctx as InjectCtx, Query, Resolver, Root } from "type-graphql";
import { Group } from "../groups/group.entity.js";
import { groupsStatement, toGroups } from "../groups/group-list.js";
import { type DepartmentActor, Role } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeOwnId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { type Selection, selectionOf } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { Department } from "./department.entity.js";
import { enter } from "./department.service.js";
import { Location } from "./location.entity.js";
import { listLocations } from "./location-list.js";

@Resolver(() => Department)
export class DepartmentsResolver {
  @Query(() => Department, { description: "A department that you may enter; NOT_FOUND else." })
  async department(
    @InjectCtx() ctx: Ctx,
    @Arg("id", () => ID, { description: "The department." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Department> {
    const uuid = decodeOwnId("dep", id);
    if (isEnteredBelow(selectionOf(info))) return Object.assign(new Department(), { uuid });
    return (await enter(ctx, uuid)).department;
  }

  @FieldResolver(() => [Group], { description: "The department's groups, by name; for officers." })
  async groups(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Group[]> {
    authorize(await enterDepartment(ctx, uuid), "user.list");
    const [rows = []] = await readInDepartment(uuid, [groupsStatement(uuid, selectionOf(info).has("userCount"))]);
    return toGroups(rows);
  }

  @FieldResolver(() => [Location], { description: "The department's locations, by name; for officers." })
  async locations(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<Location[]> {
    authorize(await enterDepartment(ctx, uuid), "user.list");
    return listLocations(uuid);
  }

  @FieldResolver(() => Role, { nullable: true, description: "Your role here; null on a support visit." })
  async viewerRole(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<Role | null> {
    const actor = await enterDepartment(ctx, uuid);
    return actor.kind === "member" ? actor.role : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may list the users." })
  async viewerCanListUsers(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    const actor = await tryToEnter(ctx, uuid);
    return actor !== null && can(actor, "user.list");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may invite people." })
  async viewerCanInvite(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    const actor = await tryToEnter(ctx, uuid);
    return actor !== null && can(actor, "user.add", Role.GENERAL_USER);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may import users from a file." })
  async viewerCanImport(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    const actor = await tryToEnter(ctx, uuid);
    return actor !== null && can(actor, "import.upload");
  }

  @FieldResolver(() => [Role], { description: "The roles that you may give to others, by inviting or importing them." })
  async viewerMayAssignRoles(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<Role[]> {
    const actor = await enterDepartment(ctx, uuid);
    return Object.values(Role).filter((role) => can(actor, "user.add", role));
  }
}

/** Whether nothing is asked of a department itself, but of what enters it together with what it reads: one trip for both. */
const isEnteredBelow = (selection: Selection): boolean =>
  selection.has("users") && [...selection].every((path) => path === "id" || path.split(".", 1)[0] === "users");

/** Who waits for approval, or is inactive, has the department among their own and may do nothing in it. */
async function tryToEnter(ctx: Ctx, departmentId: string): Promise<DepartmentActor | null> {
  try {
    return await enterDepartment(ctx, departmentId);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
