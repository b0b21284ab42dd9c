import { AppError, notFound } from "../platform/errors.js";
import { decodeId, PLATFORM } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { COURSE_COLUMNS, type Course, toCourse } from "./course.type.js";

/** Where a course stands: its department's or the shared catalogue, and its id there. */
export interface CourseKey {
  readonly departmentId: string;
  readonly id: string;
}

/** Reads a course's outside id, as a department sees it: its own courses and the shared ones. */
export function courseIn(departmentId: string, text: string): CourseKey {
  const key = decodeId("crs", text);
  if (key.departmentId !== departmentId && key.departmentId !== PLATFORM) throw notFound("This course");
  return key;
}

const ONE = `SELECT ${COURSE_COLUMNS} FROM course c WHERE c.department_id = $1 AND c.id = $2`;

/** A course that the department sees; NOT_FOUND when there is none. */
export async function getCourse(departmentId: string, key: CourseKey): Promise<Course> {
  const statement = { name: "course", text: ONE, values: [key.departmentId, key.id] };
  const [[row] = []] = await readInDepartment(departmentId, [statement]);
  if (!row) throw notFound("This course");
  return toCourse(row, departmentId);
}

/** The same in a transaction, of a course that stays in use while something refers to it. */
export async function holdCourse(tx: Tx, { departmentId, id }: CourseKey): Promise<Course> {
  // What is shared can be read in any department, and locked in none: support retires those.
  const lock = departmentId === tx.departmentId ? " FOR SHARE" : "";
  const [row] = await tx.query<object>(`${ONE}${lock}`, [departmentId, id]);
  if (!row) throw notFound("This course");
  return toCourse(row, tx.departmentId);
}

/** Refuses with CONFLICT a course that is not assigned any more. */
export function mustBeInUse(course: Course): void {
  if (course.retiredAt)
    throw new AppError("CONFLICT", `“${course.name}” is retired. Restore it first, or choose another.`);
}
