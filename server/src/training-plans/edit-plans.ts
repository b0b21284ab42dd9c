import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId, newId } from "../platform/ids.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { contentChange } from "./plan-changes.rules.js";
import { PLAN_COLUMNS, type PlanRow } from "./plan-list.js";
import { progressIsDueOfPlan } from "./progress-due.js";
import { type PlanFacts, readPlanInput } from "./read-plan-input.js";
import type { TrainingPlanInput } from "./training-plan.input.js";

const INSERT = `
  INSERT INTO training_plan (department_id, id, name, description, template, content, period_from, period_to, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Makes a plan, from a template or from what is given; answers with its database id. */
export function createPlan(ctx: Ctx, departmentId: string, input: TrainingPlanInput): Promise<PlanKey> {
  return nameOnce(() =>
    inDepartment(ctx, decodeOwnId("dep", departmentId), async (tx, actor) => {
      authorize(actor, "plan.edit");
      const plan = readPlanInput(input);
      const id = newId();
      const facts = [plan.name, plan.description, plan.template, plan.content, plan.periodFrom, plan.periodTo];
      await tx.query(INSERT, [tx.departmentId, id, ...facts, actor.accountId]);
      await recordAudit(tx, actor, { action: "plan.created", subjectId: id, changes: { name: [null, plan.name] } });
      return { departmentId: tx.departmentId, id };
    }),
  );
}

const UPDATE = `
  UPDATE training_plan SET name = $3, description = $4, template = $5, content = $6, period_from = $7, period_to = $8,
                           version = version + 1, updated_at = now()
   WHERE department_id = $1 AND id = $2`;

// Who has the plan for its own period goes along with it.
const MOVE_PERIODS = `
  UPDATE plan_assignment SET period_from = $5, period_to = $6
   WHERE department_id = $1 AND plan_id = $2 AND period_from = $3 AND period_to = $4
     AND ($3::date, $4::date) <> ($5::date, $6::date)`;

/** Changes a plan for all who have it; what counts is counted anew. */
export function updatePlan(ctx: Ctx, planId: string, version: number, input: TrainingPlanInput): Promise<PlanKey> {
  return nameOnce(() =>
    editPlan(ctx, planId, async (tx, actor, old) => {
      if (old.version !== version) {
        throw new AppError("CONFLICT", "Somebody else changed this plan meanwhile. Look at it again, then save.");
      }
      const plan = readPlanInput({ ...input, components: input.components ?? null });
      const template = plan.template ?? old.template;
      const facts = [plan.name, plan.description, template, plan.content, plan.periodFrom, plan.periodTo];
      const periods = [old.periodFrom, old.periodTo, plan.periodFrom, plan.periodTo];
      await progressIsDueOfPlan(tx, old.uuid); // first, as the job that counts holds these before the assignments
      await tx.query(UPDATE, [tx.departmentId, old.uuid, ...facts]);
      await tx.query(MOVE_PERIODS, [tx.departmentId, old.uuid, ...periods]);
      await recordAudit(tx, actor, { action: "plan.changed", subjectId: old.uuid, changes: changesOf(old, plan) });
    }),
  );
}

/** Takes a plan out of use, or back into it; who has it keeps it. */
export function setPlanRetired(ctx: Ctx, planId: string, isRetired: boolean): Promise<PlanKey> {
  return nameOnce(() =>
    editPlan(ctx, planId, async (tx, actor, plan) => {
      if (plan.isRetired === isRetired) return;
      await tx.query(
        `UPDATE training_plan SET retired_at = CASE WHEN $3 THEN now() END, version = version + 1, updated_at = now()
          WHERE department_id = $1 AND id = $2`,
        [tx.departmentId, plan.uuid, isRetired],
      );
      const action = isRetired ? "plan.retired" : "plan.restored";
      await recordAudit(tx, actor, { action, subjectId: plan.uuid, changes: { name: plan.name } });
    }),
  );
}

/** Where a plan stands. */
export interface PlanKey {
  readonly departmentId: string;
  readonly id: string;
}

function editPlan(
  ctx: Ctx,
  planId: string,
  work: (tx: Tx, actor: DepartmentActor, plan: PlanRow) => Promise<void>,
): Promise<PlanKey> {
  const key = decodeId("pln", planId);
  return inDepartment(ctx, key.departmentId, async (tx, actor) => {
    authorize(actor, "plan.edit");
    await work(tx, actor, await lockPlan(tx, key.id));
    return key;
  });
}

/** The plan's row, held until the transaction ends. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow> {
  const [plan] = await tx.query<PlanRow>(
    `SELECT ${PLAN_COLUMNS} FROM training_plan p WHERE p.department_id = $1 AND p.id = $2 FOR UPDATE`,
    [tx.departmentId, id],
  );
  if (!plan) throw notFound();
  return plan;
}

function changesOf(old: PlanRow, plan: PlanFacts): Record<string, unknown> {
  const fields = ["name", "description", "periodFrom", "periodTo"] as const;
  const changed = fields.filter((field) => old[field] !== plan[field]);
  const requirements = contentChange(old.content, plan.content);
  return {
    ...Object.fromEntries(changed.map((field) => [field, [old[field], plan[field]]])),
    ...(requirements.some((text) => text !== null) && { requirements }),
  };
}

const UNIQUE_VIOLATION = "23505";

async function nameOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    throw invalid("name", "There is a plan of this name already.");
  }
}
