import { auditActor } from "../audit-log/audit-log.service.js";
import type { Course } from "../courses/course.type.js";
import { insufficientLicences, writeMoves } from "../licences/licence-ledger.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeOwnId, encodeId, newId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import {
  AssignCourseCheck,
  type AssignCourseInput,
  AssignCoursePayload,
  AssignOutcome,
  type AssignResult,
} from "./assign-course.input.js";
import { holdWish, type Judged, lookAtWish, readWish, type Wish } from "./judge-wish.js";
import { tellAssigned } from "./tell-assigned.js";

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
export async function checkAssignCourse(ctx: Ctx, input: AssignCourseInput): Promise<AssignCourseCheck> {
  const departmentId = decodeOwnId("dep", input.departmentId);
  authorize(await enterDepartment(ctx, departmentId), "assignment.edit");
  const { course, people, available } = await lookAtWish(departmentId, readWish(departmentId, input));
  const assignable = people.filter(({ outcome }) => outcome === AssignOutcome.ASSIGNED);
  return Object.assign(new AssignCourseCheck(), {
    assignableCount: assignable.length,
    licencesNeeded: course.needsLicence ? assignable.length : 0,
    licencesAvailable: available,
    notifiableCount: assignable.filter(({ isNotifiable }) => isNotifiable).length,
    skipped: people.filter(({ outcome }) => outcome !== AssignOutcome.ASSIGNED).map(toSkipped(departmentId)),
  });
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
  const { course, people, available } = await holdWish(tx, wish);
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
