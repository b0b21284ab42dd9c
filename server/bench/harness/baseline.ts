import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { topFolder } from "../../src/platform/top.js";
import type { Result } from "./results.js";

const file = join(topFolder, "server", "bench", "results", "baseline.json");

/** Of the baseline's share of the limit; below it something has become slower. Machines differ by less, as both are measured. */
const TOLERATED = 0.75;

type Ratios = Record<string, number>;

/** Our shares of the limit, by workload and candidate. */
const ratiosOf = (results: readonly Result[]): Ratios =>
  Object.fromEntries(
    results.flatMap(({ workload, candidate, ofLimit }) =>
      candidate.startsWith("ours") && ofLimit !== null ? [[`${workload}: ${candidate}`, ofLimit]] : [],
    ),
  );

/** Makes a short run what later ones are compared with. */
export const saveBaseline = (results: readonly Result[]): void =>
  writeFileSync(file, `${JSON.stringify(ratiosOf(results), null, 2)}\n`);

/** What a short run found to be clearly slower than the committed baseline, in a sentence each. */
export const slowerThanBaseline = (results: readonly Result[]): string[] =>
  slowerThan(JSON.parse(readFileSync(file, "utf8")) as Ratios, results);

export function slowerThan(baseline: Ratios, results: readonly Result[]): string[] {
  const ratios = ratiosOf(results);
  const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(3))} %`;
  return Object.entries(baseline).flatMap(([name, before]) => {
    const now = ratios[name];
    if (now === undefined) return [`${name} was not measured.`];
    if (now >= before * TOLERATED) return [];
    const least = percent(before * TOLERATED);
    return [
      `${name} has become slower: ${percent(now)} of the limit, ${percent(before)} in the baseline, at least ${least} is asked.`,
    ];
  });
}
