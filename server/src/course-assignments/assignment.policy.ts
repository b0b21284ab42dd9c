import { type Actor, isOfficer } from "../platform/actor.js";

/** Whose course assignment it is: the user. */
interface AssignmentTarget {
  readonly userId: string;
}

export const assignmentPolicy = {
  /** Everybody's in the department. */
  "assignment.list": (actor: Actor): boolean => isOfficer(actor),
  /** One person's: officers, and they themself. */
  "assignment.read": (actor: Actor, { userId }: AssignmentTarget): boolean =>
    isOfficer(actor) || (actor.kind === "member" && actor.userId === userId),
  /** Assign, unassign, change due dates. */
  "assignment.edit": (actor: Actor): boolean => isOfficer(actor),
  /** Starting a course and reporting it completed is the person's own. */
  "assignment.take": (actor: Actor, { userId }: AssignmentTarget): boolean =>
    actor.kind === "member" && actor.userId === userId,
};
