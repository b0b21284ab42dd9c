import { setTimeout as sleep } from "node:timers/promises";

// Unique violation, deadlock, serialization: somebody was quicker, and the next try sees it.
const WORTH_A_RETRY = new Set(["23505", "40P01", "40001"]);
const TRIES = 5;

/** Runs a transaction again when it lost against another one. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !WORTH_A_RETRY.has(String((error as { code?: unknown }).code))) throw error;
      await sleep(attempt * 50 * Math.random());
    }
  }
}
