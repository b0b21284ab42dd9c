import { isDeepStrictEqual } from "node:util";
import type { Candidate, Question, ReadServer } from "../candidates/candidate.js";
import { directus } from "../candidates/directus.js";
import { limit } from "../candidates/limit.js";
import { oursByToken, oursSignedIn } from "../candidates/ours.js";
import { postgraphile } from "../candidates/postgraphile.js";
import { typical } from "../candidates/typical.js";
import { type Bench, inTurns, type Workload } from "../harness/bench.js";
import { askOnce, atRate, median, quantile, saturate, type WireRequest } from "../harness/http-load.js";
import { cpuSeconds, memoryMb, resetPeak } from "../harness/machine.js";
import { compare, type Measured, type Result } from "../harness/results.js";
import { type ReadWorkload, readWorkloads } from "./questions.js";

const CANDIDATES: readonly Candidate[] = [limit, oursSignedIn, oursByToken, typical, postgraphile, directus];

/** W1 to W5: reading over HTTP, all candidates up at the same time and asked in turns. */
export const reads: Workload = {
  ids: readWorkloads.map(({ id }) => id),
  run: async (bench, wanted) => {
    const started = await startAll(bench);
    try {
      const results: Result[] = [];
      for (const workload of readWorkloads.filter(({ id }) => wanted.has(id))) {
        results.push(...(await measure(bench, workload, started)));
      }
      return results;
    } finally {
      for (const { server } of started) await server?.stop();
    }
  },
};

interface Started {
  readonly candidate: Candidate;
  readonly server: ReadServer | null;
  readonly missing?: string;
}

async function startAll(bench: Bench): Promise<Started[]> {
  const { database, small, large, trained } = bench.data;
  const started: Started[] = [];
  // Directus first: its database is a copy of one that nobody may use meanwhile.
  for (const candidate of CANDIDATES.filter(({ name }) => bench.takesPart(name)).reverse()) {
    try {
      started.push({ candidate, server: await candidate.start(bench.cluster, database, [small, large, trained]) });
      bench.say(`${candidate.name} is up`);
    } catch (error) {
      const missing = (error as Error).message;
      bench.say(`${candidate.name} is missing: ${missing}`);
      started.push({ candidate, server: null, missing });
    }
  }
  return started.reverse();
}

/** One candidate in one workload, on its way. */
interface Runner {
  readonly candidate: Candidate;
  readonly server: ReadServer;
  readonly requests: readonly WireRequest[];
  /** How many ask at once: fewer where a single answer takes long. */
  readonly connections: number;
  readonly rates: number[];
  count: number;
  serverSeconds: number;
  databaseSeconds: number;
  latencies: readonly number[];
}

async function measure(bench: Bench, workload: ReadWorkload, started: readonly Started[]): Promise<Result[]> {
  const questions = await workload.questions(bench);
  bench.say(`${workload.id} ${workload.title}: ${questions.length} questions`);
  const runners: Runner[] = [];
  const measured: Measured[] = [];
  let expected: unknown[] | null = null;
  for (const { candidate, server, missing } of started) {
    const { name, standing } = candidate;
    try {
      if (!server) throw new Error(missing);
      const { answers, milliseconds } = await answersOf(server, questions);
      expected ??= answers;
      if (!isDeepStrictEqual(answers, expected))
        throw new Error(`It answers otherwise: ${difference(answers, expected)}`);
      runners.push(await runnerOf(candidate, server, questions, milliseconds));
    } catch (error) {
      bench.say(`  ${name} is missing: ${(error as Error).message}`);
      measured.push({ candidate: name, standing, values: [], missing: (error as Error).message });
    }
  }
  for (const runner of runners) {
    await saturate(runner.server.port, runner.requests, { connections: runner.connections, seconds: 1 });
    resetPeak(runner.server.pid);
  }
  await inTurns(bench.rounds, runners, (runner) => turn(bench, runner));
  for (const runner of runners) measured.push(await finish(bench, runner));
  const order = started.map(({ candidate }) => candidate.name);
  measured.sort((a, b) => order.indexOf(a.candidate) - order.indexOf(b.candidate));
  const results = compare(`${workload.id} ${workload.title}`, "requests/s", measured);
  for (const { candidate, value, ofLimit } of results) {
    bench.say(
      `  ${candidate.padEnd(14)} ${value ?? "missing"} requests/s${ofLimit ? `, ${ofLimit} of the limit` : ""}`,
    );
  }
  return results;
}

