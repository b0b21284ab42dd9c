import { courseIn } from "../courses/course.service.js";
import { TODAY } from "../platform/plain-date.js";
import type { Parameters } from "../platform/statement.js";
import { groupConditions, userCriteria, wordConditions } from "../users/user-filter.js";
import { OPEN } from "./assignment-columns.js";
import type { OverdueFilter } from "./overdue-report.type.js";

/**
 * The overdue assignments of a department ($1) that the filters leave: what `OVERDUE` of assignment-columns says, with
 * the day worked out once. Index course_assignment_due.
 */
export const overdueOf = (departmentId: string, filter: OverdueFilter, parameters: Parameters): string => `
  SELECT a.id, a.user_id, a.course_id, a.course_department_id, a.due_on, a.started_at, a.reminded_at, t.today - a.due_on AS days,
         m.first_name || ' ' || m.last_name AS person, m.name_key, m.employee_id
    FROM (SELECT ${TODAY} AS today) t
    JOIN course_assignment a ON a.department_id = $1 AND a.due_on < t.today AND a.completion_id IS NULL AND ${OPEN}
    JOIN membership m ON m.department_id = $1 AND m.id = a.user_id AND m.status = 'ACTIVE'
   WHERE ${["true", ...conditions(departmentId, filter, parameters)].join(" AND ")}`;

/** What the filters ask of an overdue assignment `a` of a person `m`. */
function conditions(departmentId: string, filter: OverdueFilter, parameters: Parameters): string[] {
  const { courseIds, groupIds, search } = filter;
  const criteria = userCriteria({ groupIds, search });
  const words = criteria.search ? ("words" in criteria.search ? criteria.search.words : [criteria.search.prefix]) : [];
  const courses = courseIds?.map((one) => courseIn(departmentId, one).id) ?? [];
  return [
    ...(courses.length > 0 ? [`a.course_id = ANY(${parameters.add(courses)}::uuid[])`] : []),
    ...groupConditions(criteria, "m.id", parameters),
    ...wordConditions(words, "m.search", parameters),
  ];
}
