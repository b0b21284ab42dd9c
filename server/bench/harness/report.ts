import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { topFolder } from "../../src/platform/top.js";
import { chartOf } from "./chart.js";
import { machineText } from "./machine.js";
import { type Result, times } from "./results.js";

const folder = join(topFolder, "server", "bench", "results");
const latest = join(folder, "latest.json");

/** Writes what a full run found: results/latest.json, a chart for each workload, and the table in the README. */
export function writeReport(results: readonly Result[], day: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(latest, `${JSON.stringify(results, null, 2)}\n`);
  for (const file of readdirSync(folder)) if (file.endsWith(".svg")) rmSync(join(folder, file));
  for (const [workload, own] of Map.groupBy(results, (one) => one.workload)) {
    if (own.length > 1) writeFileSync(join(folder, `${fileName(workload)}.svg`), chartOf(own));
  }
  const readme = join(topFolder, "README.md");
  const [before, , after] = readFileSync(readme, "utf8").split(MARKER);
  if (after === undefined) throw new Error(`README.md has no place for the table: two lines ${MARKER}`);
  writeFileSync(readme, [before, `\n${sectionOf(results, day)}\n`, after].join(MARKER));
}

/** What stays of an earlier run where this one measured some workloads only. */
export function withEarlier(results: readonly Result[], measured: ReadonlySet<string>): Result[] {
  const number = ({ workload }: Result): number => Number(/^W(\d+)/.exec(workload)?.[1]);
  const earlier = readResults().filter((one) => !measured.has(`W${number(one)}`));
  return [...earlier, ...results].sort((a, b) => number(a) - number(b));
}

function readResults(): Result[] {
  try {
    return JSON.parse(readFileSync(latest, "utf8")) as Result[];
  } catch {
    return []; // the first run
  }
}

const MARKER = "<!-- benchmark -->";

const fileName = (workload: string): string =>
  workload
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Ours beside the limit and the best of the others, in the fewest columns that say it. */
export function sectionOf(results: readonly Result[], day: string): string {
  const lines = [...Map.groupBy(results, ({ workload }) => workload)].flatMap(([workload, own]) => {
    const limit = own.find(({ candidate }) => candidate === "limit");
    const best = bestPeer(own);
    return own
      .filter(({ candidate }) => candidate.startsWith("ours"))
      .map(({ candidate, value, unit, ofLimit, ofBestPeer, p99, missing }) => {
        const how = candidate.replace(/^ours,? ?/, "");
        const cells = [
          ...[how ? `${workload} (${how})` : workload, missing ? "missing" : text(value, ` ${unit}`)],
          ...[text(limit?.value), text(ofLimit), text(best?.value, ` (${best?.candidate})`)],
          ...[text(ofBestPeer), text(p99, " ms")],
        ];
        return `| ${cells.join(" | ")} |`;
      });
  });
  return [
    `Measured on ${day}, ${machineText()}; the server on one core, database and load on the other.`,
    "",
    "| Workload | Ours | Limit | Of the limit | Best of the others | Times that | p99 |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...lines,
  ].join("\n");
}

const text = (value: number | null | undefined, unit = ""): string =>
  value === null || value === undefined ? "–" : `${value.toLocaleString("en")}${unit}`;

const NO_PEER = /^(ours|limit|pgbench)\b/;

const bestPeer = (own: readonly Result[]): Result | undefined =>
  own
    .filter(({ candidate, value }) => value !== null && !NO_PEER.test(candidate))
    .reduce<Result | undefined>((best, one) => (!best || timesAsGood(one, best) > 1 ? one : best), undefined);

const timesAsGood = (one: Result, other: Result): number => times(one.unit, one.value ?? 0, other.value ?? 0);
