import { encodeId } from "../platform/ids.js";
import { connectionOf, type Order, pageText, type Source, toPage } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import { readInDepartment } from "../platform/read.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import {
  type OverdueFilter,
  OverduePerson,
  OverduePersonConnection,
  type OverduePersonSort,
  OverduePersonSortField,
} from "./overdue-report.type.js";
import { overdueOf } from "./overdue-source.js";

const NUMBERS: Readonly<Record<Exclude<OverduePersonSortField, "NAME">, string>> = {
  DAYS: "p.days",
  COURSES: "p.assignments",
};

/** Downwards it is the numbers' counterpart that goes up, so that people who are equal stand by name either way. */
function orderOf({ field, direction }: OverduePersonSort): Order {
  const isDown = direction === SortDirection.DESC;
  const byName = field === OverduePersonSortField.NAME;
  const number = byName ? "" : isDown ? `99999999 - ${NUMBERS[field]}` : NUMBERS[field];
  const keys = [...(byName ? [] : [`lpad((${number})::text, 8, '0') COLLATE "C"`]), "p.name_key"];
  const texts = keys.map((sql) => ({ sql, type: "text" as const }));
  return {
    name: `overdue-${field}-${direction}`,
    isDescending: byName && isDown,
    segments: [{ keys: [...texts, { sql: "p.user_id", type: "uuid" }] }],
  };
}

const MOST_OF_PERSON = 20;

const PERSON = `p.user_id AS "userUuid", p.person AS name, p.employee_id AS "employeeId", p.assignments, p.days AS "longestDays",
  (SELECT jsonb_agg(jsonb_build_object('name', c.name, 'dueOn', l.due_on, 'days', l.days) ORDER BY l.due_on, c.name_key)
     FROM unnest(p.courses[:${MOST_OF_PERSON}]) AS of_person (id)
     JOIN LATERAL (SELECT a.course_department_id, a.course_id, a.due_on, p.today - a.due_on AS days
                     FROM course_assignment a WHERE a.department_id = $1 AND a.id = of_person.id) l ON true
     JOIN course c ON c.department_id = l.course_department_id AND c.id = l.course_id) AS courses`;

const peopleOf = (overdue: string): string => `(
  SELECT o.user_id, o.person, o.name_key, o.employee_id, count(*)::int AS assignments, max(o.days) AS days,
         max(o.days + o.due_on) AS today, array_agg(o.id ORDER BY o.due_on, o.id) AS courses
    FROM (${overdue}) o GROUP BY o.user_id, o.person, o.name_key, o.employee_id) p`;

/** A page of the people with overdue courses, and how many there are. Who may see them was asked before. */
export async function listOverduePeople(
  departmentId: string,
  filter: OverdueFilter,
  sort: OverduePersonSort,
  request: PageRequest,
): Promise<OverduePersonConnection> {
  const [forPage, forCount] = [new Parameters(departmentId), new Parameters(departmentId)];
  const from = peopleOf(overdueOf(departmentId, filter, forPage));
  const source: Source = { columns: PERSON, from, where: [] };
  const order = orderOf(sort);
  const all = overdueOf(departmentId, filter, forCount);
  const [found = [], [counted] = []] = await readInDepartment(departmentId, [
    prepared("overdue-people", pageText(source, order, request, forPage), forPage),
    prepared("overdue-count", `SELECT count(DISTINCT o.user_id)::int AS n FROM (${all}) o`, forCount),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map(({ userUuid, ...row }) =>
    Object.assign(new OverduePerson(), row, { userId: encodeId("usr", departmentId, String(userUuid)) }),
  );
  return Object.assign(connectionOf(order, page, nodes), { totalCount: Number(counted?.n) });
}
