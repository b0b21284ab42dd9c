import type { PaceFigures_CountsFragment } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";
import { countOf, formatNumber } from "../ui/numbers";

export type PaceCounts = PaceFigures_CountsFragment;

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mar 2028" of its first day, "2028-03-01". */
export const monthWords = (day: string): string => `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** "12,340 h"; from a hundred hours on without fractions. */
export const hoursWords = (minutes: number): string =>
  `${minutes >= 6_000 ? formatNumber(Math.round(minutes / 60)) : hoursText(minutes)} h`;

/** "59 days left", "over". */
export const daysLeftWords = (days: number): string => (days > 0 ? `${countOf(days, "day")} left` : "over");

/** Hours that are needed a month from today; a dash when nothing is, or it is too late. */
export const neededWords = (minutes: number | null | undefined): string => (minutes ? `${hoursText(minutes)} h` : "–");

/** Behind or critical, and the period still runs. */
export const behindOf = ({ behind, critical, expired }: PaceCounts): number => behind + critical - expired;

/** "0 %" to "100 %"; whole only when it is. */
export const percentWords = (part: number, whole: number): string =>
  whole === 0 ? "0 %" : `${Math.floor((part * 100) / whole)} %`;
