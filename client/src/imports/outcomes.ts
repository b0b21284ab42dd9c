import type { BatchState_ImportBatchFragment, ImportOutcome } from "../graphql/generated";
import { countOf, formatNumber } from "../ui/numbers";
import { listed } from "./measures";

export type OutcomeCounts = BatchState_ImportBatchFragment["outcomeCounts"];

export const outcomeFilters = ["created", "updated", "invited", "skipped"] as const;
export type OutcomeFilter = (typeof outcomeFilters)[number];

export const outcomeWords: Record<OutcomeFilter, string> = {
  created: "Created",
  updated: "Updated",
  invited: "Invited",
  skipped: "Skipped",
};

export const outcomeOf = (filter: OutcomeFilter): ImportOutcome => {
  switch (filter) {
    case "created":
      return "CREATED";
    case "updated":
      return "UPDATED";
    case "invited":
      return "INVITED";
    case "skipped":
      return "SKIPPED";
  }
};

/** What the URL says, else the first tab that has rows. */
export const outcomeFilterOf = (text: string | null, counts: OutcomeCounts): OutcomeFilter =>
  outcomeFilters.find((filter) => filter === text) ?? outcomeFilters.find((filter) => counts[filter] > 0) ?? "created";

/** What each tab's people were told, and where they are now. */
export const outcomeNotes: Record<OutcomeFilter, string> = {
  created:
    "They had no account. They are in the department now, and each gets an e-mail with a link to set a password.",
  updated: "They were in the department already. Only what differed was written; they get no e-mail.",
  invited:
    "They have an account elsewhere. They get an e-mail, see the invitation on their home page, and join when they accept it.",
  skipped: "These rows were not imported. Each says why; correct them in the file and upload it again.",
};

/** How the four counts add up to the file. */
export function sumOf(counts: OutcomeCounts, rowCount: number): string {
  const parts = outcomeFilters.map((filter) => `${formatNumber(counts[filter])} ${filter}`);
  return `${parts.join(" + ")} = ${countOf(rowCount, "row")}`;
}

/** "240 created, 12 updated and 3 skipped": those that are not nought. */
export function shortSumOf(counts: OutcomeCounts): string {
  const parts = outcomeFilters.filter((filter) => counts[filter] > 0);
  return listed(parts.map((filter) => `${formatNumber(counts[filter])} ${filter}`));
}
