import type { CheckRecordCompletionsQuery, RecordOutcome } from "../graphql/generated";
import { countOf } from "../ui/numbers";

/** Why somebody does not get a class, or that they did. */
export const outcomeWords: Record<RecordOutcome, string> = {
  RECORDED: "Recorded",
  DUPLICATE: "Has this class of that day already",
  ARCHIVED: "Is archived: restore them first",
  NOT_FOUND: "Is no longer in the department",
};

/** What recording will come to, in sentences. */
export function outlookWords(check: CheckRecordCompletionsQuery["checkRecordCompletions"]): string[] {
  const { recordableCount, openAssignmentCount, reportedCount } = check;
  if (recordableCount === 0) return ["Nobody gets it: see why below."];
  const open = countOf(openAssignmentCount, "open assignment");
  return [
    `It goes onto ${countOf(recordableCount, "transcript")}.`,
    ...(openAssignmentCount > 0
      ? [
          `${open} of this course ${openAssignmentCount === 1 ? "is" : "are"} completed by it, and ${openAssignmentCount === 1 ? "its licence is" : "their licences are"} used where the course needs one.`,
        ]
      : []),
    ...(reportedCount > 0
      ? [
          `${countOf(reportedCount, "report")} of it that ${reportedCount === 1 ? "waits" : "wait"} for an officer ${reportedCount === 1 ? "is" : "are"} settled.`,
        ]
      : []),
  ];
}
