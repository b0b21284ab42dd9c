import { endOfDay } from "../../ui/dayBounds";

/** The last moment of a day ("2026-11-20") in the department's time zone; undefined when it is no day. */
export function lastMomentOf(day: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  return new Date(Date.parse(endOfDay(day, timeZone)) - 1).toISOString();
}
