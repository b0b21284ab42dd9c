import { recordAudit } from "../audit-log/audit-log.service.js";
import { closeAgain, markReported, reopenAssignment } from "../course-assignments/complete-assignments.js";
import { isOpen, lockAssignments } from "../course-assignments/lock-assignments.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { requireText } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { progressIsDue } from "../training-plans/progress-due.js";
import type { Completion } from "./completion.type.js";
import { changeCompletion, type LockedCompletion, mustNotBeArchived } from "./locked-completion.js";
import { alreadyThere } from "./report-completion.js";
import { findDuplicates } from "./write-completions.js";

const DELETE = `
  UPDATE completion SET deleted_at = now(), deleted_by = $3, deleted_why = $4, deleter_name = $5, version = version + 1
   WHERE account_id = $1 AND id = $2`;

/** Takes a completion off a transcript; the row stays, and its certificate is withdrawn (features 107, 131). Twice is once. */
export const deleteCompletion = (ctx: Ctx, userId: string, completionId: string, reason: string): Promise<Completion> =>
  changeCompletion(ctx, userId, completionId, async (tx, actor, completion, user) => {
    authorize(actor, "transcript.delete", completion);
    const why = requireText("reason", reason, 500);
    mustNotBeArchived(user);
    if (completion.isDeleted) return;
    const { accountId, id, assignmentId, state } = completion;
    if (assignmentId) {
      const [assignment] = await lockAssignments(tx, [assignmentId]);
      if (assignment?.completionId === id) {
        await (state === "REPORTED" && isOpen(assignment)
          ? markReported(tx, assignmentId, null)
          : reopenAssignment(tx, assignmentId));
      }
    }
    await tx.query(DELETE, [accountId, id, actor.accountId, why, actor.name]);
    await finish(tx, actor, completion, "completion.deleted", { reason: why });
  });

const RESTORE = `
  UPDATE completion SET deleted_at = NULL, deleted_by = NULL, deleted_why = NULL, deleter_name = NULL, version = version + 1
   WHERE account_id = $1 AND id = $2`;

/** Puts a deleted completion back: hours and certificate count again (feature 133). Twice is once. */
export const restoreCompletion = (ctx: Ctx, userId: string, completionId: string): Promise<Completion> =>
  changeCompletion(ctx, userId, completionId, async (tx, actor, completion) => {
    const { accountId, id, assignmentId, state, isDeleted } = completion;
    authorize(actor, "transcript.restore", isDeleted ? completion : { ...completion, isRecent: true });
    if (!isDeleted) return;
    if (state === "ACCEPTED") await mustBeNew(tx, completion);
    if (assignmentId) await closeAssignment(tx, assignmentId, completion);
    await tx.query(RESTORE, [accountId, id]);
    await finish(tx, actor, completion, "completion.restored", {});
  });

/** The course counts as completed, or as reported, again; unless the assignment went on without it. */
async function closeAssignment(tx: Tx, assignmentId: string, { id, state }: LockedCompletion): Promise<void> {
  const [assignment] = await lockAssignments(tx, [assignmentId]);
  if (!assignment || !isOpen(assignment) || assignment.completionId !== null) return;
  if (state === "ACCEPTED") await closeAgain(tx, assignmentId, id);
  if (state === "REPORTED") await markReported(tx, assignmentId, id);
}

/** The class may have been recorded again meanwhile. */
async function mustBeNew(tx: Tx, { accountId, completedOn, className, provider }: LockedCompletion): Promise<void> {
  const known = await findDuplicates(tx, [accountId], completedOn, { name: className, provider });
  if (known.size > 0) throw alreadyThere();
}

async function finish(
  tx: Tx,
  actor: DepartmentActor,
  { accountId, userId, id, className, completedOn, minutes }: LockedCompletion,
  action: string,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const changes = { class: className, completedOn, minutes, ...more };
  await recordAudit(tx, actor, { action, accountId, userId, subjectId: id, changes });
  await progressIsDue(tx, [accountId]);
}
