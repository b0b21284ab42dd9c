import type { InactivePolicy, SeatsPageQuery } from "../graphql/generated";
import { countOf } from "../ui/numbers";

export type Seats = SeatsPageQuery["department"]["seats"];
export type SeatDay = Seats["history"][number];

/** Who is counted (by the department's inactive policy). */
export const billingWords = ({ active, inactive }: Seats, policy: InactivePolicy): string =>
  policy === "REPORT_ONLY"
    ? `${countOf(active, "active person", "active people")} and ${countOf(inactive, "inactive one")}, because here inactive people keep their access.`
    : `${countOf(active, "active person", "active people")}. ${inactive === 0 ? "Nobody is inactive; inactive people are" : `${countOf(inactive, "inactive person is", "inactive people are")}`} not billed, because here they cannot enter.`;

interface SeatStep extends SeatDay {
  /** Null for the first day: what was before it is not shown. */
  change: number | null;
}

/** The days on which the number changed, the newest first, down to the first day of the range. */
export function stepsOf(history: readonly SeatDay[]): SeatStep[] {
  const days = history.map(({ day, billed }, i) => {
    const before = history[i - 1];
    return { day, billed, change: before ? billed - before.billed : null };
  });
  return days.filter(({ change }) => change !== 0).reverse();
}
