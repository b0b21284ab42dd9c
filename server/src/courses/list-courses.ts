import type { DepartmentActor } from "../platform/actor.js";
import { PLATFORM } from "../platform/ids.js";
import { connectionOf, type Key, type Order, pageText, toPage } from "../platform/keyset.js";
import { pageRequest } from "../platform/pagination.js";
import { readInDepartment } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import type { Selection } from "../platform/selection.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import { authorize } from "../policy.js";
import { wordConditions } from "../users/user-filter.js";
import { type CourseFilter, type CourseListArgs, CourseSort, CourseSortField } from "./course.input.js";
import { COURSE_COLUMNS, CourseConnection, toCourse } from "./course.type.js";

const name: Key = { sql: "c.name_key", type: "text" };
const id: Key = { sql: "c.id", type: "uuid" };

// A catalogue is hundreds of rows; index course_by_name.
const KEYS: Readonly<Record<CourseSortField, readonly Key[]>> = {
  NAME: [name, id],
  MINUTES: [{ sql: "lpad(c.minutes::text, 5, '0')", type: "text" }, name, id],
  CREATED_AT: [{ sql: "c.created_at", type: "timestamptz" }, id],
};

/** A page of the courses that the department sees: its own and the shared ones. */
export async function listCourses(
  actor: DepartmentActor,
  args: CourseListArgs,
  selection: Selection,
): Promise<CourseConnection> {
  authorize(actor, "course.list");
  const { departmentId } = actor;
  const request = pageRequest(args);
  const { field, direction } = args.sort ?? new CourseSort();
  const order: Order = {
    name: field,
    isDescending: direction === SortDirection.DESC,
    segments: [{ keys: KEYS[field] }],
  };
  const forPage = new Parameters(departmentId);
  const source = { columns: COURSE_COLUMNS, from: "course c", where: conditions(args.filter, forPage) };
  const forTotal = new Parameters(departmentId);
  const total = `SELECT count(*)::int AS total FROM course c WHERE ${conditions(args.filter, forTotal).join(" AND ")}`;
  const [found = [], [counted] = []] = await readInDepartment(departmentId, [
    prepared("courses", pageText(source, order, request, forPage), forPage),
    ...(selection.has("totalCount") ? [prepared("courses-total", total, forTotal)] : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toCourse(row, departmentId));
  const totalCount = (counted?.total as number | undefined) ?? 0;
  return Object.assign(connectionOf(order, page, nodes), { totalCount });
}

function conditions(filter: CourseFilter | null | undefined, parameters: Parameters): string[] {
  const { takeTypes, creditTypes, isShared, needsLicence, isRetired } = filter ?? {};
  const search = searchText(filter?.search);
  const shared = `c.department_id = '${PLATFORM}'::uuid`;
  const where = [
    isShared === true
      ? `${shared} AND $1::uuid IS NOT NULL`
      : isShared === false
        ? "c.department_id = $1"
        : `(c.department_id = $1 OR ${shared})`,
    `c.retired_at IS ${isRetired ? "NOT NULL" : "NULL"}`,
  ];
  if (takeTypes?.length) where.push(`c.take_type = ANY(${parameters.add(takeTypes)}::text[])`);
  if (creditTypes?.length) where.push(`c.credit_type = ANY(${parameters.add(creditTypes)}::text[])`);
  if (needsLicence != null) where.push(`c.needs_licence = ${parameters.add(needsLicence)}::boolean`);
  if (search) where.push(...wordConditions([search], SEARCHED, parameters));
  return where;
}

const SEARCHED = `(c.name_key || ' ' || fold(c.provider) || ' ' || coalesce(lower(c.capce_number), ''))`;
