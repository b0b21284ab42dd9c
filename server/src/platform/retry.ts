import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway } from "./database.js";

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

const SECONDS_TO_COME_BACK = 20;

/** Runs what has to be written again until the database is there, for 20 seconds. */
export async function untilDatabaseIsThere<T>(write: () => Promise<T>): Promise<T> {
  for (let second = 1; ; second++) {
    try {
      return await write();
    } catch (error) {
      if (second === SECONDS_TO_COME_BACK || !isDatabaseAway(error)) throw error;
      await sleep(1_000);
    }
  }
}
