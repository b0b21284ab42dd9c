import type { Bench } from "./bench.js";
import { inTurns } from "./bench.js";
import { type Load, median, quantile } from "./http-load.js";
import { cpuSeconds, memoryMb, resetPeak } from "./machine.js";
import type { Measured } from "./results.js";

/** Load on one candidate: as fast as it answers, or at a rate. */
export interface AskWish {
  readonly seconds: number;
  readonly perSecond?: number;
  /** Around what is counted. */
  readonly onBegin?: () => void;
  readonly onEnd?: () => void;
}

/** Somebody who answers the questions of one workload. */
export interface Asked extends Pick<Measured, "candidate" | "standing" | "note"> {
  /** The server's process; null where there is none but PostgreSQL. */
  readonly pid: number | null;
  /** One question at a time, as an answer takes so long: then there is no rate to hold. */
  readonly isSlow: boolean;
  ask(wish: AskWish): Promise<Load>;
  /** Takes away what it needed. */
  end?(): Promise<void>;
}

interface Counters {
  readonly rates: number[];
  readonly latencies: number[];
  count: number;
  serverSeconds: number;
  databaseSeconds: number;
  peakMb?: number;
  missing?: string;
}

/** The fixed rate, of what it answers at most; for what a single request waits. */
const FIXED_SHARE = 0.6;
const FIXED_ROUNDS = 2;

/** Saturated rounds in turns, then some at a fixed rate. Who fails is missing; the others go on. */
export async function measureInTurns(bench: Bench, all: readonly Asked[]): Promise<Measured[]> {
  const counters = new Map(all.map((one) => [one, begin()]));
  const each = (work: (one: Asked, own: Counters) => Promise<void>) => async (one: Asked) => {
    const own = counters.get(one);
    if (!own || own.missing) return;
    await work(one, own).catch((error: Error) => {
      own.missing = error.message;
      bench.say(`  ${one.candidate} is missing: ${error.message}`);
    });
  };
  await inTurns(1, all, each(warmUp));
  await inTurns(bench.rounds, all, each(saturated(bench)));
  await inTurns(1, all, each(rememberPeak));
  await inTurns(FIXED_ROUNDS, all, each(atFixedRate(bench)));
  return [...counters].map(([one, own]) => measured(one, own));
}

const begin = (): Counters => ({ rates: [], latencies: [], count: 0, serverSeconds: 0, databaseSeconds: 0 });

async function warmUp({ pid, ask }: Asked): Promise<void> {
  if (pid === null) return;
  await ask({ seconds: 1 });
  resetPeak(pid);
}

const saturated =
  ({ cluster, roundSeconds }: Bench) =>
  async ({ pid, isSlow, ask }: Asked, own: Counters): Promise<void> => {
    const addTimes = (sign: 1 | -1) => () => {
      own.serverSeconds += pid === null ? 0 : sign * cpuSeconds(pid);
      own.databaseSeconds += sign * cluster.cpuSeconds();
    };
    const { count, seconds, latencies } = await ask({
      ...{ seconds: roundSeconds, onBegin: addTimes(-1), onEnd: addTimes(1) },
    });
    own.rates.push(count / seconds);
    own.count += count;
    if (isSlow) own.latencies.push(...latencies);
  };

async function rememberPeak({ pid }: Asked, own: Counters): Promise<void> {
  if (pid !== null) own.peakMb = memoryMb(pid, "peak");
}

const atFixedRate =
  ({ roundSeconds }: Bench) =>
  async ({ isSlow, ask }: Asked, own: Counters): Promise<void> => {
    if (isSlow) return;
    const perSecond = median(own.rates) * FIXED_SHARE;
    own.latencies.push(...(await ask({ seconds: roundSeconds, perSecond })).latencies);
  };

function measured({ candidate, standing, note, pid }: Asked, own: Counters): Measured {
  if (own.missing) return { candidate, standing, values: [], missing: own.missing };
  const latencies = own.latencies.sort((a, b) => a - b);
  return {
    ...{ candidate, standing, note, values: own.rates, peakMb: own.peakMb },
    serverCpuMs: pid === null ? null : (own.serverSeconds * 1000) / own.count,
    dbCpuMs: (own.databaseSeconds * 1000) / own.count,
    ...{ p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) },
  };
}
