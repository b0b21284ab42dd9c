import type { PlanPeople_StandingFragment } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";

/** What is left to do and how fast, in a few words. */
export function neededText(standing: PlanPeople_StandingFragment): string {
  const { requiredMinutes, doneMinutes, neededPerMonth } = standing;
  const left = Math.max(0, requiredMinutes - doneMinutes);
  if (left === 0) return "";
  if (typeof neededPerMonth !== "number") return `${hoursText(left)} h, period over`;
  return `${hoursText(neededPerMonth)} h a month`;
}
