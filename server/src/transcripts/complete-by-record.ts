import { recordAudit } from "../audit-log/audit-log.service.js";
import { type CompletedAssignment, completeAssignments } from "../course-assignments/complete-assignments.js";
import type { ActingPerson } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";

/** An open assignment that an officer's record completes, and whose it is. */
export interface CompletedByRecord extends CompletedAssignment {
  readonly accountId: string;
}

// What somebody reported of an assignment that an officer's record completed needs no looking at any more.
const SETTLE_REPORTS = `
  UPDATE completion SET state = 'REFUSED', decided_at = now(), decided_by = $3, decider_name = $4, version = version + 1,
         refused_why = 'An officer recorded this class for everybody who was there.'
   WHERE account_id = ANY($1::uuid[]) AND assignment_id = ANY($2::uuid[]) AND state = 'REPORTED' AND deleted_at IS NULL
  RETURNING account_id AS "accountId", id AS "subjectId"`;

/** Completes locked open assignments by what an officer recorded, and settles what was reported of them. */
export async function completeByRecord(
  tx: Tx,
  actor: ActingPerson,
  completed: readonly CompletedByRecord[],
): Promise<void> {
  const reported = completed.filter(({ assignment }) => assignment.completionId !== null);
  if (reported.length > 0) {
    const accountIds = reported.map(({ accountId }) => accountId);
    const assignmentIds = reported.map(({ assignment }) => assignment.id);
    const refused = await tx.query<{ accountId: string; subjectId: string }>(SETTLE_REPORTS, [
      ...[accountIds, assignmentIds, actor.accountId, actor.name],
    ]);
    const action = "completion.refused";
    await recordAudit(tx, actor, ...refused.map((one) => ({ ...one, action, changes: { why: "roster" } })));
  }
  await completeAssignments(tx, actor, completed);
}
