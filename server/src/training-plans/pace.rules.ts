import type { PlanPeriod } from "./plan.rules.js";

/** How a person stands towards the end of the period, worst last: what reports sort and colour by. */
export const PACES = ["COMPLETE", "ON_PACE", "BEHIND", "CRITICAL"] as const;

export type Pace = (typeof PACES)[number];

export interface PaceFigures {
  readonly pace: Pace;
  readonly minutesLeft: number;
  /** Days that are left, today counted; 0 when the period is over. */
  readonly daysLeft: number;
  /** Minutes a month (of 30.4 days) that are needed from today; null when the period is over. */
  readonly neededPerMonth: number | null;
}

const DAY = 24 * 60 * 60 * 1000;
const MONTH = 365.25 / 12;

/**
 * Critical: more than 1.5 times the plan's even pace is needed from today on, or the period is over. Behind: more than
 * 1.0 times (DECISIONS, Training). The even pace is what the plan asks for, spread over its whole period. `today` is
 * the department's own day, as YYYY-MM-DD.
 */
export function paceOf(period: PlanPeriod, required: number, done: number, today: string): PaceFigures {
  const minutesLeft = Math.max(0, required - done);
  const start = today < period.from ? period.from : today;
  const daysLeft = Math.max(0, daysFrom(start, period.to));
  const neededPerMonth = daysLeft > 0 ? (minutesLeft / daysLeft) * MONTH : null;
  // Multiplied out, so that exactly the even pace is not more than it.
  const needed = minutesLeft * daysFrom(period.from, period.to);
  const even = required * daysLeft;
  const pace = minutesLeft === 0 ? "COMPLETE" : needed > 1.5 * even ? "CRITICAL" : needed > even ? "BEHIND" : "ON_PACE";
  return { pace, minutesLeft, daysLeft, neededPerMonth };
}

/** Days from one day to another, both counted. */
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
