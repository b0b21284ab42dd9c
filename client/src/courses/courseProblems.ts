import { readHours } from "../training/readHours";
import { hoursText } from "../training/trainingWords";
import { type AreaDraft, areaMinutes, type CourseDraft, formatIn, isEmptyArea } from "./courseDraft";

export const capceHelp = "Written YY-ORG-Fn-NNNN, e.g. 24-EMT-F3-0001. Left empty where it has none.";
const maxMinutes = 60_000;

/** What is wrong with a draft, per field. */
export type CourseProblems = Partial<Record<keyof CourseDraft | "minutes", string>>;

/** What can be said of a field at any time, also while the rest is still empty. */
export function problemsAtOnce({ capceNumber, hours, areas }: CourseDraft): CourseProblems {
  const problems: CourseProblems = {};
  if (capceNumber.trim() && !formatIn(capceNumber)) problems.capceNumber = capceHelp;
  const minutes = hours.trim() ? readHours(hours) : undefined;
  if (minutes === null) problems.hours = "Give hours as a number, e.g. 1.5, or as 1:30.";
  else if (minutes === 0) problems.hours = "A course takes at least a minute.";
  else if (minutes !== undefined && minutes > maxMinutes) problems.hours = "A course takes at most 1,000 hours.";
  const together = areaMinutes(areas);
  if (minutes && together > minutes) {
    problems.areas = `The content areas take ${hoursText(together)} hours, and the course only ${hoursText(minutes)}.`;
  } else if (areTwice(areas)) problems.areas = "Name each content area once.";
  return problems;
}

/** All that keeps a draft from being saved. */
export function problemsOf(draft: CourseDraft): CourseProblems {
  const problems = problemsAtOnce(draft);
  if (!draft.name.trim()) problems.name = "Give it a name.";
  if (!draft.provider.trim()) problems.provider = "Say who offers it.";
  if (!draft.takeType) problems.takeType = "Choose how it is taken.";
  if (!draft.hours.trim()) problems.hours = "Say how long it takes.";
  if (draft.link.trim() && !draft.link.trim().startsWith("https://")) {
    problems.link = "Give an address that begins with https://.";
  }
  if (draft.areas.some((area) => !isEmptyArea(area) && !(area.area.trim() && readHours(area.hours)))) {
    problems.areas ??= "Give each content area a name and its hours.";
  }
  return problems;
}

function areTwice(areas: readonly AreaDraft[]): boolean {
  const names = areas.flatMap(({ area }) => (area.trim() ? [area.trim().toLowerCase()] : []));
  return new Set(names).size < names.length;
}
