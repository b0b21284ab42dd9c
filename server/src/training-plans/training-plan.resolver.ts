import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Extensions,
  FieldResolver,
  ID,
  Info,
  Ctx as InjectCtx,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Department } from "../departments/department.entity.js";
import { enter } from "../departments/department.service.js";
import type { Ctx } from "../platform/context.js";
import { EARLY } from "../platform/early-fields.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { PlainDate } from "../platform/plain-date.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment, enterIfMay } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { User } from "../users/user.entity.js";
import { assignPlan, unassignPlan } from "./assign-plans.js";
import { plansOfUser } from "./assigned-plans.js";
import { createPlan, type PlanKey, setPlanRetired, updatePlan } from "./edit-plans.js";
import { listPlans, planTemplates } from "./plan-list.js";
import { PlanProgress } from "./plan-progress.type.js";
import { TrainingPlanInput } from "./training-plan.input.js";
import { PlanTemplate, TrainingPlan } from "./training-plan.type.js";

const WHICH = { description: "The plan." };
const PEOPLE = { description: "Users of the department.", defaultValue: [] };
const GROUPS = { description: "Groups: all who are in one at this moment.", defaultValue: [] };

async function asPlan({ departmentId, id }: PlanKey): Promise<TrainingPlan> {
  const [plan] = await listPlans(departmentId, id);
  if (!plan) throw notFound("This plan");
  return plan;
}

@Resolver()
export class TrainingPlanResolver {
  @Query(() => TrainingPlan, { description: "A plan, for officers of its department." })
  async trainingPlan(@InjectCtx() ctx: Ctx, @Arg("id", () => ID, WHICH) id: string): Promise<TrainingPlan> {
    const key = decodeId("pln", id);
    authorize(await enterDepartment(ctx, key.departmentId), "plan.read");
    return asPlan(key);
  }

  @Query(() => [PlanTemplate], { description: "Plans to begin with: the National Registry's models and a state's." })
  planTemplates(): PlanTemplate[] {
    return planTemplates();
  }

  @Mutation(() => TrainingPlan, { description: "Makes a plan, from a template or from components." })
  async createTrainingPlan(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("input", () => TrainingPlanInput) input: TrainingPlanInput,
  ): Promise<TrainingPlan> {
    return asPlan(await createPlan(ctx, departmentId, input));
  }

  @Mutation(() => TrainingPlan, {
    description:
      "Writes a plan anew, for all who have it: what counts is counted again. CONFLICT when it has changed since `version`.",
  })
  async updateTrainingPlan(
    @InjectCtx() ctx: Ctx,
    @Arg("planId", () => ID, WHICH) planId: string,
    @Arg("version", () => Int, { description: "The version that was looked at." }) version: number,
    @Arg("input", () => TrainingPlanInput) input: TrainingPlanInput,
  ): Promise<TrainingPlan> {
    return asPlan(await updatePlan(ctx, planId, version, input));
  }

  @Mutation(() => TrainingPlan, {
    description: "Takes a plan out of use: it stays with those who have it, and nobody gets it anew.",
  })
  async retireTrainingPlan(@InjectCtx() ctx: Ctx, @Arg("planId", () => ID, WHICH) planId: string) {
    return asPlan(await setPlanRetired(ctx, planId, true));
  }

  @Mutation(() => TrainingPlan, { description: "Takes a plan back into use." })
  async restoreTrainingPlan(@InjectCtx() ctx: Ctx, @Arg("planId", () => ID, WHICH) planId: string) {
    return asPlan(await setPlanRetired(ctx, planId, false));
  }

  @Mutation(() => Int, {
    description:
      "Gives a plan to people and to all who are in groups now. Answers with how many did not have it for this period.",
  })
  assignTrainingPlan(
    @InjectCtx() ctx: Ctx,
    @Arg("planId", () => ID, WHICH) planId: string,
    @Arg("userIds", () => [ID], PEOPLE) userIds: string[],
    @Arg("groupIds", () => [ID], GROUPS) groupIds: string[],
    @Arg("periodFrom", () => PlainDate, { nullable: true, description: "When left out, the plan's." })
    periodFrom: string | null,
    @Arg("periodTo", () => PlainDate, { nullable: true, description: "When left out, the plan's." })
    periodTo: string | null,
  ): Promise<number> {
    const period = { ...(periodFrom && { from: periodFrom }), ...(periodTo && { to: periodTo }) };
    return assignPlan(ctx, planId, { userIds, groupIds }, period);
  }

  @Mutation(() => Int, {
    description: "Takes a plan from people; what they completed stays. Answers with how many had it.",
  })
  unassignTrainingPlan(
    @InjectCtx() ctx: Ctx,
    @Arg("planId", () => ID, WHICH) planId: string,
    @Arg("userIds", () => [ID], PEOPLE) userIds: string[],
    @Arg("groupIds", () => [ID], GROUPS) groupIds: string[],
  ): Promise<number> {
    return unassignPlan(ctx, planId, { userIds, groupIds });
  }
}

@Resolver(() => TrainingPlan)
export class PlanDepartmentResolver {
  @FieldResolver(() => Department, { description: "The department whose plan it is." })
  async department(@Root() { departmentId }: TrainingPlan, @InjectCtx() ctx: Ctx): Promise<Department> {
    return (await enter(ctx, departmentId)).department;
  }
}

@Resolver(() => Department)
export class DepartmentPlansResolver {
  @FieldResolver(() => [TrainingPlan], { description: "The department's plans, those in use first; for officers." })
  async trainingPlans(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<TrainingPlan[]> {
    authorize(await enterDepartment(ctx, uuid), "plan.read");
    return listPlans(uuid);
  }
}

@Resolver(() => User)
export class UserPlansResolver {
  @Extensions(EARLY)
  @FieldResolver(() => [PlanProgress], {
    description:
      "The user's training plans with their progress, for officers and for oneself; the latest period first.",
  })
  async trainingPlans(
    @Root() user: User,
    @InjectCtx() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanProgress[]> {
    const plans = plansOfUser(ctx, user, selectionOf(info));
    plans.catch(() => undefined);
    const actor = await enterIfMay(ctx, user.departmentId);
    if (!actor) return []; // one's own membership that opens nothing
    const isSelf = actor.kind === "member" && actor.userId === user.uuid;
    if (!isSelf && !can(actor, "plan.read")) throw new AppError("FORBIDDEN", "You may not do this.");
    return plans;
  }
}
