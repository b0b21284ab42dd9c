/** Days that a forecast looks back, and the fewest that it takes for a trend. */
export const LOOK_BACK_DAYS = 90;
const FEWEST_DAYS = 7;
const HORIZON_DAYS = 5 * 365;
const DAY = 86_400_000;

/** What a forecast goes by. */
export interface Consumption {
  readonly available: number;
  /** More assigned than given back within the days looked at. */
  readonly taken: number;
  /** How many days were looked at: fewer for a young pool. */
  readonly days: number;
}

/**
 * The day on which a pool will be empty if licences go on being taken as they were; today when it is empty, null when
 * none are being taken or the day is more than five years off.
 */
export function runOutDay({ available, taken, days }: Consumption, today: string): string | null {
  if (available <= 0) return today;
  if (taken <= 0) return null;
  const perDay = taken / Math.max(days, FEWEST_DAYS);
  const left = Math.floor(available / perDay);
  if (left > HORIZON_DAYS) return null;
  return new Date(Date.parse(`${today}T00:00:00Z`) + left * DAY).toISOString().slice(0, 10);
}
