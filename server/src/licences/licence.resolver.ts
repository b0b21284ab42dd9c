import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, Info, Ctx as InjectCtx, Int, Mutation, Resolver, Root } from "type-graphql";
import { Course } from "../courses/course.type.js";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { PageArgs, pageRequest } from "../platform/pagination.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { authorize, can } from "../policy.js";
import { findPool, listEntries, listPools, readPoolHistory } from "./licence.service.js";
import { LicenceDay, LicenceEntryConnection, LicencePool, LicencePoolConnection } from "./licence.type.js";
import { LicenceOrderInput, LicencePoolListArgs } from "./licence-list.input.js";
import { correctLicences, purchaseLicences } from "./purchase-licences.js";

const MAX_DAYS = 730;

@Resolver(() => LicencePool)
export class LicencePoolResolver {
  @Mutation(() => LicencePool, {
    description: "Adds licences that the department has paid for; for admins. The pool begins with the first ones.",
  })
  async purchaseLicences(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => LicenceOrderInput) input: LicenceOrderInput,
  ): Promise<LicencePool> {
    return poolOf(ctx, await purchaseLicences(ctx, input));
  }

  @Mutation(() => LicencePool, {
    description: "Puts a pool's total right, up or down, and says why; for admins. What is assigned or used stays.",
  })
  async correctLicences(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => LicenceOrderInput) input: LicenceOrderInput,
  ): Promise<LicencePool> {
    return poolOf(ctx, await correctLicences(ctx, input));
  }

  @FieldResolver(() => [LicenceDay], { description: "The pool day by day, the oldest first." })
  history(
    @Root() pool: LicencePool,
    @Arg("days", () => Int, { defaultValue: 90, description: "How many days, 1 to 730; the last one is today." })
    days: number,
  ): Promise<LicenceDay[]> {
    if (days < 1 || days > MAX_DAYS) throw invalid("days", `Ask for 1 to ${MAX_DAYS} days.`);
    return readPoolHistory(pool, days);
  }

  @FieldResolver(() => LicenceEntryConnection, { description: "The ledger behind it, the newest entry first." })
  entries(
    @Root() pool: LicencePool,
    @Args() args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LicenceEntryConnection> {
    return listEntries(pool, pageRequest(args), selectionOf(info));
  }
}

@Resolver(() => Department)
export class DepartmentLicencesResolver {
  @FieldResolver(() => LicencePoolConnection, {
    description: "The licences of courses that the department has paid for; for officers.",
  })
  async licencePools(
    @Root() department: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: LicencePoolListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LicencePoolConnection> {
    authorize(await enterDepartment(ctx, department.uuid), "licence.read");
    return listPools(department.uuid, args, selectionOf(info));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may buy licences." })
  async viewerCanPurchaseLicences(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    return can(await enterDepartment(ctx, uuid), "licence.purchase");
  }
}

@Resolver(() => Course)
export class CourseLicencesResolver {
  @FieldResolver(() => LicencePool, {
    nullable: true,
    description: "The department's licences of it, for officers; null where it has none, and for others.",
  })
  async licencePool(@Root() course: Course, @InjectCtx() ctx: Ctx): Promise<LicencePool | null> {
    if (course.seenFrom === course.departmentId && course.isShared) return null;
    const actor = await enterDepartment(ctx, course.seenFrom);
    return can(actor, "licence.read") ? poolSeen(ctx, course) : null;
  }
}

const poolSeen = (ctx: Ctx, { seenFrom, uuid }: Course): Promise<LicencePool | null> =>
  findPool(ctx, { departmentId: seenFrom, courseId: uuid });

async function poolOf(ctx: Ctx, course: Course): Promise<LicencePool> {
  const pool = await poolSeen(ctx, course);
  if (!pool) throw notFound("This pool");
  return pool;
}
