import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import { z } from "zod";
import dataSource from "../../../ormconfig.js";
import { cloneDatabase, type TestDatabase } from "../../test/test-database.js";
import { until } from "../../test/until.js";
import { closeDatabase, openDatabase } from "./database.js";
import { newId } from "./ids.js";
import { defineJob, enqueue, openQueue, prepareQueue, type Queue } from "./queue.js";
import { topFolder } from "./top.js";
import { asSystem } from "./transaction.js";

const ran: string[] = [];
let failures = 0;
const note = defineJob("test-note", z.object({ text: z.string() }), async ({ text }) => ran.push(text));
const moody = defineJob("test-moody", z.object({ text: z.string() }), async ({ text }) => {
  if (text === "fails" && failures++ === 0) throw new Error("Not this time.");
  ran.push(text);
});
const killed = defineJob("test-killed", z.object({}), async () => ran.push("after the kill"));
const jobs = [note, moody, killed];

let database: TestDatabase;
let queue: Queue;
const department = newId();

beforeAll(async () => {
  database = await cloneDatabase();
  await prepareQueue(database.ownerUrl, jobs);
  await openDatabase(dataSource, database.url);
  queue = await openQueue(database.url, jobs, { isWorker: false });
});
afterAll(async () => {
  await queue.stop();
  await closeDatabase();
  await database.drop();
});

const waiting = async (name: string): Promise<number> =>
  (await database.sql("SELECT FROM pgboss.job WHERE name = $1 AND state IN ('created', 'retry')", [name])).length;

describe("the queue", () => {
  test("a job starts with its transaction, and never without", async () => {
    await asSystem(department, (tx) => enqueue(tx, note, { text: "kept" }));
    const undone = asSystem(department, async (tx) => {
      await enqueue(tx, note, { text: "undone" });
      throw new Error("rolled back");
    });
    await expect(undone).rejects.toThrow("rolled back");
    expect(await queue.runDue()).toBe(1);
    expect(ran.splice(0)).toEqual(["kept"]);
  });

  test("of one key only one waits, of two keys both", async () => {
    for (const key of ["a", "a", "a", "b"]) {
      await asSystem(department, (tx) => enqueue(tx, note, { text: key }, { singletonKey: key }));
    }
    expect(await waiting(note.name)).toBe(2);
    await queue.runDue();
    expect(ran.splice(0).sort()).toEqual(["a", "b"]);
  });

  test("a payload of the wrong shape is refused where it is sent", async () => {
    const wrong = asSystem(department, (tx) => enqueue(tx, note, { text: 7 } as never));
    await expect(wrong).rejects.toThrow(/text/);
  });

  test("a later start is not due", async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await asSystem(department, (tx) => enqueue(tx, note, { text: "later" }, { singletonKey: "later", startAfter }));
    expect(await queue.runDue()).toBe(0);
  });

  test("a worker runs what is waiting, and tries again what failed, without harm to the others", async () => {
    const worker = await openQueue(database.url, [moody]);
    try {
      await worker.work();
      for (const text of ["fails", "goes"]) {
        await asSystem(department, (tx) => enqueue(tx, moody, { text }, { singletonKey: text }));
      }
      await until(() => ran.length === 2);
      expect(ran.splice(0).sort()).toEqual(["fails", "goes"]); // in whatever order
    } finally {
      await worker.stop();
    }
  });

  test("the application may not change the queue's tables", async () => {
    const login = new Client({ connectionString: database.url });
    await login.connect();
    await expect(login.query("DROP TABLE pgboss.job")).rejects.toThrow(/must be owner/);
    await login.end();
  });

  test("[F1] a job whose worker was killed runs again within 90 s", async () => {
    await asSystem(department, (tx) => enqueue(tx, killed, {}));
    const loader = join(topFolder, "server/scripts/ts-loader.mjs");
    const child = spawn(
      process.execPath,
      ["--import", loader, join(topFolder, "server/test/fixtures/killed-worker.ts")],
      {
        env: { ...process.env, DATABASE_URL: database.url },
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    const worker = await openQueue(database.url, [killed]);
    try {
      await worker.work();
      await until(() => ran.length === 1, 60);
    } finally {
      await worker.stop();
    }
    expect(ran.splice(0)).toEqual(["after the kill"]);
  }, 100_000);
});
