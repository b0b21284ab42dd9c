import type {
  AssignmentChangeOutcome,
  AssignmentLicence,
  AssignmentList_AssignmentFragment,
  AssignmentState,
  AssignOutcome,
} from "../graphql/generated";
import { countOf } from "../ui/numbers";

export type Assignment = AssignmentList_AssignmentFragment;

export const openStates: readonly AssignmentState[] = ["ASSIGNED", "STARTED", "REPORTED"];

export const assignmentStates: readonly AssignmentState[] = [...openStates, "COMPLETED", "UNASSIGNED", "ARCHIVED"];

export const stateWords: Record<AssignmentState, string> = {
  ASSIGNED: "Not started",
  STARTED: "Started",
  REPORTED: "Reported",
  COMPLETED: "Completed",
  UNASSIGNED: "Unassigned",
  ARCHIVED: "Archived",
};

export const licenceWords: Record<AssignmentLicence, string> = {
  NONE: "None needed",
  RESERVED: "Reserved",
  USED: "Used",
  RETURNED: "Returned",
};

/** Why an assignment stayed as it was. */
export const refusalWords: Record<Exclude<AssignmentChangeOutcome, "DONE">, string> = {
  NO_CHANGE: "It was so already.",
  COMPLETED: "Completed: what is recorded stays.",
  CLOSED: "It was taken back or archived before.",
};

/** Why somebody does not get a course. */
export const skippedWords: Record<Exclude<AssignOutcome, "ASSIGNED">, (count: number) => string> = {
  ALREADY_ASSIGNED: (count) => (count === 1 ? "1 has it already:" : `${count} have it already:`),
  ARCHIVED: (count) =>
    count === 1 ? "1 is archived; restore them first:" : `${count} are archived; restore them first:`,
  NOT_FOUND: (count) =>
    count === 1 ? "1 is no longer in the department." : `${count} are no longer in the department.`,
};

/** Up to so many people are told by mail of a course unless the officer says otherwise (ADR 21). */
export const fewPeople = 100;

/** Whether it is still to be completed. */
export const isOpen = ({ state }: Pick<Assignment, "state">): boolean => openStates.includes(state);

/** "Dana Núñez" or "3 people", and "Stroke Care" or "2 courses". */
export function whatOf(rows: readonly Assignment[]): { people: string; courses: string } {
  const people = new Map(rows.map(({ userId, userName }) => [userId, userName]));
  const courses = new Map(rows.map(({ course }) => [course.id, course.name]));
  const [person = ""] = people.values();
  const [course = ""] = courses.values();
  return {
    people: people.size === 1 ? person : countOf(people.size, "person", "people"),
    courses: courses.size === 1 ? course : countOf(courses.size, "course"),
  };
}
