import { type CourseKey, courseIn, getCourse, holdCourse, mustBeInUse } from "../courses/course.service.js";
import type { Course } from "../courses/course.type.js";
import { lockPools } from "../licences/licence-ledger.js";
import { TODAY } from "../platform/plain-date.js";
import { readSource, type Source } from "../platform/source.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { type AssignCourseInput, AssignOutcome } from "./assign-course.input.js";
import { OPEN } from "./assignment-columns.js";
import { lockOpenAssignments } from "./lock-assignments.js";
import { readWanted, type Wanted, wantedPeople } from "./wanted-people.js";

/** Whom a course is meant for, in the database's own ids. */
export interface Wish extends Wanted {
  readonly course: CourseKey;
  readonly dueOn: string | null;
  readonly notify: boolean;
}

/** Reads what an officer wishes to assign; INVALID_INPUT with the field, NOT_FOUND for what is another department's. */
export const readWish = (departmentId: string, input: AssignCourseInput): Wish => ({
  ...readWanted(departmentId, input),
  course: courseIn(departmentId, input.courseId),
  dueOn: input.dueOn ?? null,
  notify: input.notify ?? false,
});

/** One of the people of a wish. */
export interface Judged {
  readonly userId: string;
  readonly userName: string | null;
  /** Whether a mail can tell them. */
  readonly isNotifiable: boolean;
  readonly outcome: AssignOutcome;
}

interface Verdict {
  readonly course: Course;
  readonly people: readonly Judged[];
  /** Free licences of its pool. */
  readonly available: number;
}

type Person = Omit<Judged, "outcome"> & { readonly status: string };

/** How the rows of a wish are come by. */
interface Rows {
  readonly source: Source;
  readonly people: (ids: readonly string[]) => Promise<readonly Person[]>;
  readonly course: (key: CourseKey) => Promise<Course>;
  /** Free licences; where rows are held, whoever takes the course back just now comes first. */
  readonly available: (course: Course, userIds: readonly string[]) => Promise<number>;
}

const PEOPLE = `
  SELECT m.id AS "userId", m.status, m.first_name || ' ' || m.last_name AS "userName",
         m.status = 'ACTIVE' AND m.email IS NOT NULL AS "isNotifiable" FROM membership m
   WHERE m.department_id = $1 AND m.status <> 'REMOVED' AND m.id = ANY($2::uuid[])
   ORDER BY m.id`;

// Held until the end, so that nobody is archived meanwhile. In the order of ids.
const HOLD_PEOPLE = `${PEOPLE} FOR SHARE OF m`;

const AVAILABLE = `SELECT available FROM licence_pool WHERE department_id = $1 AND course_id = $2`;

const HAVE_IT = `
  SELECT a.user_id AS "userId" FROM course_assignment a
   WHERE a.department_id = $1 AND a.course_id = $2 AND a.user_id = ANY($3::uuid[]) AND ${OPEN}`;

/** Finds out what a wish comes to; the rows of its people, their assignments and the pool are held. */
export const holdWish = (tx: Tx, wish: Wish): Promise<Verdict> =>
  judge(wish, {
    source: tx,
    people: (ids) => tx.query(HOLD_PEOPLE, [tx.departmentId, ids]),
    course: (key) => holdCourse(tx, key),
    available: async ({ uuid, needsLicence }, userIds) => {
      await lockOpenAssignments(tx, userIds, uuid);
      const pools = await lockPools(tx, needsLicence ? [uuid] : []);
      return pools.get(uuid)?.available ?? 0;
    },
  });

/** The same as it is at this moment: nothing is held, and nobody waits. */
export function lookAtWish(departmentId: string, wish: Wish): Promise<Verdict> {
  const source = readSource(departmentId);
  return judge(wish, {
    source,
    people: (ids) => source.query(PEOPLE, [departmentId, ids]),
    course: (key) => getCourse(departmentId, key),
    available: async ({ uuid, needsLicence }) => {
      if (!needsLicence) return 0;
      const [pool] = await source.query<{ available: number }>(AVAILABLE, [departmentId, uuid]);
      return pool?.available ?? 0;
    },
  });
}

async function judge(wish: Wish, rows: Rows): Promise<Verdict> {
  const { source } = rows;
  const people = await rows.people(await wantedPeople(source, wish));
  const ids = people.map(({ userId }) => userId);
  const course = await rows.course(wish.course);
  mustBeInUse(course);
  await mustBeAhead(source, wish.dueOn);
  const available = await rows.available(course, ids);
  const having = await source.query<{ userId: string }>(HAVE_IT, [source.departmentId, course.uuid, ids]);
  const haveIt = new Set(having.map(({ userId }) => userId));
  const found = new Set(ids);
  const judged = people.map(({ status, ...person }) => ({
    ...person,
    outcome: outcomeOf(status, haveIt.has(person.userId)),
  }));
  const strangers = wish.userIds
    .filter((userId) => !found.has(userId))
    .map((userId) => ({ userId, userName: null, isNotifiable: false, outcome: AssignOutcome.NOT_FOUND }));
  return { course, people: [...judged, ...strangers], available };
}

function outcomeOf(status: string, hasIt: boolean): AssignOutcome {
  if (status === "ARCHIVED") return AssignOutcome.ARCHIVED;
  return hasIt ? AssignOutcome.ALREADY_ASSIGNED : AssignOutcome.ASSIGNED;
}

/** A due date is today or later, in the department's own days. */
export async function mustBeAhead(source: Source, dueOn: string | null): Promise<void> {
  if (dueOn === null) return;
  const values = [source.departmentId, dueOn];
  const [day] = await source.query<{ isPast: boolean }>(`SELECT $2::date < ${TODAY} AS "isPast"`, values);
  if (day?.isPast) throw invalid("dueOn", "Choose today or a later day.");
}
