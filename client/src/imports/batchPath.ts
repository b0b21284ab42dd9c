import type { ImportBatchStatus } from "../graphql/generated";

type Place = { id: string; status: ImportBatchStatus; startedAt?: string | null };

/** The page on which a batch stands now. */
export function batchPath(batch: Place): string {
  return `/imports/${batch.id}/${batchStep(batch)}`;
}

export type BatchStep = "review" | "run" | "summary";

export function batchStep({ status, startedAt }: Place): BatchStep {
  switch (status) {
    case "QUEUED":
    case "RUNNING":
      return "run";
    case "DONE":
    case "ABORTED":
      return "summary";
    case "FAILED":
      return startedAt ? "summary" : "review";
    default:
      return "review";
  }
}

/** Drafts and running imports: what an officer may want to go back to. */
export const isLive = (batch: Place): boolean =>
  batch.status === "STAGING" || batch.status === "REVIEW" || batch.status === "QUEUED" || batch.status === "RUNNING";
