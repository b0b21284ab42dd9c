import type { Course_FactsFragment } from "../graphql/generated";
import { creditTypeWords, hoursText, takeTypeWords } from "../training/trainingWords";
import { durationWords } from "./courseWords";

type Course = Course_FactsFragment;

const words: readonly { label: string; of: (course: Course) => string }[] = [
  { label: "Name", of: ({ name }) => name },
  { label: "Provider", of: ({ provider }) => provider },
  { label: "What to expect", of: ({ description }) => description ?? "nothing" },
  { label: "Where it is taken", of: ({ link }) => link ?? "nothing" },
  { label: "Credit type", of: ({ creditType }) => creditTypeWords[creditType] },
  { label: "CAPCE number", of: ({ capceNumber }) => capceNumber ?? "none" },
  { label: "Take type", of: ({ takeType }) => takeTypeWords[takeType] },
  { label: "CAPCE format", of: ({ format }) => format ?? "none" },
  { label: "Duration", of: ({ minutes }) => durationWords(minutes) },
  {
    label: "Content areas",
    of: ({ areas }) => areas.map(({ area, minutes }) => `${area} ${hoursText(minutes)} h`).join(", ") || "none",
  },
  { label: "Needs a licence", of: ({ needsLicence }) => (needsLicence ? "yes" : "no") },
  { label: "Retired", of: ({ retiredAt }) => (retiredAt ? "yes" : "no") },
];

/** What somebody changed in a course, in words. */
export const courseDifferences = (before: Course, now: Course): string[] =>
  words.flatMap(({ label, of }) => (of(before) === of(now) ? [] : [`${label}: ${of(before)} → ${of(now)}`]));
