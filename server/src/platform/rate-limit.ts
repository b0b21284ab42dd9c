import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";
import { database } from "./database.js";
import { AppError } from "./errors.js";

/** So many points per key and window, counted in PostgreSQL: shared by all nodes. */
export interface Limit {
  /** Takes a point, or several; RATE_LIMITED when none is left. The window begins with the first and is never extended. */
  take(key: string, count?: number): Promise<void>;
  /** The same, but says how many are left of how many, and when the window ends, instead of refusing. */
  takeAndTell(key: string, count?: number): Promise<LimitState>;
  /** Gives a point back: the attempt was none of those that count. */
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

/** Where a limit stands for one key. */
export interface LimitState {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until the window ends. */
  readonly resetAfter: number;
  readonly isExceeded: boolean;
}

/** Declares a limit; keys of different limits never meet. */
export function defineLimit(name: string, points: number, seconds: number): Limit {
  const limiter = new RateLimiterPostgres({
    storeClient: { query: (query: object) => pool().query(query) },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  return {
    take: async (key, count = 1) => {
      await limiter.consume(key, count).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
      });
    },
    takeAndTell: async (key, count = 1) => {
      const state = await limiter.consume(key, count).catch((reason: unknown) => {
        if (reason instanceof RateLimiterRes) return reason;
        throw reason;
      });
      return {
        limit: points,
        remaining: Math.max(0, state.remainingPoints),
        resetAfter: state.msBeforeNext,
        isExceeded: state.consumedPoints > points,
      };
    },
    giveBack: async (key) => void (await limiter.reward(key)),
    forget: async (key) => void (await limiter.delete(key)),
  };
}

const pool = (): { query(query: object): Promise<unknown> } => (database().writer.driver as PostgresDriver).master;

function tooMany({ msBeforeNext }: RateLimiterRes): AppError {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new AppError("RATE_LIMITED", `Too many attempts. Try again in ${minutes} minute${minutes === 1 ? "" : "s"}.`);
}
