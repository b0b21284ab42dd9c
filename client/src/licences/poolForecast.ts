import type { PoolPageQuery } from "../graphql/generated";

type Pool = NonNullable<PoolPageQuery["course"]["licencePool"]>;
type PoolDay = Pool["history"][number];

const dayMs = 86_400_000;
const fewestDays = 30;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export interface ForecastPoint {
  day: string;
  available: number;
}

/** Where a pool goes if licences are taken as lately: to the day it is empty, or as far ahead as the chart looks back. */
export function forecastOf({ history, available, runsOutOn }: Pool): ForecastPoint | null {
  const today = history.at(-1)?.day;
  if (!today || !runsOutOn || runsOutOn <= today) return null;
  const left = daysBetween(today, runsOutOn);
  const lookBack = Math.max(fewestDays, history.length);
  if (left <= lookBack) return { day: runsOutOn, available: 0 };
  const day = new Date(timeOf(today) + lookBack * dayMs).toISOString().slice(0, 10);
  return { day, available: Math.round(available * (1 - lookBack / left)) };
}

/** The history from the day before the first licences on: before there is nothing to see. */
export function sinceFirst(history: readonly PoolDay[]): PoolDay[] {
  const first = history.findIndex(({ total }) => total > 0);
  return history.slice(Math.max(0, first - 1));
}

/** How many days a chart from one day to another spans. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / dayMs;

interface PoolStep extends PoolDay {
  /** Of what is available; null for the first day: what was before it is not shown. */
  change: number | null;
}

/** The days on which a number of the pool changed, the newest first, down to the first day of the range. */
export function stepsOf(history: readonly PoolDay[]): PoolStep[] {
  const days = history.map((one, index) => {
    const before = history[index - 1];
    const isChanged = !before || before.total !== one.total || before.available !== one.available;
    return { ...one, isChanged, change: before ? one.available - before.available : null };
  });
  return days.filter(({ isChanged }) => isChanged).reverse();
}
