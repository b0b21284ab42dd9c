import {
  isOpen,
  type LockedAssignment,
  lockOpenAssignments,
  lookAtOpenAssignments,
} from "../course-assignments/lock-assignments.js";
import { readWanted, type Wanted, wantedPeople } from "../course-assignments/wanted-people.js";
import type { ClassFacts } from "../courses/class-facts.rules.js";
import { type CourseKey, courseIn, getCourse, holdCourse } from "../courses/course.service.js";
import type { Course } from "../courses/course.type.js";
import { readClass } from "../courses/read-class.js";
import { notFound } from "../platform/errors.js";
import { encodeId } from "../platform/ids.js";
import { readerIn } from "../platform/read.js";
import { readSource, type Source } from "../platform/source.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { lockUsers, lookAtUsers, type SeenUser } from "../users/locked-user.js";
import { type RecordCompletionsInput, RecordOutcome, type RecordResult } from "./record-completions.input.js";
import { findDuplicates, mustBePast } from "./write-completions.js";

/** Who completed what, in the database's own ids. */
export interface Roster extends Wanted {
  readonly course: CourseKey | null;
  readonly facts: ClassFacts | null;
  readonly completedOn: string;
}

/** Reads a roster; INVALID_INPUT with the field for what cannot be, NOT_FOUND for what is another department's. */
export function readRoster(departmentId: string, input: RecordCompletionsInput): Roster {
  const { courseId, completedOn } = input;
  if ((courseId == null) === (input.class == null)) throw invalid("courseId", "Give either a course or a class.");
  return {
    ...readWanted(departmentId, input),
    course: courseId ? courseIn(departmentId, courseId) : null,
    facts: input.class ? readClass(input.class) : null,
    completedOn,
  };
}

/** What a roster comes to. */
interface JudgedRoster {
  readonly facts: ClassFacts;
  /** Who gets the class, by name. */
  readonly takers: readonly SeenUser[];
  /** Who does not, and why. */
  readonly skipped: readonly RecordResult[];
  /** The takers' open assignments of the course, by user. */
  readonly assignments: ReadonlyMap<string, LockedAssignment>;
}

/** How the rows of a roster are come by. */
interface Rows {
  readonly source: Source;
  readonly users: (ids: readonly string[]) => Promise<readonly SeenUser[]>;
  readonly course: (key: CourseKey) => Promise<Course>;
  readonly open: (userIds: readonly string[], courseId: string) => Promise<readonly LockedAssignment[]>;
}

/** Finds out what recording a roster comes to; the rows of its people and their open assignments are held. */
export const holdRoster = (tx: Tx, roster: Roster): Promise<JudgedRoster> =>
  judge(roster, {
    source: tx,
    users: async (ids) => (await lockUsers(tx, ids, { withAdmins: false })).users,
    course: (key) => holdCourse(tx, key),
    open: (userIds, courseId) => lockOpenAssignments(tx, userIds, courseId),
  });

/** The same as it is at this moment: nothing is held, and nobody waits. */
export function lookAtRoster(departmentId: string, roster: Roster): Promise<JudgedRoster> {
  const source = readSource(departmentId);
  return judge(roster, {
    source,
    users: async (ids) => {
      const { users } = await lookAtUsers(readerIn(departmentId), departmentId, ids);
      return ids.flatMap((id) => users.get(id) ?? []);
    },
    course: (key) => getCourse(departmentId, key),
    open: (userIds, courseId) => lookAtOpenAssignments(source, userIds, courseId),
  });
}

async function judge(roster: Roster, rows: Rows): Promise<JudgedRoster> {
  const { source } = rows;
  const { completedOn } = roster;
  await mustBePast(source, completedOn);
  const wanted = await wantedPeople(source, roster);
  const users = await rows.users(wanted);
  const course = roster.course && (await rows.course(roster.course));
  const facts = roster.facts ?? course;
  if (!facts) throw notFound("This course");
  const accountIds = users.map(({ accountId }) => accountId);
  const duplicates = await findDuplicates(source, accountIds, completedOn, facts);
  const byId = new Map(users.map((user) => [user.id, user]));
  const judged = wanted.map((id) => ({ id, user: byId.get(id), outcome: outcomeOf(byId.get(id), duplicates) }));
  const takers = judged.flatMap(({ user, outcome }) => (user && outcome === RecordOutcome.RECORDED ? [user] : []));
  const skipped = judged.filter(({ outcome }) => outcome !== RecordOutcome.RECORDED);
  return {
    facts,
    takers: takers.sort(byName),
    skipped: skipped.map(({ id, user, outcome }) => resultOf(source.departmentId, id, user, outcome)),
    assignments: await openByUser(rows, takers, course),
  };
}

function outcomeOf(user: SeenUser | undefined, duplicates: ReadonlySet<string>): RecordOutcome {
  if (!user) return RecordOutcome.NOT_FOUND;
  if (user.status === "ARCHIVED") return RecordOutcome.ARCHIVED;
  return duplicates.has(user.accountId) ? RecordOutcome.DUPLICATE : RecordOutcome.RECORDED;
}

const byName = (one: SeenUser, other: SeenUser): number =>
  one.lastName.localeCompare(other.lastName) || one.firstName.localeCompare(other.firstName);

/** What it comes to for one person, as it is answered. */
export const resultOf = (
  departmentId: string,
  userId: string,
  user: SeenUser | undefined,
  outcome: RecordOutcome,
): RecordResult => ({
  userId: encodeId("usr", departmentId, userId),
  userName: user ? `${user.firstName} ${user.lastName}` : null,
  outcome,
});

async function openByUser(
  rows: Rows,
  takers: readonly SeenUser[],
  course: Course | null,
): Promise<Map<string, LockedAssignment>> {
  if (!course) return new Map();
  const ids = takers.map(({ id }) => id);
  const open = await rows.open(ids, course.uuid);
  return new Map(open.filter(isOpen).map((assignment) => [assignment.userId, assignment]));
}
