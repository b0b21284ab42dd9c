import type { Actor } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { isOpen, lockAssignmentsOf, returnLicences, takeLicences } from "./lock-assignments.js";

/**
 * What leaving does to people's courses, by archive or removal: licences of courses that were not started go back to
 * their pools (feature 108); what was started, and all rows, stay (features 105, 109). The users' rows are locked.
 */
export async function suspendAssignments(tx: Tx, actor: Actor, userIds: readonly string[]): Promise<void> {
  const assignments = await lockAssignmentsOf(tx, userIds);
  await returnLicences(tx, actor, assignments.filter(isOpen));
}

/**
 * What coming back does: their open assignments hold licences again, as far as the pools go. Whoever gets none is
 * still assigned; starting the course then takes one.
 */
export async function resumeAssignments(tx: Tx, actor: Actor, userIds: readonly string[]): Promise<void> {
  const assignments = await lockAssignmentsOf(tx, userIds);
  const waiting = assignments.filter((assignment) => isOpen(assignment) && !assignment.isStarted);
  await takeLicences(tx, actor, waiting, "RESERVED");
}
