import { type CourseDraft, inputOf, newCourse } from "../courses/courseDraft";
import { type CourseProblems, problemsOf } from "../courses/courseProblems";
import type { ClassInput, CoursePicker_CourseFragment, RecordCompletionsInput } from "../graphql/generated";
import { nobody, type People } from "../training/PeoplePicker";
import { proofProblem } from "../training/ProofField";
import { formatDay } from "../ui/dates";

/** A class and who was there, as it is typed. */
export interface RosterDraft {
  /** Whether the class is described here, as it is not in the catalogue. */
  isByHand: boolean;
  course: CoursePicker_CourseFragment | null;
  class: CourseDraft;
  completedOn: string;
  people: People;
  file: File | null;
}

export const newRoster: RosterDraft = {
  ...{ isByHand: false, course: null, class: newCourse, completedOn: "", people: nobody, file: null },
};

/** What is wrong with a roster, per field. */
export interface RosterProblems {
  courseId?: string;
  class: CourseProblems;
  completedOn?: string;
  userIds?: string;
  file?: string;
}

const earliest = "1950-01-01";

export function problemsOfRoster(draft: RosterDraft, today: string): RosterProblems {
  const { isByHand, course, completedOn, people, file } = draft;
  return {
    courseId: isByHand || course ? undefined : "Choose the course.",
    class: isByHand ? problemsOf(draft.class) : {},
    completedOn: dayProblem(completedOn, today),
    userIds: people.users.length + people.groups.length > 0 ? undefined : "Choose who was there.",
    file: proofProblem(file),
  };
}

function dayProblem(day: string, today: string): string | undefined {
  if (!day) return "Say when it was held.";
  if (day > today) return `Choose today, ${formatDay(today)}, or an earlier day.`;
  return day < earliest ? "Choose a day after 1949." : undefined;
}

export const isComplete = ({ class: ofClass, ...others }: RosterProblems): boolean =>
  Object.keys(ofClass).length === 0 && Object.values(others).every((problem) => problem === undefined);

export const isTouched = ({ course, class: typed, people, file }: RosterDraft): boolean =>
  course !== null || typed.name !== "" || people.users.length + people.groups.length > 0 || file !== null;

/** What a class is called in words. */
export const nameOf = ({ isByHand, course, class: typed }: RosterDraft): string =>
  (isByHand ? typed.name.trim() : course?.name) ?? "";

export function classInput(draft: CourseDraft): ClassInput {
  const { name, provider, takeType, format, creditType, capceNumber, minutes, areas } = inputOf(draft);
  return { name, provider, takeType, format, creditType, capceNumber, minutes, areas };
}

/** The draft as the server takes it, once nothing is wrong with it. */
export const rosterInput = (departmentId: string, draft: RosterDraft): RecordCompletionsInput => ({
  departmentId,
  completedOn: draft.completedOn,
  ...(draft.isByHand ? { class: classInput(draft.class) } : { courseId: draft.course?.id ?? null }),
  userIds: draft.people.users.map(({ id }) => id),
  groupIds: draft.people.groups.map(({ id }) => id),
});
