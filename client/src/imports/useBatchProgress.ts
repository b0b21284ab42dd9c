import { useBatchProgressSubscription } from "../graphql/generated";
import { isLive } from "./batchPath";

type Watched = Parameters<typeof isLive>[0];

/** How often a page asks by itself, should live updates not come through. */
export const safetyPollMs = 5_000;

/** Keeps a batch that is under way fresh in the cache; the pages read it from there. */
export function useBatchProgress(batch: Watched | undefined): void {
  const live = batch !== undefined && isLive(batch);
  useBatchProgressSubscription({ variables: { batchId: batch?.id ?? "" }, skip: !live });
}
