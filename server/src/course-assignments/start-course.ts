import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize, can } from "../policy.js";
import type { CourseAssignment } from "./assignment.type.js";
import { audit } from "./change-assignments.js";
import { getAssignment } from "./list-assignments.js";
import { isOpen, type LockedAssignment, lockAssignments, takeLicences } from "./lock-assignments.js";

const START = `
  UPDATE course_assignment SET started_at = now(), version = version + 1 WHERE department_id = $1 AND id = $2`;

/** Starts one's own course, which uses its licence. Twice is once. */
export async function startCourse(ctx: Ctx, assignmentId: string): Promise<CourseAssignment> {
  const { departmentId, id } = decodeId("cas", assignmentId);
  await inDepartment(ctx, departmentId, async (tx, actor) => {
    await beginCourse(tx, actor, await lockOwnAssignment(tx, actor, id));
  });
  return getAssignment(departmentId, id);
}

/** Starts a locked open assignment, unless it was started before. */
export async function beginCourse(tx: Tx, actor: DepartmentActor, assignment: LockedAssignment): Promise<void> {
  if (assignment.isStarted) return;
  const { without } = await takeLicences(tx, actor, [assignment], "USED");
  if (without.length > 0) throw noLicenceLeft();
  await tx.query(START, [tx.departmentId, assignment.id]);
  await audit(tx, actor, "course.started", [assignment], () => ({}));
}

const noLicenceLeft = (): AppError =>
  new AppError(
    "INSUFFICIENT_LICENCES",
    "No licence of this course is free. Ask a training officer for one.",
    undefined,
    { needed: 1, available: 0 },
  );

/** Locks an open assignment of the caller's own; others' do not exist for them. */
export async function lockOwnAssignment(tx: Tx, actor: DepartmentActor, id: string): Promise<LockedAssignment> {
  const [assignment] = await lockAssignments(tx, [id]);
  if (!assignment || !can(actor, "assignment.take", assignment)) throw notFound("This course assignment");
  authorize(actor, "assignment.take", assignment);
  if (isOpen(assignment)) return assignment;
  if (assignment.isCompleted) throw new AppError("CONFLICT", "You have completed this course.");
  throw new AppError("CONFLICT", "This course is no longer assigned to you. Ask a training officer.");
}
