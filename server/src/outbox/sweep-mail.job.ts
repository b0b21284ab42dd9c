import { z } from "zod";
import { defineJob } from "../platform/queue.js";
import { acrossDepartments } from "../platform/transaction.js";
import { wakeDelivery } from "./outbox.service.js";

// One step of index mail_due per department that has anything to send, however much that is.
const DEPARTMENTS_WITH_DUE_MAIL = `
  WITH RECURSIVE waiting (department_id) AS (
    (SELECT department_id FROM mail WHERE status IN ('QUEUED', 'SENDING') ORDER BY department_id LIMIT 1)
    UNION ALL
    SELECT (SELECT m.department_id FROM mail m
             WHERE m.status IN ('QUEUED', 'SENDING') AND m.department_id > w.department_id
             ORDER BY m.department_id LIMIT 1)
      FROM waiting w WHERE w.department_id IS NOT NULL)
  SELECT w.department_id AS "departmentId" FROM waiting w
   WHERE EXISTS (SELECT FROM mail m WHERE m.department_id = w.department_id
                    AND m.status IN ('QUEUED', 'SENDING') AND m.next_attempt_at <= now())`;

/** Wakes the delivery of mails that are due again: those put off, and those whose sender died. */
export const sweepMail = defineJob(
  "sweep-mail",
  z.object({}),
  () =>
    acrossDepartments(async (tx) => {
      const rows = await tx.query<{ departmentId: string }>(DEPARTMENTS_WITH_DUE_MAIL);
      for (const { departmentId } of rows) await wakeDelivery(tx, departmentId);
    }),
  { everySeconds: 15 },
);
