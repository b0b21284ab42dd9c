import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { inDepartment } from "../platform/transaction.js";
import { authorize } from "../policy.js";
import { lockUsers } from "../users/locked-user.js";
import { audit } from "./change-assignments.js";
import { lockAssignmentsOf, returnLicences } from "./lock-assignments.js";

const ARCHIVE = `
  UPDATE course_assignment SET archived_at = now(), version = version + 1
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

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
    const assignments = await lockAssignmentsOf(tx, [id]);
    const old = assignments.filter(({ isArchived, isUnassigned }) => !isArchived && !isUnassigned);
    if (old.length === 0) return 0;
    await tx.query(ARCHIVE, [departmentId, old.map((assignment) => assignment.id)]);
    await returnLicences(
      tx,
      actor,
      old.filter(({ isCompleted }) => !isCompleted),
    );
    await audit(tx, actor, "course.archived", old, () => ({}));
    return old.length;
  });
}
