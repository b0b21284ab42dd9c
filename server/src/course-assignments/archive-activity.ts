import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { lockUsers } from "../users/locked-user.js";
import { audit } from "./change-assignments.js";
import { type LockedAssignment, lockAssignmentsOf, returnLicences } from "./lock-assignments.js";

const ARCHIVE = `
  UPDATE course_assignment SET archived_at = now(), version = version + 1
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Whether it has not been put away or taken back yet. */
export const isActivity = ({ isArchived, isUnassigned }: LockedAssignment): boolean => !isArchived && !isUnassigned;

/** Puts locked assignments away, and gives the licences of those that were not started back. */
export async function putAway(tx: Tx, actor: DepartmentActor, old: readonly LockedAssignment[]): Promise<void> {
  await tx.query(ARCHIVE, [tx.departmentId, old.map(({ id }) => id)]);
  await returnLicences(
    tx,
    actor,
    old.filter(({ isCompleted }) => !isCompleted),
  );
  await audit(tx, actor, "course.archived", old, () => ({}));
}

/**
 * Puts a user's course activity away while they stay as they are, so that courses can be assigned anew (feature 110).
 * Licences of what was not started return to their pools; what was completed stays on the transcript.
 */
export function archiveCourseActivity(ctx: Ctx, userId: string): Promise<number> {
  const { departmentId, id } = decodeId("usr", userId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "assignment.edit");
    const { users } = await lockUsers(tx, [id], { withAdmins: false });
    if (users.length === 0) throw notFound("This user");
    const old = (await lockAssignmentsOf(tx, [id])).filter(isActivity);
    if (old.length > 0) await putAway(tx, actor, old);
    return old.length;
  });
}
