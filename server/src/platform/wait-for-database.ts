import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { ConfigError } from "./config.js";
import { isDatabaseAway } from "./database.js";
import { log } from "./log.js";

/** Waits until the database answers: it may come up after us, as in a restart of the whole machine. */
export async function waitForDatabase(url: string): Promise<void> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!isDatabaseAway(error)) throw new ConfigError([`DATABASE_URL cannot be used: ${(error as Error).message}.`]);
      log.warn({ err: error }, "The database cannot be reached yet; trying again.");
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(wait);
  }
}
