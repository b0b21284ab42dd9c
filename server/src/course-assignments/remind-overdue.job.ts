import { z } from "zod";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import { TODAY } from "../platform/plain-date.js";
import { defineJob } from "../platform/queue.js";
import { acrossDepartments, asSystem } from "../platform/transaction.js";
import { OPEN } from "./assignment-columns.js";

/** A course is reminded of when it is overdue, and so many days later again. */
const AGAIN_AFTER_DAYS = 7;

// Whose list has something new or old enough on it, and who got no reminder within a day. Index course_assignment_due.
const DUE = `
  SELECT DISTINCT a.department_id AS "departmentId" FROM course_assignment a
    JOIN department d ON d.id = a.department_id AND d.disabled_at IS NULL
   WHERE ${OPEN} AND a.completion_id IS NULL AND a.due_on < (now() AT TIME ZONE d.time_zone)::date
     AND (a.reminded_at IS NULL OR a.reminded_at < now() - interval '${AGAIN_AFTER_DAYS} days')`;

const REMIND = `
  WITH overdue AS MATERIALIZED (
    SELECT a.id, a.user_id, m.account_id, m.email, c.name, a.due_on, a.reminded_at
      FROM course_assignment a
      JOIN membership m ON m.department_id = $1 AND m.id = a.user_id AND m.status = 'ACTIVE' AND m.email IS NOT NULL
      JOIN course c ON c.department_id = a.course_department_id AND c.id = a.course_id
     WHERE a.department_id = $1 AND ${OPEN} AND a.completion_id IS NULL AND a.due_on < ${TODAY}
       AND NOT EXISTS (SELECT FROM reminders_off r WHERE r.department_id = $1 AND r.account_id = m.account_id)
     ORDER BY a.id FOR NO KEY UPDATE OF a),
  people AS MATERIALIZED (
    SELECT user_id FROM overdue GROUP BY user_id
    HAVING bool_or(reminded_at IS NULL OR reminded_at < now() - interval '${AGAIN_AFTER_DAYS} days')
       AND coalesce(max(reminded_at), '-infinity') < now() - interval '20 hours'),
  marked AS (
    UPDATE course_assignment a SET reminded_at = now()
      FROM overdue o JOIN people p USING (user_id) WHERE a.department_id = $1 AND a.id = o.id)
  INSERT INTO mail (department_id, id, template, to_address, account_id, data)
  SELECT $1, uuidv7(), 'COURSES_OVERDUE', o.email, o.account_id,
         jsonb_build_object('courses', jsonb_agg(jsonb_build_object('name', o.name, 'dueOn', o.due_on) ORDER BY o.due_on, o.name))
    FROM overdue o JOIN people p USING (user_id)
   GROUP BY o.email, o.account_id ORDER BY o.account_id
  RETURNING id`;

/**
 * Reminds people of overdue courses, by one mail for all of them: when one becomes overdue, and each week again; never
 * twice a day, and never those who are not active (feature 97) or want no reminders.
 */
export const remindOverdue = defineJob(
  "remind-overdue",
  z.object({}),
  async (_payload, { signal }) => {
    const departments = await acrossDepartments((tx) => tx.query<{ departmentId: string }>(DUE));
    for (const { departmentId } of departments) {
      signal.throwIfAborted();
      await asSystem(departmentId, async (tx) => {
        const mails = await tx.query(REMIND, [departmentId]);
        if (mails.length > 0) await wakeMailDelivery(tx);
      });
    }
  },
  { everySeconds: 60 * 60 },
);
