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
  if (recordableCount === 0) {
    return [check.skipped.length > 0 ? "Nobody gets it: see why below." : "Nobody is in what you chose."];
  }
  const sentences = [`It goes onto ${countOf(recordableCount, "transcript")}.`];
  if (openAssignmentCount > 0) {
    const [what, licences] = openAssignmentCount === 1 ? ["is", "its licence is"] : ["are", "their licences are"];
    const open = countOf(openAssignmentCount, "open assignment");
    sentences.push(`${open} of this course ${what} completed by it; where it needs licences, ${licences} used.`);
  }
  if (reportedCount > 0) {
    const [waits, what] = reportedCount === 1 ? ["waits", "is"] : ["wait", "are"];
    sentences.push(`${countOf(reportedCount, "report")} of it that ${waits} for an officer ${what} settled.`);
  }
  return sentences;
}
