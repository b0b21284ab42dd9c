import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import dataSource from "../../../ormconfig.js";
import { cloneDatabase, type TestDatabase } from "../../test/test-database.js";
import { until } from "../../test/until.js";
import { closeDatabase, openDatabase } from "./database.js";
import { newId } from "./ids.js";
import { announce, changes, follow, listening, openLive } from "./live.js";
import { asSystem } from "./transaction.js";

let database: TestDatabase;
let live: ReturnType<typeof openLive>;
const department = newId();

beforeAll(async () => {
  database = await cloneDatabase();
  await openDatabase(dataSource, database.url);
  live = openLive(database.url);
  await until(async () => (await listeners()).length === 1);
});
afterAll(async () => {
  await live.close();
  await closeDatabase();
  await database.drop();
});

const listeners = (): Promise<{ pid: number }[]> =>
  database.sql(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'muster-live' AND state = 'idle' AND query LIKE 'LISTEN%'",
  );

/** Counts what a listener is told. */
function listener(topic: string, id: string) {
  const end = new AbortController();
  const heard = { count: 0, end: () => end.abort() };
  void (async () => {
    for await (const _ of changes(topic, id, end.signal)) heard.count++;
  })();
  return heard;
}

describe("live updates", () => {
  test("are heard when the transaction commits, by those who asked for this", async () => {
    const [asked, other] = [listener("import", "1"), listener("import", "2")];
    const undone = asSystem(department, async (tx) => {
      await announce(tx, "import", "1");
      throw new Error("rolled back");
    });
    await expect(undone).rejects.toThrow();
    await asSystem(department, (tx) => announce(tx, "import", "1"));
    await until(() => asked.count === 1);
    expect(other.count).toBe(0);
    asked.end();
    other.end();
  });

  test("go on after the connection is lost, with one wake-up for what may have been missed", async () => {
    const heard = listener("import", "3");
    const [first] = await listeners();
    await database.sql("SELECT pg_terminate_backend($1)", [first?.pid]);
    await until(async () => (await listeners()).some(({ pid }) => pid !== first?.pid));
    await until(() => heard.count === 1);
    await asSystem(department, (tx) => announce(tx, "import", "3"));
    await until(() => heard.count === 2);
    heard.end();
  });

  test("end at once when the process stops while they still connect", async () => {
    await openLive(database.url).close();
    expect(await listeners()).toHaveLength(1);
  });

  test("who follows something to its end leaves nobody listening, also when news came while it was read", async () => {
    const news = () => asSystem(department, (tx) => announce(tx, "import", "4"));
    let reads = 0;
    const states = follow("import", "4", {
      read: async () => {
        const heard = listener("import", "4");
        await news();
        await until(() => heard.count === 1);
        heard.end();
        return ++reads;
      },
      hasEnded: (now) => now === 2,
    });
    const seen: number[] = [];
    for await (const now of states) seen.push(now);
    expect(seen).toEqual([1, 2]);
    expect(listening("import", "4")).toBe(0);
  });
});
