import type { CompletionState, CreditType, NotCounted, Pace, TakeType } from "../graphql/generated";

/** "1.5", as plans and transcripts count. */
export const hoursText = (minutes: number): string => `${Math.round((minutes / 60) * 100) / 100}`;

export const takeTypeWords: Record<TakeType, string> = { DISTRIBUTIVE: "Distributive", LIVE: "Live" };

export const creditTypeWords: Record<CreditType, string> = {
  CAPCE: "CAPCE",
  STATE: "State EMS office",
  PROGRAM: "Education programme",
  ACADEMIC: "Academic",
  DEPARTMENT: "Department",
};

export const completionStateWords: Record<CompletionState, string> = {
  ACCEPTED: "Accepted",
  REPORTED: "To be accepted",
  REFUSED: "Refused",
};

export const paceWords: Record<Pace, string> = {
  COMPLETE: "Complete",
  ON_PACE: "On pace",
  BEHIND: "Behind",
  CRITICAL: "Critical",
};

export const notCountedWords: Record<NotCounted, string> = {
  OUTSIDE_PERIOD: "Completed outside the period",
  DUPLICATE: "The same class counts once in a period",
  NOT_ACCEPTED: "Nothing in the plan takes it",
  REQUIREMENT_MET: "What takes it has all its hours",
  DISTRIBUTIVE_CAP: "No more distributive hours count there",
};
