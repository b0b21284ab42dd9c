import { formatDay } from "./dates";

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

/** What stands under a chart of so many days: "4 Sep", or "Sep 2026" of a long one. */
export const tickWords = (day: Date, days: number): string => {
  const [date, month, year] = formatDay(day.toISOString().slice(0, 10)).split(" ");
  return days > 100 ? `${month} ${year}` : `${date} ${month}`;
};
