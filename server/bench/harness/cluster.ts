import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { removeCluster } from "../../src/platform/embedded/cluster.js";
import { startPostgres } from "../../src/platform/embedded/postgres.js";
import { type DatabaseUrls, provisionDatabase } from "../../src/platform/embedded/provision.js";
import { cpuSeconds, LOAD_CORE, pin } from "./machine.js";

/** A database of the benchmark's cluster. */
export interface BenchDatabase extends DatabaseUrls {
  readonly name: string;
  /** As the superuser: what peers and limits sign in as, past row-level security. */
  readonly superuserUrl: string;
}

/** The benchmark's own PostgreSQL. */
export interface BenchCluster {
  /** A folder for what else a run writes; goes with it. */
  readonly folder: string;
  readonly pid: number;
  /** Makes a database where it is missing; or, anew, a copy of one that nobody uses. */
  database(name: string, template?: string): Promise<BenchDatabase>;
  drop(name: string): Promise<void>;
  has(name: string): Promise<boolean>;
  /** Runs statements as the superuser. */
  sql<Row = Record<string, unknown>>(database: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  cpuSeconds(): number;
  /** Puts it on the core that it shares with the load; connections from then on. */
  pin(): void;
  stop(): Promise<void>;
}

// The same for all candidates. Durable: a commit waits for the disk.
const SETTINGS = {
  shared_buffers: "2GB",
  effective_cache_size: "8GB",
  maintenance_work_mem: "512MB",
  max_wal_size: "8GB",
  random_page_cost: "1.1",
  jit: "off",
};

/** Starts PostgreSQL in a temporary folder, or in `kept`, whose data then serves the next run too. */
export async function startCluster(kept: string | undefined): Promise<BenchCluster> {
  const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const place = join(kept ?? folder, "postgres");
  if (kept) mkdirSync(kept, { recursive: true });
  const postgres = await startPostgres(place, { settings: SETTINGS });
  const sql = async <Row>(database: string, text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: postgres.superuserUrl(database) });
    await client.connect();
    try {
      return (await client.query(text, values as unknown[])).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const has = async (name: string): Promise<boolean> =>
    (await sql("postgres", "SELECT FROM pg_database WHERE datname = $1", [name])).length > 0;
  return {
    folder,
    pid: postgres.pid,
    sql,
    has,
    database: async (name, template) => {
      if (template) {
        await sql("postgres", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await sql("postgres", `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER muster_owner`);
      }
      return { name, ...(await provisionDatabase(postgres, name)), superuserUrl: postgres.superuserUrl(name) };
    },
    drop: async (name) => void (await sql("postgres", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
    pin: () => pin(postgres.pid, LOAD_CORE),
    cpuSeconds: () => cpuSeconds(postgres.pid),
    stop: async () => {
      await postgres.stop(kept ? "SIGINT" : "SIGQUIT");
      if (!kept) removeCluster(place);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
