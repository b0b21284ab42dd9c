import type { RecordedActor } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { type LockedAssignment, takeLicences } from "./lock-assignments.js";

/** An assignment, and the completion that it led to. */
export interface CompletedAssignment {
  readonly assignment: LockedAssignment;
  readonly completionId: string;
}

const COMPLETE = `
  UPDATE course_assignment a
     SET completed_at = now(), completion_id = c.completion_id, started_at = coalesce(a.started_at, now()),
         version = a.version + 1
    FROM unnest($2::uuid[], $3::uuid[]) AS c (id, completion_id)
   WHERE a.department_id = $1 AND a.id = c.id`;

/**
 * Completes locked open assignments by what was recorded. Their licences are used; where none is left the completion
 * counts all the same, as what happened has happened.
 */
export async function completeAssignments(
  tx: Tx,
  actor: RecordedActor,
  completed: readonly CompletedAssignment[],
): Promise<void> {
  if (completed.length === 0) return;
  await tx.query(COMPLETE, [
    tx.departmentId,
    completed.map(({ assignment }) => assignment.id),
    completed.map(({ completionId }) => completionId),
  ]);
  const assignments = completed.map(({ assignment }) => assignment);
  await takeLicences(tx, actor, assignments, "USED");
}

const REPORT = `
  UPDATE course_assignment SET completion_id = $3, version = version + 1 WHERE department_id = $1 AND id = $2`;

/** Marks a locked assignment as reported by the person; null takes the mark off, as the report was refused. */
export const markReported = (tx: Tx, assignmentId: string, completionId: string | null): Promise<unknown> =>
  tx.query(REPORT, [tx.departmentId, assignmentId, completionId]);

// The course may have been assigned anew meanwhile: then that one is open (index course_assignment_open).
const REOPEN = `
  UPDATE course_assignment a SET completed_at = NULL, completion_id = NULL, version = a.version + 1
   WHERE a.department_id = $1 AND a.id = $2 AND a.completed_at IS NOT NULL AND a.archived_at IS NULL
     AND a.unassigned_at IS NULL
     AND NOT EXISTS (SELECT FROM course_assignment o
                      WHERE o.department_id = $1 AND o.course_id = a.course_id AND o.user_id = a.user_id AND o.id <> a.id
                        AND o.completed_at IS NULL AND o.archived_at IS NULL AND o.unassigned_at IS NULL)`;

/** The completion was deleted: the course is to be taken again. Its licence stays used. */
export const reopenAssignment = (tx: Tx, assignmentId: string): Promise<unknown> =>
  tx.query(REOPEN, [tx.departmentId, assignmentId]);

const CLOSE_AGAIN = `
  UPDATE course_assignment SET completed_at = now(), completion_id = $3, version = version + 1
   WHERE department_id = $1 AND id = $2 AND completed_at IS NULL AND archived_at IS NULL AND unassigned_at IS NULL`;

/** The deleted completion was restored. */
export const closeAgain = (tx: Tx, assignmentId: string, completionId: string): Promise<unknown> =>
  tx.query(CLOSE_AGAIN, [tx.departmentId, assignmentId, completionId]);
