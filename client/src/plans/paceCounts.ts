import type { Pace, PlanTable_PlanFragment } from "../graphql/generated";

type PaceCounts = PlanTable_PlanFragment["summary"]["all"];

/** How many people stand how. */
export const countsOf = ({ complete, onPace, behind, critical }: PaceCounts): Record<Pace, number> => ({
  COMPLETE: complete,
  ON_PACE: onPace,
  BEHIND: behind,
  CRITICAL: critical,
});
