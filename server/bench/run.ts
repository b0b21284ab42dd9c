// npm run bench [-- --only W1,W2] [--quick] [--candidates ours,limit] [--rounds 5] [--data FOLDER] [--no-build]
// Compares Muster with what a user would pick instead, and with what the machine can do at best: see README.md.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { topFolder } from "../src/platform/top.js";
import type { Bench, Workload } from "./harness/bench.js";
import { startCluster } from "./harness/cluster.js";
import { FULL, prepareData, QUICK } from "./harness/data.js";
import { LOAD_CORE, machineText, pin } from "./harness/machine.js";
import { printed, type Result, tableOf } from "./harness/results.js";
import { imports } from "./workloads/imports.js";
import { reads } from "./workloads/reads.js";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    candidates: { type: "string" },
    rounds: { type: "string" },
    data: { type: "string" },
    "no-build": { type: "boolean", default: false },
  },
});

const WORKLOADS: readonly Workload[] = [reads, imports];
const QUICK_WORKLOADS = ["W1", "W2", "W6"];

const started = Date.now();
const say = (text: string): void => {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, "0")}  ${text}`);
};
// Ended from outside, it takes its servers along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const all = WORKLOADS.flatMap(({ ids }) => ids);
const wanted = new Set(options.only?.split(",") ?? (options.quick ? QUICK_WORKLOADS : all));
const names = options.candidates?.split(",");

if (!options["no-build"])
  execFileSync(process.execPath, [join(topFolder, "server", "scripts", "build.mjs")], { stdio: "inherit" });
say(`on ${machineText()}`);
const cluster = await startCluster(options.data);
const results: Result[] = [];
try {
  const data = await prepareData(cluster, options.quick ? QUICK : FULL);
  cluster.pin();
  pin(process.pid, LOAD_CORE);
  const bench: Bench = {
    ...{ cluster, data, say, isQuick: options.quick },
    rounds: Number(options.rounds ?? (options.quick ? 3 : 5)),
    roundSeconds: options.quick ? 1 : 2,
    takesPart: (name) => !names || names.includes(name),
  };
  for (const workload of WORKLOADS.filter(({ ids }) => ids.some((id) => wanted.has(id)))) {
    results.push(...(await workload.run(bench, wanted)));
  }
} finally {
  await cluster.stop();
}
console.log(`\n${printed(tableOf(results))}`);
process.exit();
