const dayMs = 86_400_000;

/** How far the zone's clock is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - instant;
}

/** The instant at which a day, `2026-11-22`, begins in a time zone. */
export function startOfDay(day: string, timeZone: string): string {
  const utc = Date.parse(day);
  const first = utc - offsetAt(utc, timeZone);
  // Where the clock is changed in between, the offset at the found instant is the right one.
  return new Date(utc - offsetAt(first, timeZone)).toISOString();
}

/** The instant at which it ends: at which the next day begins. */
export const endOfDay = (day: string, timeZone: string): string =>
  startOfDay(new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10), timeZone);
