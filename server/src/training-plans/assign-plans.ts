import { auditActor } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { lockPlan } from "./edit-plans.js";
import { type PlanPeriod, requiredMinutes } from "./plan.rules.js";
import { progressIsDue } from "./progress-due.js";

/** Whom a plan is for: people, and all who are in groups at this moment. */
export interface Assignees {
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
}

const MOST = 1_000;

const PEOPLE = `
  SELECT m.id AS "userId", m.account_id AS "accountId" FROM membership m
   WHERE m.department_id = $1 AND m.status NOT IN ('ARCHIVED', 'REMOVED')
     AND (m.id = ANY($2::uuid[])
          OR m.id IN (SELECT g.user_id FROM group_member g WHERE g.department_id = $1 AND g.group_id = ANY($3::uuid[])))
   ORDER BY m.account_id`;

// A person has a plan once: assigning it again gives them the period that is asked for.
const ASSIGN = `
  WITH assigned AS (
    INSERT INTO plan_assignment AS a (department_id, plan_id, user_id, period_from, period_to, assigned_by, assigner_name, required_minutes)
    SELECT $4, $5, u.id, $6, $7, $8, $9, $12 FROM unnest($10::uuid[]) AS u (id) ORDER BY u.id
    ON CONFLICT (department_id, plan_id, user_id) DO UPDATE SET period_from = $6, period_to = $7
     WHERE (a.period_from, a.period_to) <> ($6::date, $7::date)
    RETURNING user_id)
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id, subject_id, changes)
  SELECT $4, uuidv7(), 'plan.assigned', $1, $2, $3, m.account_id, m.id, $5,
         jsonb_build_object('plan', jsonb_build_array(NULL, $11::text), 'until', $7::text)
    FROM assigned JOIN membership m ON m.department_id = $4 AND m.id = assigned.user_id
  RETURNING user_id`;

/** Gives a plan to people and to all who are in groups now; answers with how many had it not, or for another period. */
export function assignPlan(
  ctx: Ctx,
  planId: string,
  assignees: Assignees,
  period: Partial<PlanPeriod>,
): Promise<number> {
  const key = decodeId("pln", planId);
  return inDepartment(ctx, key.departmentId, async (tx, actor) => {
    authorize(actor, "plan.assign");
    const plan = await lockPlan(tx, key.id);
    if (plan.isRetired) throw new AppError("CONFLICT", "This plan is no longer in use. Restore it first.");
    const { from = plan.periodFrom, to = plan.periodTo } = period;
    if (to < from) throw invalid("periodTo", "The period ends before it begins.");
    const people = await peopleOf(tx, assignees);
    await progressIsDue(tx, people.accountIds);
    const values = [
      tx.departmentId,
      key.id,
      from,
      to,
      actor.accountId,
      actor.name,
      people.userIds,
      plan.name,
      requiredMinutes(plan.content),
    ];
    return (await tx.query(ASSIGN, [...auditActor(actor), ...values])).length;
  });
}

const UNASSIGN = `
  WITH gone AS (
    DELETE FROM plan_assignment WHERE department_id = $4 AND plan_id = $5 AND user_id = ANY($6::uuid[]) RETURNING user_id)
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id, subject_id, changes)
  SELECT $4, uuidv7(), 'plan.unassigned', $1, $2, $3, m.account_id, m.id, $5,
         jsonb_build_object('plan', jsonb_build_array($7::text, NULL))
    FROM gone JOIN membership m ON m.department_id = $4 AND m.id = gone.user_id
  RETURNING user_id`;

/** Takes a plan from people; what they completed stays. Answers with how many had it. */
export function unassignPlan(ctx: Ctx, planId: string, assignees: Assignees): Promise<number> {
  const key = decodeId("pln", planId);
  return inDepartment(ctx, key.departmentId, async (tx, actor) => {
    authorize(actor, "plan.assign");
    const plan = await lockPlan(tx, key.id);
    const { userIds } = await peopleOf(tx, assignees);
    const values = [tx.departmentId, key.id, userIds, plan.name];
    return (await tx.query(UNASSIGN, [...auditActor(actor), ...values])).length;
  });
}

async function peopleOf(tx: Tx, { userIds, groupIds }: Assignees) {
  if (userIds.length + groupIds.length === 0) throw invalid("userIds", "Choose people or groups.");
  if (userIds.length + groupIds.length > MOST) throw invalid("userIds", `Name at most ${MOST} people and groups.`);
  const users = userIds.map((id) => idHere(tx, "usr", id));
  const groups = groupIds.map((id) => idHere(tx, "grp", id));
  const known = await tx.query(
    `SELECT id FROM department_group WHERE department_id = $1 AND id = ANY($2::uuid[]) FOR KEY SHARE`,
    [tx.departmentId, groups],
  );
  if (known.length !== new Set(groups).size) throw notFound("This group");
  const people = await tx.query<{ userId: string; accountId: string }>(PEOPLE, [tx.departmentId, users, groups]);
  const found = new Set(people.map(({ userId }) => userId));
  if (users.some((id) => !found.has(id))) throw notFound("This user");
  return { userIds: [...found], accountIds: people.map(({ accountId }) => accountId) };
}

function idHere(tx: Tx, kind: "usr" | "grp", text: string): string {
  const { departmentId, id } = decodeId(kind, text);
  if (departmentId !== tx.departmentId) throw notFound(kind === "usr" ? "This user" : "This group");
  return id;
}
