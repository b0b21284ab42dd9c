import { recordAudit } from "../audit-log/audit-log.service.js";
import { completeAssignments, markReported } from "../course-assignments/complete-assignments.js";
import { isOpen, lockAssignments } from "../course-assignments/lock-assignments.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { requireText } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { progressIsDue } from "../training-plans/progress-due.js";
import type { LockedUser } from "../users/locked-user.js";
import type { Completion } from "./completion.type.js";
import { changeCompletion, type LockedCompletion, mustNotBeArchived } from "./locked-completion.js";
import { alreadyThere } from "./report-completion.js";
import { findDuplicates } from "./write-completions.js";

const DECIDE = `
  UPDATE completion SET state = $3, decided_at = now(), decided_by = $4, decider_name = $5, refused_why = $6,
         version = version + 1
   WHERE account_id = $1 AND id = $2`;

/** Accepts what somebody reported: it counts from now on, and completes the assignment. Twice is once. */
export const acceptCompletion = (ctx: Ctx, userId: string, completionId: string): Promise<Completion> =>
  changeCompletion(ctx, userId, completionId, async (tx, actor, completion, user) => {
    authorize(actor, "transcript.decide", completion);
    if (completion.state === "ACCEPTED" && !completion.isDeleted) return mustNotBeArchived(user);
    await accept(tx, actor, completion, user);
  });

/** Accepts a held report. */
export async function accept(
  tx: Tx,
  actor: DepartmentActor,
  completion: LockedCompletion,
  user: LockedUser,
): Promise<void> {
  mustNotBeArchived(user);
  mustWait(actor, completion);
  const { accountId, completedOn, className, provider } = completion;
  const known = await findDuplicates(tx, [accountId], completedOn, { name: className, provider });
  if (known.size > 0) throw alreadyThere();
  await decide(tx, actor, completion, "ACCEPTED", null);
  await progressIsDue(tx, [accountId]);
  if (!completion.assignmentId) return;
  const open = (await lockAssignments(tx, [completion.assignmentId])).filter(isOpen);
  await completeAssignments(
    tx,
    actor,
    open.map((assignment) => ({ assignment, completionId: completion.id })),
  );
}

/** Refuses what somebody reported, and tells them why; the course is theirs to complete as before. */
export const refuseCompletion = (ctx: Ctx, userId: string, completionId: string, reason: string): Promise<Completion> =>
  changeCompletion(ctx, userId, completionId, async (tx, actor, completion, user) => {
    authorize(actor, "transcript.decide", completion);
    await refuse(tx, actor, completion, user, readReason(reason));
  });

/** Reads why a report is refused. */
export const readReason = (reason: string): string => requireText("reason", reason, 500);

/** Refuses a held report; the person learns of it by mail. */
export async function refuse(
  tx: Tx,
  actor: DepartmentActor,
  completion: LockedCompletion,
  user: LockedUser,
  why: string,
): Promise<void> {
  mustNotBeArchived(user);
  mustWait(actor, completion);
  await decide(tx, actor, completion, "REFUSED", why);
  if (completion.assignmentId) {
    const [assignment] = await lockAssignments(tx, [completion.assignmentId]);
    if (assignment && isOpen(assignment)) await markReported(tx, assignment.id, null);
  }
  if (!user.email) return;
  const { accountId, className, completedOn } = completion;
  const data = { senderAccountId: actor.accountId, report: { className, completedOn, why } };
  await enqueueMail(tx, { template: "REPORT_REFUSED", toAddress: user.email, accountId, data });
}

function mustWait(actor: DepartmentActor, completion: LockedCompletion): void {
  const { state, isDeleted, decidedBy, deciderName } = completion;
  if (state === "REPORTED" && !isDeleted) return;
  if (isDeleted) throw new AppError("CONFLICT", "This report was deleted meanwhile.");
  const who = decidedBy === actor.accountId ? "You" : (deciderName ?? "Another officer");
  throw new AppError("CONFLICT", `${who} ${state === "ACCEPTED" ? "accepted" : "refused"} this report already.`);
}

async function decide(
  tx: Tx,
  actor: DepartmentActor,
  { accountId, id, userId, className, completedOn, minutes }: LockedCompletion,
  state: "ACCEPTED" | "REFUSED",
  why: string | null,
): Promise<void> {
  await tx.query(DECIDE, [accountId, id, state, actor.accountId, actor.name, why]);
  const action = state === "ACCEPTED" ? "completion.accepted" : "completion.refused";
  const changes = { class: className, completedOn, minutes, ...(why && { reason: why }) };
  await recordAudit(tx, actor, { action, accountId, userId, subjectId: id, changes });
}
