/**
 * Minutes of hours as people type them: "1.5", "1,5", "0.25" or "1:30". Undefined where that is no time; to the minute,
 * as plans count.
 */
export function minutesIn(text: string): number | undefined {
  const typed = text.trim().replace(/\s*h$/i, "");
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (!/^(\d{1,5}([.,]\d{0,4})?|[.,]\d{1,4})$/.test(typed)) return undefined;
  return Math.round(Number(typed.replace(",", ".")) * 60);
}
