import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import dataSource from "../../ormconfig.js";
import { jobs } from "../src/jobs.js";
import { database } from "../src/platform/database.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { type Postgres, startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { newId } from "../src/platform/ids.js";
import { migrate } from "../src/platform/migrate.js";
import { prepareQueue } from "../src/platform/queue.js";
import { topFolder } from "../src/platform/top.js";
import { asSystem } from "../src/platform/transaction.js";
import { waitForDatabase } from "../src/platform/wait-for-database.js";
import { startApp, type TestApp } from "./app.js";
import { makeTemporaryFolder } from "./temporary-folder.js";
import { until } from "./until.js";

let folder: string;
let postgres: Postgres;
const prepare = (ownerUrl: string): Promise<void> => prepareQueue(ownerUrl, jobs);

beforeAll(async () => {
  folder = makeTemporaryFolder("muster-database-faults-");
  postgres = await startPostgres(join(folder, "postgres"), { restart: true });
});
afterAll(async () => {
  await postgres.stop("SIGQUIT");
  removeCluster(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

describe("migrations", () => {
  test("[F10] started twice at once: the second waits, and each ran once", async () => {
    const urls = await provisionDatabase(postgres, "twice");
    await Promise.all([migrate(dataSource, urls, prepare), migrate(dataSource, urls, prepare)]);
    const rows = await ask<{ name: string }>(urls.ownerUrl, "SELECT name FROM migrations");
    expect(rows.map(({ name }) => name)).toEqual([...new Set(rows.map(({ name }) => name))]);
    expect(rows.length).toBe((dataSource.options.migrations as unknown[]).length);
  }, 180_000);

  test.each([250, 500, 750])(
    "[F10] killed after %i ms: what began is rolled back whole, and the next start runs on",
    async (ms) => {
      const urls = await provisionDatabase(postgres, `killed_${ms}`);
      const child = spawn(
        process.execPath,
        ["--import", join(topFolder, "server/scripts/ts-loader.mjs"), join(import.meta.dirname, "fixtures/migrate.ts")],
        { env: { ...process.env, TEST_URLS: JSON.stringify(urls) }, stdio: ["ignore", "pipe", "ignore"] },
      );
      await once(child.stdout, "data");
      await sleep(ms); // a moment in the middle, wherever that is
      child.kill("SIGKILL");
      await migrate(dataSource, urls, prepare);
      expect(await ask(urls.url, "SELECT FROM membership")).toEqual([]);
    },
    60_000,
  );
});

describe("at start", () => {
  test("a database that is not up yet is waited for", async () => {
    const later = await startPostgres(join(folder, "later"));
    const url = later.superuserUrl("postgres");
    await later.stop();
    const waiting = waitForDatabase(url);
    const again = await startPostgres(join(folder, "later"), { port: later.port });
    await waiting;
    await again.stop("SIGQUIT");
    removeCluster(join(folder, "later"));
  }, 180_000);

  test("a login that is refused is a sentence, not a wait", async () => {
    const wrong = Object.assign(new URL(postgres.superuserUrl("postgres")), { password: "wrong" }).href;
    await expect(waitForDatabase(wrong)).rejects.toThrow(
      'DATABASE_URL cannot be used: password authentication failed for user "postgres".',
    );
  });
});

describe("PostgreSQL is killed under load", () => {
  let app: TestApp;
  beforeAll(async () => {
    const urls = await provisionDatabase(postgres, "load");
    await migrate(dataSource, urls, prepare);
    app = await startApp({ database: urls, isWorker: true });
  }, 180_000);

  test("[F3] no acknowledged write is lost, requests get 503 meanwhile, and it is ready within 10 s of its return", async () => {
    const department = newId();
    await asSystem(department, (tx) =>
      tx.query("INSERT INTO department (id, name) VALUES ($1, 'Metro EMS')", [department]),
    );
    const acknowledged: string[] = [];
    const statuses = new Set<number>();
    let isOver = false;
    const writer = async (): Promise<void> => {
      while (!isOver) {
        const id = newId();
        const insert = "INSERT INTO location (department_id, id, name) VALUES ($1, $2, $3)";
        await asSystem(department, (tx) => tx.query(insert, [department, id, id])).then(
          () => acknowledged.push(id),
          () => sleep(20),
        );
      }
    };
    const session = await signedInCookie(app);
    const reader = async (): Promise<void> => {
      while (!isOver) {
        const answer = await app.anonymous.fetch("/graphql", {
          method: "POST",
          headers: { "content-type": "application/json", cookie: session },
          body: JSON.stringify({ query: "{ viewer { __typename } }" }),
        });
        statuses.add(answer.status);
        if (answer.status === 503) expect(answer.headers.get("retry-after")).toBe("5");
      }
    };
    const load = [...Array.from({ length: 4 }, writer), ...Array.from({ length: 8 }, reader)];
    try {
      await until(() => acknowledged.length > 200);
      const before = acknowledged.length;
      process.kill(postgres.pid, "SIGKILL");
      await until(() => statuses.has(503));
      await until(() =>
        ask(postgres.superuserUrl("load"), "SELECT").then(
          () => true,
          () => false,
        ),
      );
      await until(async () => (await app.anonymous.fetch("/readyz")).status === 200);
      await until(() => acknowledged.length > before + 200);
    } finally {
      isOver = true;
    }
    await Promise.all(load);
    const stored = await asSystem(department, (tx) =>
      tx.query<{ id: string }>("SELECT id FROM location WHERE department_id = $1", [department]),
    );
    const ids = new Set(stored.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect([...statuses].sort()).toEqual([200, 503]);
    expect(database().reader.waitingCount).toBe(0);
  }, 180_000);
});

/** A session's cookie: with one, each request asks the database. */
async function signedInCookie(app: TestApp): Promise<string> {
  const accountId = newId();
  await ask(
    postgres.superuserUrl("load"),
    `INSERT INTO account (id, email, first_name, last_name) VALUES ('${accountId}', 'a@example.org', 'A', 'B')`,
  );
  return app.cookieOf(accountId);
}
