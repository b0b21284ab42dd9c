/** What a wall clock in the time zone shows at an instant, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(new Date(instant));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}

/** The last moment of a day ("2026-11-20") in the department's time zone; undefined when it is no day. */
export function endOfDay(day: string, timeZone: string): string | undefined {
  const midnight = Date.parse(`${day}T23:59:59Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight)) return undefined;
  // The offset is asked for twice: the first guess may stand on the other side of a change of the clock.
  const guess = midnight - (wallClock(midnight, timeZone) - midnight);
  const end = midnight - (wallClock(guess, timeZone) - guess);
  return new Date(end + 999).toISOString();
}

/** Today's day there. */
export const today = (timeZone: string): string =>
  new Date(wallClock(Math.floor(Date.now() / 1000) * 1000, timeZone)).toISOString().slice(0, 10);
