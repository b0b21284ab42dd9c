import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Actor } from "../platform/actor.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId, newId, PLATFORM } from "../platform/ids.js";
import { inDepartment, onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import type { CourseInput } from "./course.input.js";
import type { CourseKey } from "./course.service.js";
import { COURSE_COLUMNS, type Course, toCourse } from "./course.type.js";
import { readCourse } from "./read-class.js";

/** Does something to one catalogue: a department's, by its officers, or the shared one, by support. */
function inCatalogue<T>(ctx: Ctx, departmentId: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
  if (departmentId !== PLATFORM) {
    return inDepartment(ctx, departmentId, (tx, actor) => {
      authorize(actor, "course.edit");
      return work(tx, actor);
    });
  }
  const person = signedIn(ctx);
  return onPlatform((tx) => {
    const actor = { kind: "account", departmentId: PLATFORM, accountId: person.accountId } as const;
    authorize(actor, "course.edit-shared", person);
    return work(tx, actor);
  });
}

const FACTS =
  "name, provider, take_type, format, credit_type, capce_number, minutes, areas, description, link, needs_licence";

const valuesOf = (course: ReturnType<typeof readCourse>): unknown[] => [
  ...[course.name, course.provider, course.takeType, course.format, course.creditType, course.capceNumber],
  ...[course.minutes, JSON.stringify(course.areas), course.description, course.link, course.needsLicence],
];

/** Adds a course to a department's catalogue, or to the shared one. */
export function createCourse(ctx: Ctx, departmentId: string | null, input: CourseInput): Promise<Course> {
  const where = departmentId === null ? PLATFORM : decodeOwnId("dep", departmentId);
  return inCatalogue(ctx, where, async (tx, actor) => {
    const facts = readCourse(input);
    const [row] = await once(
      tx.query<Course>(
        `INSERT INTO course AS c (department_id, id, ${FACTS}, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING ${COURSE_COLUMNS}`,
        [where, newId(), ...valuesOf(facts), "accountId" in actor ? actor.accountId : null],
      ),
    );
    if (!row) throw new Error("The course was not stored.");
    const changes = Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, [null, value]]));
    await recordAudit(tx, actor, { action: "course.created", subjectId: row.uuid, changes });
    return toCourse(row, where);
  });
}

/** Changes a course. What people have completed keeps what it said then. */
export const updateCourse = (ctx: Ctx, courseId: string, version: number | null, input: CourseInput): Promise<Course> =>
  editCourse(ctx, courseId, async (tx, actor, course) => {
    if (version != null && version !== course.version) {
      throw new AppError("CONFLICT", "Somebody else changed this course meanwhile. Look at it, then decide again.");
    }
    const facts = readCourse(input);
    const changes = Object.fromEntries(
      Object.entries(facts).flatMap(([field, value]) => {
        const old = course[field as keyof Course];
        return JSON.stringify(old) === JSON.stringify(value) ? [] : [[field, [old, value]]];
      }),
    );
    if (Object.keys(changes).length === 0) return course;
    const [row] = await once(
      tx.query<Course>(
        `UPDATE course c SET (${FACTS}) = ROW ($3, $4, $5, $6, $7, $8, $9::int, $10::jsonb, $11, $12, $13::boolean),
                version = c.version + 1, updated_at = now()
          WHERE c.department_id = $1 AND c.id = $2 RETURNING ${COURSE_COLUMNS}`,
        [course.departmentId, course.uuid, ...valuesOf(facts)],
      ),
    );
    await recordAudit(tx, actor, { action: "course.changed", subjectId: course.uuid, changes });
    return toCourse(row ?? course, course.seenFrom);
  });

/** Takes a course out of use: it is not assigned any more, what was assigned goes on. Twice is once. */
export const retireCourse = (ctx: Ctx, courseId: string): Promise<Course> => setRetired(ctx, courseId, true);

/** Puts a retired course back into use. */
export const restoreCourse = (ctx: Ctx, courseId: string): Promise<Course> => setRetired(ctx, courseId, false);

const setRetired = (ctx: Ctx, courseId: string, isRetired: boolean): Promise<Course> =>
  editCourse(ctx, courseId, async (tx, actor, course) => {
    if ((course.retiredAt !== null) === isRetired) return course;
    const [row] = await once(
      tx.query<Course>(
        `UPDATE course c SET retired_at = CASE WHEN $3 THEN now() END, version = c.version + 1, updated_at = now()
          WHERE c.department_id = $1 AND c.id = $2 RETURNING ${COURSE_COLUMNS}`,
        [course.departmentId, course.uuid, isRetired],
      ),
    );
    const action = isRetired ? "course.retired" : "course.restored";
    await recordAudit(tx, actor, { action, subjectId: course.uuid, changes: { name: course.name } });
    return toCourse(row ?? course, course.seenFrom);
  });

function editCourse(
  ctx: Ctx,
  courseId: string,
  work: (tx: Tx, actor: Actor, course: Course) => Promise<Course>,
): Promise<Course> {
  const key = decodeId("crs", courseId);
  return inCatalogue(ctx, key.departmentId, async (tx, actor) => work(tx, actor, await lockCourse(tx, key)));
}

async function lockCourse(tx: Tx, { departmentId, id }: CourseKey): Promise<Course> {
  const [row] = await tx.query<object>(
    `SELECT ${COURSE_COLUMNS} FROM course c WHERE c.department_id = $1 AND c.id = $2 FOR UPDATE`,
    [departmentId, id],
  );
  if (!row) throw notFound("This course");
  return toCourse(row, departmentId);
}

/** Index course_name_of_provider: two courses of one name and provider are one too many. */
const once = <Row>(writing: Promise<Row[]>): Promise<Row[]> =>
  writing.catch((error: { constraint?: string }) => {
    if (error.constraint !== "course_name_of_provider") throw error;
    const message = "There is a course of this name by this provider already.";
    throw new AppError("CONFLICT", message, { name: message });
  });
