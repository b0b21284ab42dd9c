import { enqueue } from "../platform/queue.js";
import type { Tx } from "../platform/tx.js";
import { countProgress } from "./count-progress.job.js";

const DUE = `
  INSERT INTO progress_due (account_id) SELECT DISTINCT unnest($1::uuid[]) ORDER BY 1
  ON CONFLICT (account_id) DO UPDATE SET at = clock_timestamp()`;

/** To be called in the transaction that changes what people completed: their progress is counted anew, everywhere. */
export async function progressIsDue(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.query(DUE, [accountIds]);
  await enqueue(tx, countProgress, {}, { singletonKey: "due" });
}

const DUE_OF_PLAN = `
  INSERT INTO progress_due (account_id)
  SELECT m.account_id FROM plan_assignment a JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
   WHERE a.department_id = $1 AND a.plan_id = $2 ORDER BY 1
  ON CONFLICT (account_id) DO UPDATE SET at = clock_timestamp()`;

/** The same for all who have a plan that changed. */
export async function progressIsDueOfPlan(tx: Tx, planId: string): Promise<void> {
  await noteDueOfPlan(tx, planId);
  await enqueue(tx, countProgress, {}, { singletonKey: "due" });
}

/** Notes it and wakes nobody: the job looks by itself at its start, and every few minutes. */
export const noteDueOfPlan = (tx: Tx, planId: string): Promise<unknown> =>
  tx.query(DUE_OF_PLAN, [tx.departmentId, planId]);
