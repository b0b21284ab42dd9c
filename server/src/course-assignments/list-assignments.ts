import { courseIn } from "../courses/course.service.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { connectionOf, type Key, type Order, pageText, type Segment, toPage } from "../platform/keyset.js";
import { pageRequest } from "../platform/pagination.js";
import { type Read, readInDepartment } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import type { Selection } from "../platform/selection.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import { wordConditions } from "../users/user-filter.js";
import { type CourseAssignment, CourseAssignmentConnection } from "./assignment.type.js";
import { ASSIGNMENT_COLUMNS, ASSIGNMENTS, OF_PEOPLE, OVERDUE, statesAre, toAssignment } from "./assignment-columns.js";
import {
  type AssignmentFilter,
  type AssignmentListArgs,
  AssignmentSort,
  AssignmentSortField,
} from "./assignment-list.input.js";

const id: Key = { sql: "a.id", type: "uuid" };
const dueOn: Key = { sql: "a.due_on", type: "date" };

// Beside each: its index. What has no due date comes last in both directions.
const SEGMENTS: Readonly<Record<AssignmentSortField, readonly Segment[]>> = {
  DUE_ON: [
    { where: "a.due_on IS NOT NULL", keys: [dueOn, id] }, // course_assignment_by_due
    { where: "a.due_on IS NULL", constant: "a.due_on", keys: [id] },
  ],
  ASSIGNED_AT: [{ keys: [id] }], // the primary key: ids are made in the order of time
  USER: [{ keys: [{ sql: "m.name_key", type: "text" }, id] }], // membership_by_name, course_assignment_by_user
  COURSE: [{ keys: [{ sql: "c.name_key", type: "text" }, id] }], // course_by_name, course_assignment_by_course
};

/** A page of the department's course assignments, or of those of one user. `read` is asked who may. */
export async function listAssignments(
  read: Read,
  departmentId: string,
  userId: string | null,
  args: AssignmentListArgs,
  selection: Selection,
): Promise<CourseAssignmentConnection> {
  const request = pageRequest(args);
  const { field, direction } = args.sort ?? new AssignmentSort();
  const order: Order = { name: field, isDescending: direction === SortDirection.DESC, segments: SEGMENTS[field] };
  const forPage = new Parameters(departmentId);
  const source = {
    columns: ASSIGNMENT_COLUMNS,
    from: ASSIGNMENTS,
    where: conditions(departmentId, userId, args.filter, forPage),
  };
  const forTotal = new Parameters(departmentId);
  const where = conditions(departmentId, userId, args.filter, forTotal).join(" AND ");
  const counted = searchText(args.filter?.search) ? ASSIGNMENTS : OF_PEOPLE; // only a search looks at courses
  const total = `SELECT count(*)::int AS total FROM ${counted} WHERE ${where}`;
  const [found = [], [totals] = []] = await read([
    prepared("assignments", pageText(source, order, request, forPage), forPage),
    ...(selection.has("totalCount") ? [prepared("assignments-total", total, forTotal)] : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toAssignment(row, departmentId));
  const totalCount = (totals?.total as number | undefined) ?? 0;
  return Object.assign(connectionOf(order, page, nodes), { totalCount });
}

function conditions(
  departmentId: string,
  userId: string | null,
  filter: AssignmentFilter | null | undefined,
  parameters: Parameters,
): string[] {
  const where = ["a.department_id = $1", statesAre(filter?.states)];
  if (userId) where.push(`a.user_id = ${parameters.add(userId)}`);
  if (filter?.isOverdue != null) where.push(filter.isOverdue ? OVERDUE : `coalesce(${OVERDUE}, false) = false`);
  if (filter?.courseIds?.length) {
    const courses = filter.courseIds.map((one) => courseIn(departmentId, one).id);
    where.push(`a.course_id = ANY(${parameters.add(courses)}::uuid[])`);
  }
  if (filter?.userIds?.length) {
    const users = filter.userIds.map((one) => decodeId("usr", one).id);
    where.push(`a.user_id = ANY(${parameters.add(users)}::uuid[])`);
  }
  if (filter?.groupIds?.length) {
    const groups = parameters.add(filter.groupIds.map((one) => decodeId("grp", one).id));
    where.push(`EXISTS (SELECT FROM group_member g WHERE g.department_id = $1 AND g.group_id = ANY(${groups}::uuid[])
       AND g.user_id = a.user_id)`);
  }
  if (filter?.dueFrom) where.push(`a.due_on >= ${parameters.add(filter.dueFrom)}::date`);
  if (filter?.dueUntil) where.push(`a.due_on <= ${parameters.add(filter.dueUntil)}::date`);
  const search = searchText(filter?.search);
  if (search) where.push(...wordConditions([search], `(m.search || ' ' || c.name_key)`, parameters));
  return where;
}

const SOME = `SELECT ${ASSIGNMENT_COLUMNS} FROM ${ASSIGNMENTS} WHERE a.department_id = $1 AND a.id = ANY($2::uuid[])`;

/** Course assignments by their ids, in that order; those that are out of sight are left out. */
export async function readAssignments(departmentId: string, ids: readonly string[]): Promise<CourseAssignment[]> {
  const statement = { name: "assignments-by-id", text: SOME, values: [departmentId, ids] };
  const [rows = []] = await readInDepartment(departmentId, [statement]);
  const byId = new Map(rows.map((row) => [row.assignmentUuid, toAssignment(row, departmentId)]));
  return ids.flatMap((one) => byId.get(one) ?? []);
}

/** One course assignment; NOT_FOUND when there is none. */
export async function getAssignment(departmentId: string, assignmentId: string): Promise<CourseAssignment> {
  const [assignment] = await readAssignments(departmentId, [assignmentId]);
  if (!assignment) throw notFound("This course assignment");
  return assignment;
}
