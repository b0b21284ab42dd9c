import { z } from "zod";
import { defineJob } from "../platform/queue.js";
import { acrossDepartments } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { allocate, progressOf } from "./allocate.rules.js";
import { COUNTABLE_OF_ACCOUNTS, type OwnedCompletion } from "./countable-completions.js";
import type { PlanContent } from "./plan.rules.js";

const ACCOUNTS_AT_ONCE = 200;

/** Counts the progress of all for whom it is due; what is due stands in `progress_due`, so a crash repeats and loses nothing. */
export const countProgress = defineJob(
  "count-progress",
  z.object({}),
  async (_payload, { signal }) => {
    while (!signal.aborted && (await countSome()) === ACCOUNTS_AT_ONCE);
    signal.throwIfAborted();
  },
  { everySeconds: 300 },
);

const CLAIM = `
  SELECT account_id AS "accountId", at::text FROM progress_due ORDER BY account_id LIMIT ${ACCOUNTS_AT_ONCE}
     FOR UPDATE SKIP LOCKED`;

const ASSIGNMENTS = `
  SELECT a.department_id AS "departmentId", a.plan_id AS "planId", a.user_id AS "userId", m.account_id AS "accountId",
         a.period_from::text AS "from", a.period_to::text AS "to"
    FROM membership m JOIN plan_assignment a ON a.department_id = m.department_id AND a.user_id = m.id
   WHERE m.account_id = ANY($1::uuid[])
   ORDER BY a.department_id, a.plan_id, a.user_id FOR UPDATE OF a`;

const PLANS = `SELECT id, content FROM training_plan WHERE id = ANY($1::uuid[])`;

const STORE = `
  UPDATE plan_assignment a
     SET required_minutes = c.required, done_minutes = c.done, components = c.components, counted_at = now()
    FROM jsonb_to_recordset($1::jsonb) AS c (department_id uuid, plan_id uuid, user_id uuid, required int, done int, components jsonb)
   WHERE a.department_id = c.department_id AND a.plan_id = c.plan_id AND a.user_id = c.user_id`;

interface AssignmentRow {
  readonly departmentId: string;
  readonly planId: string;
  readonly userId: string;
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
}

function countSome(): Promise<number> {
  return acrossDepartments(async (tx) => {
    const claimed = await tx.query<{ accountId: string }>(CLAIM, []);
    const accountIds = claimed.map(({ accountId }) => accountId);
    if (accountIds.length > 0) {
      await store(tx, accountIds);
      await tx.query(`DELETE FROM progress_due WHERE account_id = ANY($1::uuid[])`, [accountIds]);
    }
    return accountIds.length;
  });
}

async function store(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const assignments = await tx.query<AssignmentRow>(ASSIGNMENTS, [accountIds]);
  if (assignments.length === 0) return;
  const planIds = [...new Set(assignments.map(({ planId }) => planId))];
  const plans = await tx.query<{ id: string; content: PlanContent }>(PLANS, [planIds]);
  const contents = new Map(plans.map(({ id, content }) => [id, content]));
  const completions = await tx.query<OwnedCompletion>(COUNTABLE_OF_ACCOUNTS, [accountIds]);
  const byAccount = Map.groupBy(completions, ({ accountId }) => accountId);
  const counted = assignments.flatMap(({ departmentId, planId, userId, accountId, from, to }) => {
    const content = contents.get(planId);
    if (!content) return [];
    const progress = progressOf(content, allocate(content, { from, to }, byAccount.get(accountId) ?? []));
    return [{ department_id: departmentId, plan_id: planId, user_id: userId, ...progress }];
  });
  await tx.query(STORE, [JSON.stringify(counted)]);
}
