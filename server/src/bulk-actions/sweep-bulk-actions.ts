import { z } from "zod";
import { defineJob, enqueue } from "../platform/queue.js";
import { acrossDepartments } from "../platform/transaction.js";
import { runBulkAction } from "./run-bulk-action.js";

/** How long it is kept what became of each user; the action itself stays, with its counts. */
const KEPT_DAYS = 30;

const UNFINISHED = `
  SELECT DISTINCT c.department_id AS "departmentId", c.action_id AS "actionId"
    FROM bulk_action_chunk c JOIN bulk_action b ON b.department_id = c.department_id AND b.id = c.action_id
   WHERE b.created_at < now() - interval '1 minute'`;

const FORGET_RESULTS = `
  DELETE FROM bulk_action_user u USING bulk_action b
   WHERE b.department_id = u.department_id AND b.id = u.action_id AND b.finished_at < now() - make_interval(days => $1)`;

/** Wakes what waits although its job was lost, and forgets old results. A wake-up too many finds nothing to do. */
export const sweepBulkActions = defineJob(
  "sweep-bulk-actions",
  z.object({}),
  () =>
    acrossDepartments(async (tx) => {
      await tx.query(FORGET_RESULTS, [KEPT_DAYS]);
      const actions = await tx.query<{ departmentId: string; actionId: string }>(UNFINISHED);
      for (const action of actions) await enqueue(tx, runBulkAction, action, { singletonKey: action.actionId });
    }),
  { everySeconds: 60 },
);
