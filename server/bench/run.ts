// npm run bench [-- --only W1,search] [--quick] [--candidates ours,limit] [--rounds 5] [--data FOLDER] [--no-build]
// Compares Muster with what a user would pick instead, and with what the machine can do at best: see README.md.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { topFolder } from "../src/platform/top.js";
import { saveBaseline, slowerThanBaseline } from "./harness/baseline.js";
import type { Bench, Workload } from "./harness/bench.js";
import { startCluster } from "./harness/cluster.js";
import { FULL, prepareData, QUICK } from "./harness/data.js";
import { LOAD_CORE, machineText, pin } from "./harness/machine.js";
import { withEarlier, writeReport } from "./harness/report.js";
import { missing, printed, type Result, tableOf } from "./harness/results.js";
import { dashboard } from "./workloads/dashboard.js";
import { exports } from "./workloads/exports.js";
import { imports } from "./workloads/imports.js";
import { mails } from "./workloads/mails.js";
import { reads } from "./workloads/reads.js";
import { start } from "./workloads/start.js";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    candidates: { type: "string" },
    rounds: { type: "string" },
    data: { type: "string" },
    "no-build": { type: "boolean", default: false },
    "save-baseline": { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});

const WORKLOADS: readonly Workload[] = [reads, imports, exports, mails, dashboard, start];
const QUICK_WORKLOADS = ["W1", "W2", "W6"];
/** What workloads may be called besides their numbers. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ...{ "users-page": ["W1", "W2"], record: ["W3"], search: ["W4"], keyset: ["W5"], import: ["W6"] },
  ...{ export: ["W7"], mail: ["W8"], dashboard: ["W9"], start: ["W10"] },
};
const QUICK_CANDIDATES = ["limit", "ours"];

const begun = Date.now();
const say = (text: string): void => {
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, "0")}  ${text}`);
};
// Ended from outside, it takes its servers along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const all = WORKLOADS.flatMap(({ ids }) => ids);
const asked = options.only?.split(",").flatMap((name) => NAMES[name] ?? name);
const wanted = new Set(asked ?? (options.quick ? QUICK_WORKLOADS : all));
const unknown = [...wanted].filter((id) => !all.includes(id));
if (unknown.length > 0)
  throw new Error(`No workload is called ${unknown.join(", ")}: ${all.join(", ")}, ${Object.keys(NAMES).join(", ")}`);
const names = options.candidates?.split(",") ?? (options.quick ? QUICK_CANDIDATES : null);

prepare();
say(`on ${machineText()}: ${[...wanted].join(", ")}`);
const { results, failures } = await measureAll();
console.log(`\n${printed(tableOf(results))}`);
for (const { workload, candidate, missing, note } of results) {
  if (missing ?? note) console.log(`${workload}, ${candidate}: ${missing ? `missing: ${missing}` : note}`);
}
if (!options.quick && !names) writeReport(withEarlier(results, wanted), new Date().toISOString().slice(0, 10));
if (options["save-baseline"]) saveBaseline(results);
const slower = options.check ? slowerThanBaseline(results) : [];
for (const sentence of [...failures, ...slower]) console.error(sentence);
say("done");
const isOursMissing = results.some(({ candidate, missing }) => candidate.startsWith("ours") && missing);
process.exit(failures.length + slower.length > 0 || isOursMissing ? 1 : 0);

/** Builds the product, and installs the peers where they are asked for and missing. */
function prepare(): void {
  const shown = { stdio: "inherit" } as const;
  if (!options["no-build"]) execFileSync(process.execPath, [join(topFolder, "server", "scripts", "build.mjs")], shown);
  const folder = join(topFolder, "server", "bench");
  const withPeers = !names || names.some((name) => /^(PostGraphile|Directus)/.test(name));
  if (!withPeers || existsSync(join(folder, "node_modules", ".package-lock.json"))) return;
  say("installing PostGraphile and Directus");
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { ...shown, cwd: folder });
  } catch (error) {
    say(`They cannot be installed, and will be missing: ${(error as Error).message}`);
  }
}

/** Whatever a workload meets, the others are measured, and what was started is ended. */
async function measureAll(): Promise<{ results: Result[]; failures: string[] }> {
  const results: Result[] = [];
  const failures: string[] = [];
  const cluster = await startCluster(options.data);
  try {
    const data = await prepareData(cluster, options.quick ? QUICK : FULL);
    cluster.pin();
    pin(process.pid, LOAD_CORE);
    const bench: Bench = {
      ...{ cluster, data, say, isQuick: options.quick },
      fail: (text) => {
        failures.push(text);
        say(text);
      },
      rounds: Number(options.rounds ?? (options.quick ? 3 : 5)),
      roundSeconds: options.quick ? 1 : 2,
      takesPart: (name) => !names || names.includes(name),
    };
    for (const workload of WORKLOADS.filter(({ ids }) => ids.some((id) => wanted.has(id)))) {
      try {
        results.push(...(await workload.run(bench, wanted)));
      } catch (error) {
        const ids = workload.ids.filter((id) => wanted.has(id));
        bench.fail(`${ids.join(", ")} failed: ${(error as Error).stack}`);
        results.push(...ids.map((id) => missing(id, error as Error)));
      }
    }
  } finally {
    await cluster.stop();
  }
  return { results, failures };
}
