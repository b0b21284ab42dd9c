import type { BenchCluster } from "./cluster.js";
import type { BenchData } from "./data.js";
import type { Result } from "./results.js";

/** What a run gives its workloads. */
export interface Bench {
  readonly cluster: BenchCluster;
  readonly data: BenchData;
  /** A short run: smaller data, fewer rounds. */
  readonly isQuick: boolean;
  /** How often the candidates take turns, and how long each is asked in a turn. */
  readonly rounds: number;
  readonly roundSeconds: number;
  /** Whether a candidate takes part, by name. */
  takesPart(candidate: string): boolean;
  say(text: string): void;
  /** Tells what went wrong; the run goes on, and ends with status 1. */
  fail(text: string): void;
}

/** One file's worth of measuring. */
export interface Workload {
  /** The workloads of the issue that it covers, e.g. W1. */
  readonly ids: readonly string[];
  run(bench: Bench, wanted: ReadonlySet<string>): Promise<Result[]>;
}

/** So many turns of all candidates, A B C then C B A, so that a drift of the machine meets all alike. */
export async function inTurns<T>(
  rounds: number,
  candidates: readonly T[],
  work: (candidate: T, round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? candidates : [...candidates].reverse();
    for (const candidate of order) await work(candidate, round);
  }
}
