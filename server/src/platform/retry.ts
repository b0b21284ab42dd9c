import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway } from "./database.js";

interface Patience {
  readonly tries: number;
  readonly isWorthIt: (error: unknown) => boolean;
  /** Milliseconds to wait after so many tries. */
  readonly pause: (tried: number) => number;
}

// Unique violation, deadlock, serialization: somebody was quicker, and the next try sees it.
const LOST = new Set(["23505", "40P01", "40001"]);

const AGAINST_ANOTHER: Patience = {
  tries: 5,
  isWorthIt: (error) => LOST.has(String((error as { code?: unknown }).code)),
  pause: (tried) => tried * 50 * Math.random(),
};

const WHILE_AWAY: Patience = { tries: 20, isWorthIt: isDatabaseAway, pause: () => 1_000 };

/** Runs a transaction again when it lost against another one. */
export const withRetries = <T>(work: () => Promise<T>): Promise<T> => tryAgain(work, AGAINST_ANOTHER);

/** Runs what has to be written again until the database is there, for 20 seconds. */
export const untilDatabaseIsThere = <T>(write: () => Promise<T>): Promise<T> => tryAgain(write, WHILE_AWAY);

async function tryAgain<T>(work: () => Promise<T>, { tries, isWorthIt, pause }: Patience): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried === tries || !isWorthIt(error)) throw error;
      await sleep(pause(tried));
    }
  }
}
