import type { Answer, Candidate, Question, ReadServer } from "../candidates/candidate.js";
import { directus } from "../candidates/directus.js";
import { limit } from "../candidates/limit.js";
import { oursByToken, oursSignedIn } from "../candidates/ours.js";
import { PGBENCH, withPgbench } from "../candidates/pgbench.js";
import { postgraphile } from "../candidates/postgraphile.js";
import { typical } from "../candidates/typical.js";
import type { Bench, Workload } from "../harness/bench.js";
import { atRate, saturate, type WireRequest } from "../harness/http-load.js";
import { type Asked, measureInTurns } from "../harness/read-turns.js";
import { compare, type Measured, missing, type Result } from "../harness/results.js";
import { type ReadWorkload, readWorkloads } from "./questions.js";
import { expectSame, firstAnswers, otherBytes } from "./same-answers.js";

const CANDIDATES: readonly Candidate[] = [limit, oursSignedIn, oursByToken, typical, postgraphile, directus];
const ORDER = [limit.name, PGBENCH, ...CANDIDATES.slice(1).map(({ name }) => name)];

/** W1 to W5: reading over HTTP, all candidates up at the same time and asked in turns. */
export const reads: Workload = {
  ids: readWorkloads.map(({ id }) => id),
  run: async (bench, wanted) => {
    const started = await startAll(bench);
    try {
      const results: Result[] = [];
      for (const workload of readWorkloads.filter(({ id }) => wanted.has(id))) {
        const title = `${workload.id} ${workload.title}`;
        await measure(bench, title, workload, started).then(
          (found) => results.push(...found),
          (error: Error) => {
            bench.fail(`${title} failed: ${error.stack}`);
            results.push(missing(title, error));
          },
        );
      }
      return results;
    } finally {
      for (const { server } of started) await server?.stop().catch((error: Error) => bench.say(error.message));
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

async function measure(
  bench: Bench,
  title: string,
  workload: ReadWorkload,
  started: readonly Started[],
): Promise<Result[]> {
  const questions = await workload.questions(bench);
  bench.say(`${title}: ${questions.length} questions`);
  await expectSameBytes(bench, title, questions, started);
  const { asked, measured } = await whoAnswers(bench, questions, started);
  measured.push(...(await measureInTurns(bench, asked)));
  for (const one of asked) await one.end?.();
  measured.sort((a, b) => ORDER.indexOf(a.candidate) - ORDER.indexOf(b.candidate));
  const results = compare(title, "requests/s", measured);
  for (const { candidate, value, ofLimit } of results) {
    if (value === null) continue;
    bench.say(`  ${candidate.padEnd(14)} ${value} requests/s${ofLimit ? `, ${ofLimit} of the limit` : ""}`);
  }
  return results;
}

/** Who can be asked a workload's questions, as all answer alike; and who is missing. */
async function whoAnswers(
  bench: Bench,
  questions: readonly Question[],
  started: readonly Started[],
): Promise<{ asked: Asked[]; measured: Measured[] }> {
  const [asked, measured]: [Asked[], Measured[]] = [[], []];
  let expected: readonly Answer[] | null = null;
  for (const { candidate, server, missing } of started) {
    try {
      if (!server) throw new Error(missing);
      const { answers, milliseconds } = await firstAnswers(server, questions);
      expected ??= answers;
      expectSame(answers, expected);
      asked.push(await overHttp(candidate, server, questions, milliseconds));
    } catch (error) {
      measured.push(missingHere(bench, candidate.name, candidate.standing, error as Error));
    }
  }
  if (!bench.takesPart(PGBENCH)) return { asked, measured };
  try {
    asked.push(await withPgbench(bench.cluster, bench.data.database, questions));
  } catch (error) {
    measured.push(missingHere(bench, PGBENCH, "statement", error as Error));
  }
  return { asked, measured };
}

function missingHere(
  bench: Bench,
  candidate: string,
  standing: Measured["standing"],
  { message: missing }: Error,
): Measured {
  bench.say(`  ${candidate} is missing: ${missing}`);
  return { candidate, standing, values: [], missing };
}

/** The limit sends what we send, byte by byte; else it is no limit. */
async function expectSameBytes(bench: Bench, title: string, questions: readonly Question[], all: readonly Started[]) {
  const [its, ours] = [limit, oursSignedIn].map((one) => all.find(({ candidate }) => candidate === one)?.server);
  const found = its && ours && (await otherBytes(its, ours, questions));
  if (found) bench.fail(`${title}: the limit sends other bytes than ours: ${found}`);
}

/** A server as it is asked a workload's questions: by fewer at once where a single answer takes long. */
async function overHttp(
  { name, standing }: Candidate,
  server: ReadServer,
  questions: readonly Question[],
  milliseconds: number,
): Promise<Asked> {
  const asked = await Promise.all(questions.map((question) => server.requests(question)));
  const names = Math.max(...asked.map(({ length }) => length));
  // Each question in each name, next to each other in neither.
  const requests = Array.from({ length: Math.max(asked.length, names) }, (_, i) => {
    const ways = asked[i % asked.length] ?? [];
    return ways[i % ways.length] as WireRequest;
  });
  const connections = milliseconds < 60 ? 16 : milliseconds < 400 ? 4 : 1;
  return {
    ...{ candidate: name, standing, pid: server.pid, isSlow: connections === 1 },
    ask: async ({ seconds, perSecond, onBegin, onEnd }) => {
      onBegin?.();
      const load = await (perSecond
        ? atRate(server.port, requests, { seconds, perSecond, connections: 32 })
        : saturate(server.port, requests, { seconds, connections }));
      onEnd?.();
      return load;
    },
  };
}
