import type { BatchState_ImportBatchFragment, ImportOutcome } from "../graphql/generated";
import { countOf, formatNumber } from "../ui/numbers";
import { listed } from "./measures";

export type OutcomeCounts = BatchState_ImportBatchFragment["outcomeCounts"];

const outcomes = {
  created: "CREATED",
  updated: "UPDATED",
  invited: "INVITED",
  recorded: "RECORDED",
  alreadyRecorded: "ALREADY_RECORDED",
  skipped: "SKIPPED",
} as const satisfies Record<string, ImportOutcome>;

export type OutcomeFilter = keyof typeof outcomes;

export const outcomeWords: Record<OutcomeFilter, string> = {
  created: "Created",
  updated: "Updated",
  invited: "Invited",
  recorded: "Recorded",
  alreadyRecorded: "Already recorded",
  skipped: "Skipped",
};

/** In the middle of a sentence. */
export const outcomeWord = (filter: OutcomeFilter): string => outcomeWords[filter].toLowerCase();

export const outcomeOf = (filter: OutcomeFilter): ImportOutcome => outcomes[filter];

/** What the URL says, else the first tab that has rows. */
export const outcomeFilterOf = (
  text: string | null,
  filters: readonly OutcomeFilter[],
  counts: OutcomeCounts,
): OutcomeFilter =>
  filters.find((filter) => filter === text) ?? filters.find((filter) => counts[filter] > 0) ?? filters[0] ?? "skipped";

/** How the counts add up to the file. */
export function sumOf(filters: readonly OutcomeFilter[], counts: OutcomeCounts, rowCount: number): string {
  const parts = filters.map((filter) => `${formatNumber(counts[filter])} ${outcomeWord(filter)}`);
  return `${parts.join(" + ")} = ${countOf(rowCount, "row")}`;
}

/** "240 created, 12 updated and 3 skipped": those that are not nought. */
export function shortSumOf(filters: readonly OutcomeFilter[], counts: OutcomeCounts): string {
  const parts = filters.filter((filter) => counts[filter] > 0);
  return listed(parts.map((filter) => `${formatNumber(counts[filter])} ${outcomeWord(filter)}`));
}
