import { Arg, ID, Ctx as InjectCtx, Int, Mutation, Query, Resolver } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { SupportVisit } from "./support-visit.entity.js";
import { endVisit, findDepartments, startVisit } from "./visit.service.js";

@Resolver()
export class SupportResolver {
  @Query(() => [Department], { description: "Departments to visit, by name. For support staff only." })
  departmentsForSupport(
    @InjectCtx() ctx: Ctx,
    @Arg("search", () => String, { nullable: true, description: "Part of the name." }) search: string | undefined,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, at most 200." }) first: number,
  ): Promise<Department[]> {
    return findDepartments(ctx, search ?? undefined, first);
  }

  @Mutation(() => SupportVisit, {
    description:
      "Starts a visit of one hour to a department, for a reason that its audit log shows. For support staff only.",
  })
  startSupportVisit(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("reason", () => String, { description: "Why, in 3 to 500 characters." }) reason: string,
  ): Promise<SupportVisit> {
    return startVisit(ctx, departmentId, reason);
  }

  @Mutation(() => Boolean, { description: "Ends one's own open visit." })
  async endSupportVisit(
    @InjectCtx() ctx: Ctx,
    @Arg("id", () => ID, { description: "The visit." }) id: string,
  ): Promise<boolean> {
    await endVisit(ctx, id);
    return true;
  }
}
