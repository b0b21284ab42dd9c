import { Parameters } from "../platform/statement.js";
import type { Tx } from "../platform/tx.js";
import type { OverdueFilter } from "./overdue-report.type.js";
import { overdueOf } from "./overdue-source.js";

/** An overdue course as the export has it. */
export interface OverdueLine {
  readonly person: string;
  readonly employeeId: string | null;
  readonly groups: string | null;
  readonly course: string;
  readonly dueOn: string;
  readonly days: number;
  readonly isStarted: boolean;
  readonly remindedOn: string | null;
}

const FETCH = 1_000;

/** All overdue courses that the filters leave, the longest overdue first, a thousand at a time; in the transaction of an export. */
export async function* allOverdue(tx: Tx, filter: OverdueFilter): AsyncGenerator<OverdueLine[]> {
  const parameters = new Parameters(tx.departmentId);
  const text = `
    SELECT o.person, o.employee_id AS "employeeId", c.name AS course, o.due_on::text AS "dueOn", o.days,
           o.started_at IS NOT NULL AS "isStarted",
           ((o.reminded_at AT TIME ZONE (SELECT d.time_zone FROM department d WHERE d.id = $1))::date)::text AS "remindedOn",
           (SELECT string_agg(g.name, '; ' ORDER BY g.name_key) FROM group_member gm
              JOIN department_group g ON g.department_id = $1 AND g.id = gm.group_id
             WHERE gm.department_id = $1 AND gm.user_id = o.user_id) AS groups
      FROM (${overdueOf(tx.departmentId, filter, parameters)}) o
      JOIN course c ON c.department_id = o.course_department_id AND c.id = o.course_id
     ORDER BY o.due_on, o.name_key, o.id`;
  await tx.query(`DECLARE overdue NO SCROLL CURSOR FOR ${text}`, parameters.values);
  for (;;) {
    const rows = await tx.query<OverdueLine>(`FETCH ${FETCH} FROM overdue`);
    if (rows.length > 0) yield rows;
    if (rows.length < FETCH) return;
  }
}
