import { isOpen, type LockedAssignment, lockOpenAssignments } from "../course-assignments/lock-assignments.js";
import type { ClassFacts } from "../courses/class-facts.rules.js";
import { type CourseKey, courseIn, holdCourse } from "../courses/course.service.js";
import type { Course } from "../courses/course.type.js";
import { readClass } from "../courses/read-class.js";
import { notFound } from "../platform/errors.js";
import { decodeId, encodeId } from "../platform/ids.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { type LockedUser, lockUsers } from "../users/locked-user.js";
import { groupsIn } from "../users/user-groups.js";
import { RecordCompletionsInput, RecordOutcome, RecordResult } from "./record-completions.input.js";
import { findDuplicates, mustBePast } from "./write-completions.js";

const MAX_USERS = 5_000;
const MAX_GROUPS = 50;

/** Who completed what, in the database's own ids. */
export interface Roster {
  readonly course: CourseKey | null;
  readonly facts: ClassFacts | null;
  readonly completedOn: string;
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Reads a roster; INVALID_INPUT with the field for what cannot be, NOT_FOUND for what is another department's. */
export function readRoster(departmentId: string, input: RecordCompletionsInput): Roster {
  const { courseId, userIds, groupIds, completedOn } = input;
  if ((courseId == null) === (input.class == null)) throw invalid("courseId", "Give either a course or a class.");
  if (!userIds?.length && !groupIds?.length) throw invalid("userIds", "Choose people or groups.");
  if ((userIds?.length ?? 0) > MAX_USERS) throw invalid("userIds", `Name at most ${MAX_USERS} users.`);
  if ((groupIds?.length ?? 0) > MAX_GROUPS) throw invalid("groupIds", `Choose at most ${MAX_GROUPS} groups.`);
  const users = (userIds ?? []).map((text) => decodeId("usr", text));
  if (users.some((user) => user.departmentId !== departmentId)) throw notFound("This user");
  return {
    course: courseId ? courseIn(departmentId, courseId) : null,
    facts: input.class ? readClass(input.class) : null,
    completedOn,
    userIds: [...new Set(users.map(({ id }) => id))],
    groupIds: [...new Set(groupsIn(departmentId, groupIds ?? []))],
  };
}

/** What a roster comes to, with the rows of its people and of their open assignments held. */
export interface JudgedRoster {
  readonly facts: ClassFacts;
  /** Who gets the class, by name. */
  readonly takers: readonly LockedUser[];
  /** Who does not, and why. */
  readonly skipped: readonly RecordResult[];
  /** The takers' open assignments of the course, by user. */
  readonly assignments: ReadonlyMap<string, LockedAssignment>;
}

const OF_GROUPS = `
  SELECT DISTINCT g.user_id AS id FROM group_member g
   WHERE g.department_id = $1 AND g.group_id = ANY($2::uuid[]) AND g.status NOT IN ('ARCHIVED', 'REMOVED')`;

/** Finds out what recording a roster comes to, and changes nothing. */
export async function judgeRoster(tx: Tx, roster: Roster): Promise<JudgedRoster> {
  const { completedOn, userIds, groupIds } = roster;
  await mustBePast(tx, completedOn);
  const members = groupIds.length ? await tx.query<{ id: string }>(OF_GROUPS, [tx.departmentId, groupIds]) : [];
  const wanted = [...new Set([...userIds, ...members.map(({ id }) => id)])];
  const { users } = await lockUsers(tx, wanted, { withAdmins: false });
  const course = roster.course && (await holdCourse(tx, roster.course));
  const facts = roster.facts ?? course;
  if (!facts) throw notFound("This course");
  const accountIds = users.map(({ accountId }) => accountId);
  const duplicates = await findDuplicates(tx, accountIds, completedOn, facts);
  const byId = new Map(users.map((user) => [user.id, user]));
  const judged = wanted.map((id) => ({ id, user: byId.get(id), outcome: outcomeOf(byId.get(id), duplicates) }));
  const takers = judged.flatMap(({ user, outcome }) => (user && outcome === RecordOutcome.RECORDED ? [user] : []));
  const skipped = judged.filter(({ outcome }) => outcome !== RecordOutcome.RECORDED);
  return {
    facts,
    takers: takers.sort(byName),
    skipped: skipped.map(({ id, user, outcome }) => resultOf(tx.departmentId, id, user, outcome)),
    assignments: await openByUser(tx, takers, course),
  };
}

function outcomeOf(user: LockedUser | undefined, duplicates: ReadonlySet<string>): RecordOutcome {
  if (!user) return RecordOutcome.NOT_FOUND;
  if (user.status === "ARCHIVED") return RecordOutcome.ARCHIVED;
  return duplicates.has(user.accountId) ? RecordOutcome.DUPLICATE : RecordOutcome.RECORDED;
}

const byName = (one: LockedUser, other: LockedUser): number =>
  one.lastName.localeCompare(other.lastName) || one.firstName.localeCompare(other.firstName);

/** What it comes to for one person, as it is answered. */
export const resultOf = (
  departmentId: string,
  userId: string,
  user: LockedUser | undefined,
  outcome: RecordOutcome,
): RecordResult => ({
  userId: encodeId("usr", departmentId, userId),
  userName: user ? `${user.firstName} ${user.lastName}` : null,
  outcome,
});

async function openByUser(
  tx: Tx,
  takers: readonly LockedUser[],
  course: Course | null,
): Promise<Map<string, LockedAssignment>> {
  if (!course) return new Map();
  const ids = takers.map(({ id }) => id);
  const open = await lockOpenAssignments(tx, ids, course.uuid);
  return new Map(open.filter(isOpen).map((assignment) => [assignment.userId, assignment]));
}
