import { Client, Pool } from "pg";
import type { DatabaseUrls } from "../src/platform/embedded/provision.js";
import type { TestServerAddresses } from "./test-server.js";

const CLONE_LOCK = 2_026_112_202;
let clones = 0;

/** A database of its own for one test file, a copy of the migrated template. */
export interface TestDatabase extends DatabaseUrls {
  /** Runs a statement as the superuser, past row-level security. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Clones the template; one at a time, as PostgreSQL copies a database only while nobody else does. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const addresses = JSON.parse(process.env.MUSTER_TEST_SERVER ?? "{}") as TestServerAddresses;
  const template = new URL(addresses.superuserUrl).pathname.slice(1);
  const name = `test_${process.env.JEST_WORKER_ID}_${process.pid}_${Date.now()}_${clones++}`;
  await asSuperuser(addresses, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [CLONE_LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const inClone = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  // One connection for good: what is asked at once waits in line.
  const superuser = new Pool({ connectionString: inClone(addresses.superuserUrl), max: 1, idleTimeoutMillis: 0 });
  superuser.on("error", () => undefined); // its database is dropped while it leaves
  return {
    url: inClone(addresses.url),
    ownerUrl: inClone(addresses.ownerUrl),
    sql: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await superuser.query(text, values as unknown[])).rows as Row[],
    drop: async () => {
      await superuser.end();
      await asSuperuser(addresses, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function asSuperuser(addresses: TestServerAddresses, work: (client: Client) => Promise<unknown>): Promise<void> {
  const connectionString = Object.assign(new URL(addresses.superuserUrl), { pathname: "/postgres" }).href;
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
