import { afterEach, beforeEach, expect, test } from "@jest/globals";
import dataSource from "../../../ormconfig.js";
import { cloneDatabase, type TestDatabase } from "../../test/test-database.js";
import { MAX_PREPARED, runBatch, type Statement } from "./batch.js";
import { closeDatabase, database, openDatabase } from "./database.js";
import { readInDepartment, writeAtOnce } from "./read.js";

const HERE = "01a2008d-7400-755c-addb-13bd38f5f5dd";
const SETTING: Statement = {
  name: "setting",
  text: "SELECT current_setting('app.department_id', true) AS here, current_setting('transaction_read_only') AS \"readOnly\"",
  values: [],
};
const VALUES: Statement = {
  name: "values",
  text: `SELECT $1::int AS int, $2::text AS text, $3::text[] AS list, $4::jsonb AS json, $5::bytea AS bytes, $6::bigint AS big,
                $7::date AS date, timestamptz '2026-11-22 03:04:05.678901+00' AS at, NULL AS nothing FROM generate_series(1, 2)`,
  values: [7, "it's", ["a", 'b"c'], { d: [1] }, Buffer.from([0, 255]), 12, "2026-11-22"],
};
const ROW = {
  ...{ int: 7, text: "it's", list: ["a", 'b"c'], json: { d: [1] }, bytes: Buffer.from([0, 255]), big: 12 },
  ...{ date: "2026-11-22", at: "2026-11-22T03:04:05.678Z", nothing: null },
};
const FAILING: Statement = { name: "failing", text: "SELECT 1 / $1::int", values: [0] };

let testDatabase: TestDatabase;
beforeEach(async () => {
  testDatabase = await cloneDatabase();
  await openDatabase(dataSource, testDatabase.url, 2);
});
afterEach(async () => {
  await closeDatabase();
  await testDatabase.drop();
});

test("values and rows come through, the first time, when prepared, twice in one batch, and unnamed", async () => {
  const client = await database().reader.connect();
  for (let times = 0; times < 3; times++) {
    const results = await runBatch(client, [VALUES, SETTING, VALUES, { ...VALUES, name: "" }]);
    expect(results).toEqual([[ROW, ROW], [{ here: null, readOnly: "off" }], [ROW, ROW], [ROW, ROW]]);
  }
  client.release();
});

test("a connection keeps the statements asked last; one that had to go is prepared again", async () => {
  const client = await database().reader.connect();
  const one = (n: number): Statement => ({ name: `one-${n}`, text: `SELECT ${n} AS n`, values: [] });
  const kept = async () =>
    (await client.query("SELECT name FROM pg_prepared_statements WHERE name LIKE 'one-%'")).rows.map(
      ({ name }) => name,
    );
  const all = Array.from({ length: MAX_PREPARED }, (_, n) => one(n));
  await runBatch(client, all);
  expect(await kept()).toHaveLength(MAX_PREPARED);
  await runBatch(client, [one(0), one(MAX_PREPARED), one(MAX_PREPARED + 1)]);
  const now = await kept();
  expect(now).toHaveLength(MAX_PREPARED);
  expect(now).toEqual(expect.arrayContaining(["one-0", `one-${MAX_PREPARED}`, `one-${MAX_PREPARED + 1}`]));
  expect(await runBatch(client, [one(1), one(0), one(2)])).toEqual([[{ n: 1 }], [{ n: 0 }], [{ n: 2 }]]);
  client.release();
});

test("a batch is one transaction: its setting ends with it", async () => {
  const [[row] = []] = await readInDepartment(HERE, [SETTING]);
  expect(row).toEqual({ here: HERE, readOnly: "on" });
  const client = await database().reader.connect();
  const [[after] = []] = await runBatch(client, [SETTING]);
  client.release();
  expect(after).toMatchObject({ readOnly: "off" });
  expect(after?.here || null).toBeNull();
});

test("nothing can be written by what reads", async () => {
  const write = { name: "", text: "DELETE FROM department_group", values: [] };
  await expect(readInDepartment(HERE, [write])).rejects.toThrow(/read-only transaction/);
});

test("where one statement fails, nothing of the batch counts, and the next request finds a good connection", async () => {
  const mark = { name: "", text: "UPDATE mail SET attempts = attempts WHERE 1 / $1::int = 1", values: [0] };
  await expect(writeAtOnce(HERE, mark)).rejects.toThrow(/division by zero/);
  await expect(readInDepartment(HERE, [VALUES, FAILING, SETTING])).rejects.toThrow(/division by zero/);
  const endless: Record<string, unknown> = {};
  endless.self = endless;
  await expect(readInDepartment(HERE, [{ ...VALUES, values: [endless] }])).rejects.toThrow(/circular/);
  for (let times = 0; times < 3; times++) expect(await readInDepartment(HERE, [VALUES])).toEqual([[ROW, ROW]]);
});

test("a connection that breaks meanwhile is an error of the batch, not of the process", async () => {
  const slow = { name: "", text: "SELECT pg_sleep(20)", values: [] };
  const reading = readInDepartment(HERE, [slow]).catch((error: Error) => error);
  const END =
    "SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)' AND pid <> pg_backend_pid()";
  let ended: unknown[] = [];
  while (ended.length === 0) ended = await testDatabase.sql(END);
  expect(await reading).toBeInstanceOf(Error);
  expect(await readInDepartment(HERE, [VALUES])).toEqual([[ROW, ROW]]);
});
