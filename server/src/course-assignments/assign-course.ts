import { auditActor } from "../audit-log/audit-log.service.js";
import { type CourseKey, courseIn, holdCourse, mustBeInUse } from "../courses/course.service.js";
import type { Course } from "../courses/course.type.js";
import { insufficientLicences, lockPools, writeMoves } from "../licences/licence-ledger.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeId, decodeOwnId, encodeId, newId } from "../platform/ids.js";
import { TODAY } from "../platform/plain-date.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { groupsIn } from "../users/user-groups.js";
import {
  AssignCourseCheck,
  type AssignCourseInput,
  AssignCoursePayload,
  AssignOutcome,
  type AssignResult,
} from "./assign-course.input.js";
import { OPEN } from "./assignment-columns.js";
import { lockOpenAssignments } from "./lock-assignments.js";
import { tellAssigned } from "./tell-assigned.js";

const MAX_USERS = 5_000;
const MAX_GROUPS = 50;

/** Whom a course is meant for, in the database's own ids. */
interface Wish {
  readonly course: CourseKey;
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly dueOn: string | null;
  readonly notify: boolean;
}

function readWish(departmentId: string, input: AssignCourseInput): Wish {
  const { userIds, groupIds } = input;
  if (!userIds?.length && !groupIds?.length) throw invalid("userIds", "Choose people or groups.");
  if ((userIds?.length ?? 0) > MAX_USERS)
    throw invalid("userIds", `Name at most ${MAX_USERS} users, or choose groups.`);
  if ((groupIds?.length ?? 0) > MAX_GROUPS) throw invalid("groupIds", `Choose at most ${MAX_GROUPS} groups.`);
  const users = (userIds ?? []).map((text) => decodeId("usr", text));
  if (users.some((user) => user.departmentId !== departmentId)) throw notFound("This user");
  return {
    course: courseIn(departmentId, input.courseId),
    userIds: [...new Set(users.map(({ id }) => id))],
    groupIds: [...new Set(groupsIn(departmentId, groupIds ?? []))],
    dueOn: input.dueOn ?? null,
    notify: input.notify ?? false,
  };
}

/** Gives a course to people: to all of them or, where licences are missing, to none (feature 119). */
export function assignCourse(ctx: Ctx, input: AssignCourseInput): Promise<AssignCoursePayload> {
  return inDepartment(ctx, decodeOwnId("dep", input.departmentId), async (tx, actor) => {
    authorize(actor, "assignment.edit");
    const wish = readWish(tx.departmentId, input);
    const { assignedCount, skipped } = await onceByKey(tx, "assignCourse", input.idempotencyKey, wish, () =>
      assign(tx, actor, wish),
    );
    return Object.assign(new AssignCoursePayload(), { assignedCount, skipped });
  });
}

/** Says what assigning would come to, and does nothing. */
export function checkAssignCourse(ctx: Ctx, input: AssignCourseInput): Promise<AssignCourseCheck> {
  return inDepartment(ctx, decodeOwnId("dep", input.departmentId), async (tx, actor) => {
    authorize(actor, "assignment.edit");
    const wish = readWish(tx.departmentId, input);
    const { course, people, available } = await judge(tx, wish);
    const assignable = people.filter(({ outcome }) => outcome === AssignOutcome.ASSIGNED);
    return Object.assign(new AssignCourseCheck(), {
      assignableCount: assignable.length,
      licencesNeeded: course.needsLicence ? assignable.length : 0,
      licencesAvailable: available,
      notifiableCount: assignable.filter(({ isNotifiable }) => isNotifiable).length,
      skipped: people.filter(({ outcome }) => outcome !== AssignOutcome.ASSIGNED).map(toSkipped(tx.departmentId)),
    });
  });
}

/** One of the people of a wish. */
interface Judged {
  readonly userId: string;
  readonly userName: string | null;
  /** Whether a mail can tell them. */
  readonly isNotifiable: boolean;
  readonly outcome: AssignOutcome;
}

interface Verdict {
  readonly course: Course;
  readonly people: readonly Judged[];
  /** Free licences of a pool that is locked. */
  readonly available: number;
}

// Held until the end, so that nobody is archived meanwhile. In the order of ids. Index group_member_by_name.
const PEOPLE = `
  SELECT m.id AS "userId", m.status, m.first_name || ' ' || m.last_name AS "userName",
         m.status = 'ACTIVE' AND m.email IS NOT NULL AS "isNotifiable" FROM membership m
   WHERE m.department_id = $1 AND m.status <> 'REMOVED' AND m.id = ANY(ARRAY(
         SELECT unnest($2::uuid[])
         UNION SELECT g.user_id FROM group_member g
                WHERE g.department_id = $1 AND g.group_id = ANY($3::uuid[]) AND g.status NOT IN ('ARCHIVED', 'REMOVED')))
   ORDER BY m.id FOR SHARE OF m`;

const HAVE_IT = `
  SELECT a.user_id AS "userId" FROM course_assignment a
   WHERE a.department_id = $1 AND a.course_id = $2 AND a.user_id = ANY($3::uuid[]) AND ${OPEN}`;

