const decimal = /^(\d{0,5})[.,]?(\d*)$/;
const clock = /^(\d{1,5}):([0-5]\d)$/;

/** Minutes of hours as people write them, "1.5", "1,5" or "1:30"; null where it is no number of hours. */
export function readHours(text: string): number | null {
  const typed = text.trim().replace(/\s*h$/i, "");
  const [, hours, minutes] = clock.exec(typed) ?? [];
  if (hours) return Number(hours) * 60 + Number(minutes);
  const [match, whole = "", part = ""] = decimal.exec(typed) ?? [];
  if (match === undefined || whole + part === "") return null;
  return Math.round(Number(`${whole || 0}.${part || 0}`) * 60);
}
