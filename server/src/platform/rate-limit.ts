import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";
import { database } from "./database.js";
import { AppError } from "./errors.js";

/** So many points per key and window, counted in PostgreSQL: shared by all nodes. */
export interface Limit {
  /** Takes a point; RATE_LIMITED when none is left. The window begins with the first point and is never extended. */
  take(key: string): Promise<void>;
  /** Gives a point back: the attempt was none of those that count. */
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
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
    take: async (key) => {
      await limiter.consume(key).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
      });
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
