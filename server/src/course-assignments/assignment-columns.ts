import { COURSE_COLUMNS, toCourse } from "../courses/course.type.js";
import { TODAY } from "../platform/plain-date.js";
import { AssignmentState, CourseAssignment } from "./assignment.type.js";

/** Still to be completed; the condition of the indexes course_assignment_open and course_assignment_due. */
export const OPEN = "a.completed_at IS NULL AND a.archived_at IS NULL AND a.unassigned_at IS NULL";

/**
 * Open after its due date, of somebody active: the items of others do not count (feature 97), nor does what waits for
 * an officer. `m` is the person's membership, $1 the department.
 */
export const OVERDUE = `(${OPEN} AND a.completion_id IS NULL AND m.status = 'ACTIVE' AND a.due_on < ${TODAY})`;

/** What each state is in the table. */
const STATE_IS: Readonly<Record<AssignmentState, string>> = {
  ASSIGNED: `(${OPEN} AND a.completion_id IS NULL AND a.started_at IS NULL)`,
  STARTED: `(${OPEN} AND a.completion_id IS NULL AND a.started_at IS NOT NULL)`,
  REPORTED: `(${OPEN} AND a.completion_id IS NOT NULL)`,
  COMPLETED: "(a.completed_at IS NOT NULL AND a.archived_at IS NULL AND a.unassigned_at IS NULL)",
  UNASSIGNED: "(a.unassigned_at IS NOT NULL AND a.archived_at IS NULL)",
  ARCHIVED: "(a.archived_at IS NOT NULL)",
};

const OPEN_STATES = [AssignmentState.ASSIGNED, AssignmentState.STARTED, AssignmentState.REPORTED];
const LISTED_STATES = [...OPEN_STATES, AssignmentState.COMPLETED];
const LISTED = "(a.archived_at IS NULL AND a.unassigned_at IS NULL)";

/**
 * The condition of some states; of all when none is named but those that were put away or taken back. What is asked for
 * most is said in words whose rows the planner can guess: else it sorts a department to show a page.
 */
export function statesAre(states: readonly AssignmentState[] | null | undefined): string {
  if (!states?.length) return LISTED;
  const asked = Object.values(AssignmentState).filter((state) => states.includes(state));
  if (asked.join() === LISTED_STATES.join()) return LISTED;
  if (asked.join() === OPEN_STATES.join()) return `(${OPEN})`;
  return `(${asked.map((state) => STATE_IS[state]).join(" OR ")})`;
}

const STATE = `CASE ${Object.values(AssignmentState)
  .map((state) => `WHEN ${STATE_IS[state]} THEN '${state}'`)
  .join(" ")} END`;

/** Assignments with their person; whoever was removed from the department is out of sight. */
export const OF_PEOPLE = `course_assignment a
  JOIN membership m ON m.department_id = $1 AND m.id = a.user_id AND m.status <> 'REMOVED'`;

const COURSE = `JOIN course c ON c.department_id = a.course_department_id AND c.id = a.course_id`;

/** The same with their course. */
export const ASSIGNMENTS = `${OF_PEOPLE}
  ${COURSE}`;

/** The columns of a course assignment; $1 is the department. */
export const ASSIGNMENT_COLUMNS = `a.id AS "assignmentUuid", a.user_id AS "userUuid", m.first_name || ' ' || m.last_name AS "userName",
       a.due_on::text AS "dueOn", ${STATE} AS state, coalesce(${OVERDUE}, false) AS "isOverdue", a.licence,
       a.completion_id AS "completionUuid", a.assigned_at AS "assignedAt", a.assigner_name AS "assignedByName",
       a.started_at AS "startedAt", a.completed_at AS "completedAt", a.reminded_at AS "remindedAt",
       a.version AS "assignmentVersion", ${COURSE_COLUMNS}`;

/** A course assignment of the schema, from a row of `ASSIGNMENT_COLUMNS`. */
export function toAssignment(row: Record<string, unknown>, departmentId: string): CourseAssignment {
  const { assignmentUuid, userUuid, userName, dueOn, state, isOverdue, licence, completionUuid, ...others } = row;
  const { assignedAt, assignedByName, startedAt, completedAt, remindedAt, assignmentVersion, ...course } = others;
  return Object.assign(new CourseAssignment(), {
    ...{ departmentId, uuid: assignmentUuid, version: assignmentVersion, course: toCourse(course, departmentId) },
    ...{ userUuid, userName, dueOn, state, isOverdue, licence, completionUuid },
    ...{ assignedAt, assignedByName, startedAt, completedAt, remindedAt },
  });
}