const COMPARED = 4;

/** What a server says to the first few questions, each asked twice, and how long the second took at the median. */
async function answersOf(
  server: ReadServer,
  questions: readonly Question[],
): Promise<{ answers: unknown[]; milliseconds: number }> {
  const answers: unknown[] = [];
  const times: number[] = [];
  for (const question of questions.slice(0, COMPARED)) {
    const [request] = await server.requests(question);
    if (!request) throw new Error("It does not know how to ask that.");
    answers.push(server.read(question, await askOnce(server.port, request)));
    const start = performance.now();
    await askOnce(server.port, request);
    times.push(performance.now() - start);
  }
  return { answers, milliseconds: median(times) };
}

function difference(answers: readonly unknown[], expected: readonly unknown[]): string {
  const [ours, theirs] = [JSON.stringify(answers), JSON.stringify(expected)];
  const at = [...ours].findIndex((letter, i) => letter !== theirs[i]);
  return `…${ours.slice(Math.max(0, at - 60), at + 80)}… instead of …${theirs.slice(Math.max(0, at - 60), at + 80)}…`;
}

async function runnerOf(
  candidate: Candidate,
  server: ReadServer,
  questions: readonly Question[],
  milliseconds: number,
): Promise<Runner> {
  const asked = await Promise.all(questions.map((question) => server.requests(question)));
  const names = Math.max(...asked.map(({ length }) => length));
  // Each question in each name, next to each other in neither.
  const requests = Array.from({ length: Math.max(asked.length, names) }, (_, i) => {
    const ways = asked[i % asked.length] ?? [];
    return ways[i % ways.length] as WireRequest;
  });
  const connections = milliseconds < 60 ? 16 : milliseconds < 400 ? 4 : 1;
  const counters = { count: 0, serverSeconds: 0, databaseSeconds: 0 };
  return { candidate, server, requests, connections, rates: [], latencies: [], ...counters };
}

async function turn({ cluster, roundSeconds }: Bench, runner: Runner): Promise<void> {
  const { server, requests, connections } = runner;
  const [serverBefore, databaseBefore] = [cpuSeconds(server.pid), cluster.cpuSeconds()];
  const { count, seconds, latencies } = await saturate(server.port, requests, { connections, seconds: roundSeconds });
  runner.rates.push(count / seconds);
  runner.count += count;
  runner.serverSeconds += cpuSeconds(server.pid) - serverBefore;
  runner.databaseSeconds += cluster.cpuSeconds() - databaseBefore;
  runner.latencies = latencies;
}

/** Of what it answers at most. */
const FIXED_SHARE = 0.6;

/** After the saturated rounds one at a fixed rate, for what a single request waits. */
async function finish({ roundSeconds }: Bench, runner: Runner): Promise<Measured> {
  const { candidate, server, requests, connections, rates, count } = runner;
  const perSecond = median(rates) * FIXED_SHARE;
  const peakMb = memoryMb(server.pid, "peak");
  const latencies =
    connections === 1
      ? runner.latencies
      : (await atRate(server.port, requests, { perSecond, connections: 32, seconds: roundSeconds })).latencies;
  return {
    ...{ candidate: candidate.name, standing: candidate.standing, values: rates, peakMb },
    ...{ serverCpuMs: (runner.serverSeconds * 1000) / count, dbCpuMs: (runner.databaseSeconds * 1000) / count },
    ...{ p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) },
  };
}
