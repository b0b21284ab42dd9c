import { setTimeout as sleep } from "node:timers/promises";
import { oursSignedIn, startMuster } from "../candidates/ours.js";
import type { Bench, Workload } from "../harness/bench.js";
import { saturate } from "../harness/http-load.js";
import { memoryMb, resetPeak } from "../harness/machine.js";
import { compare, type Result } from "../harness/results.js";
import { readWorkloads } from "./questions.js";

const SETTLE_SECONDS = 3;

/** W10: from the start of the process to its first answer; its memory idle, and asked as fast as it answers. */
export const start: Workload = {
  ids: ["W10"],
  run: async (bench) => {
    const { cluster, data } = bench;
    const [times, idle]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.rounds; round++) {
      const begun = performance.now();
      const server = await startMuster(cluster, data.database);
      times.push(performance.now() - begun);
      await sleep(SETTLE_SECONDS * 1000);
      idle.push(memoryMb(server.pid, "now"));
      await server.stop();
    }
    const ours = (workload: string, unit: string, values: number[]): Result[] =>
      compare(workload, unit, [{ candidate: "ours", standing: "ours", values }]);
    bench.say(`W10 first answer after ${Math.round(Math.min(...times))} ms`);
    return [
      ...ours("W10 Start to first answer", "ms", times),
      ...ours("W10 Memory, idle", "MB", idle),
      ...ours("W10 Memory, under load", "MB", [await underLoad(bench)]),
    ];
  },
};

async function underLoad(bench: Bench): Promise<number> {
  const { database, small, large, trained } = bench.data;
  const server = await oursSignedIn.start(bench.cluster, database, [small, large, trained]);
  try {
    const questions = (await Promise.all(readWorkloads.map((workload) => workload.questions(bench)))).flat();
    const requests = (await Promise.all(questions.map((question) => server.requests(question)))).flat();
    resetPeak(server.pid);
    await saturate(server.port, requests, { connections: 32, seconds: bench.roundSeconds * 5 });
    return memoryMb(server.pid, "peak");
  } finally {
    await server.stop();
  }
}
