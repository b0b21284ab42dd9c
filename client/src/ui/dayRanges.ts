/** How far back a chart by days can look. */
export const dayRanges = [
  { value: "30d", label: "30 days", days: 30 },
  { value: "90d", label: "90 days", days: 90 },
  { value: "12m", label: "12 months", days: 365 },
  { value: "24m", label: "24 months", days: 730 },
] as const;

export type DayRange = (typeof dayRanges)[number];

export const rangeCalled = (value: string | null): DayRange =>
  dayRanges.find((range) => range.value === value) ?? dayRanges[2];

const dayAndMonth = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });
const monthAndYear = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short", year: "2-digit" });

/** What stands under a chart of so many days. */
export const tickWords = (day: Date, days: number): string => (days > 100 ? monthAndYear : dayAndMonth).format(day);