async function judge(tx: Tx, wish: Wish): Promise<Verdict> {
  const people = await tx.query<Omit<Judged, "outcome"> & { status: string }>(PEOPLE, [
    tx.departmentId,
    wish.userIds,
    wish.groupIds,
  ]);
  const ids = people.map(({ userId }) => userId);
  const course = await holdCourse(tx, wish.course);
  mustBeInUse(course);
  await mustBeAhead(tx, wish.dueOn);
  await lockOpenAssignments(tx, ids, course.uuid); // whoever takes one back just now comes first
  const pools = await lockPools(tx, course.needsLicence ? [course.uuid] : []);
  const having = await tx.query<{ userId: string }>(HAVE_IT, [tx.departmentId, course.uuid, ids]);
  const haveIt = new Set(having.map(({ userId }) => userId));
  const found = new Set(ids);
  const judged = people.map(({ status, ...person }) => ({
    ...person,
    outcome: outcomeOf(status, haveIt.has(person.userId)),
  }));
  const strangers = wish.userIds
    .filter((userId) => !found.has(userId))
    .map((userId) => ({ userId, userName: null, isNotifiable: false, outcome: AssignOutcome.NOT_FOUND }));
  return { course, people: [...judged, ...strangers], available: pools.get(course.uuid)?.available ?? 0 };
}

function outcomeOf(status: string, hasIt: boolean): AssignOutcome {
  if (status === "ARCHIVED") return AssignOutcome.ARCHIVED;
  return hasIt ? AssignOutcome.ALREADY_ASSIGNED : AssignOutcome.ASSIGNED;
}

/** A due date is today or later, in the department's own days. */
export async function mustBeAhead(tx: Tx, dueOn: string | null): Promise<void> {
  if (dueOn === null) return;
  const [day] = await tx.query<{ isPast: boolean }>(`SELECT $2::date < ${TODAY} AS "isPast"`, [tx.departmentId, dueOn]);
  if (day?.isPast) throw invalid("dueOn", "Choose today or a later day.");
}

const INSERT = `
  INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, due_on, licence,
                                 assigned_by, assigner_name)
  SELECT $1, n.id, n.user_id, $4, $5, $6::date, $7, $8, $9 FROM unnest($2::uuid[], $3::uuid[]) AS n (id, user_id)
  ON CONFLICT (department_id, course_id, user_id)
        WHERE completed_at IS NULL AND archived_at IS NULL AND unassigned_at IS NULL DO NOTHING
  RETURNING id, user_id AS "userId"`;

const RECORD = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id,
                           subject_id, changes)
  SELECT a.department_id, uuidv7(), 'course.assigned', $3, $4, $5, m.account_id, a.user_id, a.id,
         jsonb_build_object('course', $6::text, 'dueOn', jsonb_build_array(NULL, a.due_on))
    FROM course_assignment a JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
   WHERE a.department_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id`;

interface Assigned {
  readonly assignedCount: number;
  readonly skipped: readonly AssignResult[];
}

async function assign(tx: Tx, actor: DepartmentActor, wish: Wish): Promise<Assigned> {
  const { course, people, available } = await judge(tx, wish);
  const wanted = people.filter(({ outcome }) => outcome === AssignOutcome.ASSIGNED);
  if (course.needsLicence && wanted.length > available) throw insufficientLicences(wanted.length, available);
  const assignedCount = await giveCourse(
    tx,
    actor,
    course,
    wanted.map(({ userId }) => userId),
    wish,
  );
  const skipped = people.filter(({ outcome }) => outcome !== AssignOutcome.ASSIGNED);
  return { assignedCount, skipped: skipped.map(toSkipped(tx.departmentId)) };
}

/** Until when a course is to be done, and whether its people are told. */
type Terms = Pick<Wish, "dueOn" | "notify">;

/**
 * Gives a course to people whose rows, and whose pool with licences enough, are locked; answers with how many did not have
 * it yet.
 */
export async function giveCourse(
  tx: Tx,
  actor: DepartmentActor,
  course: Course,
  userIds: readonly string[],
  { dueOn, notify }: Terms,
): Promise<number> {
  const made = await tx.query<{ id: string; userId: string }>(INSERT, [
    ...[tx.departmentId, userIds.map(() => newId()), userIds],
    ...[course.uuid, course.departmentId, dueOn, course.needsLicence ? "RESERVED" : "NONE"],
    ...[actor.accountId, actor.name],
  ]);
  if (course.needsLicence) {
    const move = { kind: "RESERVE", courseId: course.uuid, amount: 1 } as const;
    await writeMoves(
      tx,
      actor,
      made.map(({ id }) => ({ ...move, assignmentId: id })),
    );
  }
  const ids = made.map(({ id }) => id);
  if (ids.length > 0) await tx.query(RECORD, [tx.departmentId, ids, ...auditActor(actor), course.name]);
  if (notify) await tellAssigned(tx, actor, ids);
  return made.length;
}

const toSkipped =
  (departmentId: string) =>
  ({ userId, userName, outcome }: Judged): AssignResult => ({
    userId: encodeId("usr", departmentId, userId),
    userName,
    outcome,
  });
