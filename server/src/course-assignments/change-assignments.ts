import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { AssignmentChangeOutcome, CourseAssignmentChange } from "./assign-course.input.js";
import { mustBeAhead } from "./judge-wish.js";
import { readAssignments } from "./list-assignments.js";
import { isOpen, type LockedAssignment, lockAssignments, returnLicences } from "./lock-assignments.js";

const MAX_ASSIGNMENTS = 2_000;

/** Something that an officer does to open course assignments. */
interface AssignmentVerb {
  prepare?(tx: Tx): Promise<void>;
  /** Whether it is so already. */
  isDone(assignment: LockedAssignment): boolean;
  /** Does it and records it, for all at once. */
  apply(tx: Tx, actor: DepartmentActor, assignments: readonly LockedAssignment[]): Promise<void>;
}

const UNASSIGN = `
  UPDATE course_assignment SET unassigned_at = now(), version = version + 1
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Takes courses back: licences of those that were not started return to their pools, the rows stay. */
export const unassignCourses = (ctx: Ctx, ids: readonly string[]): Promise<CourseAssignmentChange[]> =>
  changeAssignments(ctx, ids, {
    isDone: ({ isUnassigned }) => isUnassigned,
    apply: unassign,
  });

/** The same for locked assignments, in a transaction of the caller's. */
export async function unassign(
  tx: Tx,
  actor: DepartmentActor,
  assignments: readonly LockedAssignment[],
): Promise<void> {
  await tx.query(UNASSIGN, [tx.departmentId, assignments.map(({ id }) => id)]);
  await returnLicences(tx, actor, assignments);
  await audit(tx, actor, "course.unassigned", assignments, () => ({}));
}

const SET_DUE = `
  UPDATE course_assignment SET due_on = $3::date, reminded_at = NULL, version = version + 1
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Gives assignments another due date, or none (feature 116). */
export const changeDueDates = (
  ctx: Ctx,
  ids: readonly string[],
  dueOn: string | null,
): Promise<CourseAssignmentChange[]> =>
  changeAssignments(ctx, ids, {
    prepare: (tx) => mustBeAhead(tx, dueOn),
    isDone: (assignment) => assignment.dueOn === dueOn,
    apply: (tx, actor, assignments) => setDueDate(tx, actor, assignments, dueOn),
  });

/** The same for locked assignments, in a transaction of the caller's. */
export async function setDueDate(
  tx: Tx,
  actor: DepartmentActor,
  assignments: readonly LockedAssignment[],
  dueOn: string | null,
): Promise<void> {
  await tx.query(SET_DUE, [tx.departmentId, assignments.map(({ id }) => id), dueOn]);
  await audit(tx, actor, "course.due-date-changed", assignments, (assignment) => ({
    dueOn: [assignment.dueOn, dueOn],
  }));
}

/** One event for each assignment, of the person whose it is. */
export const audit = (
  tx: Tx,
  actor: DepartmentActor,
  action: string,
  assignments: readonly LockedAssignment[],
  changesOf: (assignment: LockedAssignment) => Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordAudit(
    tx,
    actor,
    ...assignments.map((assignment) => ({
      ...{ action, accountId: assignment.accountId, userId: assignment.userId, subjectId: assignment.id },
      changes: { course: assignment.courseName, ...changesOf(assignment) },
    })),
  );

/** One transaction for all; an id that is not found refuses the whole selection, before anything is done. */
async function changeAssignments(
  ctx: Ctx,
  texts: readonly string[],
  verb: AssignmentVerb,
): Promise<CourseAssignmentChange[]> {
  const { departmentId, ids } = readSelection(texts);
  authorize(await enterDepartment(ctx, departmentId), "assignment.edit");
  const outcomes = await inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "assignment.edit");
    await verb.prepare?.(tx);
    const assignments = await lockAssignments(tx, ids);
    if (assignments.length !== ids.length) throw notFound("This course assignment");
    const judged = new Map(assignments.map((assignment) => [assignment.id, judge(verb, assignment)]));
    const allowed = assignments.filter(({ id }) => judged.get(id) === AssignmentChangeOutcome.DONE);
    if (allowed.length > 0) await verb.apply(tx, actor, allowed);
    return judged;
  });
  const assignments = await readAssignments(departmentId, ids);
  return assignments.map((assignment) => {
    const outcome = outcomes.get(assignment.uuid) ?? AssignmentChangeOutcome.NO_CHANGE;
    return Object.assign(new CourseAssignmentChange(), { outcome, assignment });
  });
}

function judge(verb: AssignmentVerb, assignment: LockedAssignment): AssignmentChangeOutcome {
  if (verb.isDone(assignment)) return AssignmentChangeOutcome.NO_CHANGE;
  if (isOpen(assignment)) return AssignmentChangeOutcome.DONE;
  return assignment.isCompleted ? AssignmentChangeOutcome.COMPLETED : AssignmentChangeOutcome.CLOSED;
}

function readSelection(texts: readonly string[]): { departmentId: string; ids: string[] } {
  const unique = [...new Set(texts)];
  if (unique.length === 0 || unique.length > MAX_ASSIGNMENTS) {
    throw invalid("assignmentIds", `Choose 1 to ${MAX_ASSIGNMENTS.toLocaleString("en-US")} assignments.`);
  }
  const keys = unique.map((text) => decodeId("cas", text));
  const departmentId = keys[0]?.departmentId ?? "";
  if (keys.some((key) => key.departmentId !== departmentId)) throw notFound("This course assignment");
  return { departmentId, ids: keys.map(({ id }) => id) };
}
