import { Arg, Args, FieldResolver, Ctx as InjectCtx, Int, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { pageRequest } from "../platform/pagination.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { listStandings, summarizePlan } from "./plan-report.js";
import {
  PlanStandingArgs,
  PlanStandingConnection,
  PlanStandingSort,
  PlanSummary,
  TrainingMonth,
} from "./plan-report.type.js";
import { readTrainingMonths } from "./training-months.js";
import { TrainingPlan } from "./training-plan.type.js";

@Resolver(() => TrainingPlan)
export class PlanReportResolver {
  @FieldResolver(() => PlanStandingConnection, {
    description: "How the active people who have the plan stand in it; for officers.",
  })
  async standings(
    @Root() plan: TrainingPlan,
    @InjectCtx() ctx: Ctx,
    @Args() { filter, sort, ...page }: PlanStandingArgs,
  ): Promise<PlanStandingConnection> {
    authorize(await enterDepartment(ctx, plan.departmentId), "plan.read");
    return listStandings(plan, filter ?? {}, sort ?? new PlanStandingSort(), pageRequest(page));
  }

  @FieldResolver(() => PlanSummary, {
    description: "The plan at a glance, by group and by end of period; for officers.",
  })
  async summary(@Root() plan: TrainingPlan, @InjectCtx() ctx: Ctx): Promise<PlanSummary> {
    authorize(await enterDepartment(ctx, plan.departmentId), "plan.read");
    return summarizePlan(plan);
  }
}

@Resolver(() => Department)
export class TrainingMonthsResolver {
  @FieldResolver(() => [TrainingMonth], {
    description: "What the department's active people completed, month by month, the oldest first; for officers.",
  })
  async trainingMonths(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Arg("months", () => Int, {
      defaultValue: 12,
      description: "How many months, 1 to 60; the last one is this month.",
    })
    months: number,
  ): Promise<TrainingMonth[]> {
    authorize(await enterDepartment(ctx, uuid), "plan.read");
    return readTrainingMonths(uuid, months);
  }
}
