const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Made once for each time zone: making one takes as long as formatting a hundred dates. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  formats.set(timeZone, format);
  return format;
}

const numbersOf = (iso: string, timeZone: string | undefined) =>
  Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );

/** "22 Nov 2026" in the department's time zone. */
export function formatDate(iso: string, timeZone?: string): string {
  const { day, month, year } = numbersOf(iso, timeZone);
  return `${day} ${monthNames[Number(month) - 1]} ${year}`;
}

/** "22 Nov 2026" of a day without time, such as "2026-11-22": no time zone shifts it. */
export const formatDay = (day: string): string => formatDate(`${day}T00:00:00Z`, "UTC");

/** "14:05" in the department's time zone. */
export function formatTime(iso: string, timeZone?: string): string {
  const { hour, minute } = numbersOf(iso, timeZone);
  return `${hour}:${minute}`;
}

/** "22 Nov 2026, 14:05 CST". */
export function formatDateTime(iso: string, timeZone?: string): string {
  return `${formatDate(iso, timeZone)}, ${formatTime(iso, timeZone)} ${numbersOf(iso, timeZone).timeZoneName}`;
}

/** The day that it is in a time zone, `2026-11-22`, or so many days later. */
export function dayIn(timeZone: string, daysLater = 0): string {
  const { day, month, year } = numbersOf(new Date().toISOString(), timeZone);
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + daysLater)).toISOString().slice(0, 10);
}
