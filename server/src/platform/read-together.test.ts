import { beforeAll, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeDepartment } from "../../test/factories.js";
import type { Ctx } from "./context.js";
import { type Rows, readInDepartment, type Statement } from "./read.js";
import { readTogether as readTogetherBy } from "./read-together.js";

let here: string;
let there: string;

beforeAll(async () => {
  const app = await startApp();
  [here, there] = [await makeDepartment(app), await makeDepartment(app)];
});

const request = (): Ctx => ({}) as Ctx;
const readTogether = (ctx: Ctx, departmentId: string, statements: readonly Statement[]): Promise<Rows[]> =>
  readTogetherBy(ctx, departmentId, statements, (all) => readInDepartment(departmentId, all));
const statement = (text: string): Statement => ({ name: "", text, values: [] });

// Reads that have their transaction in common went in one trip.
const WHERE = [
  statement(`SELECT current_setting('app.department_id') AS department, now()::text || pg_backend_pid() AS trip`),
];

test("what one request reads of a department in the same turn goes in one trip, and each gets its own rows", async () => {
  const ctx = request();
  const [one, two] = await Promise.all([
    readTogether(ctx, here, [statement("SELECT 1 AS n"), ...WHERE]),
    readTogether(ctx, here, [...WHERE, statement("SELECT 2 AS n"), statement("SELECT 3 AS n")]),
  ]);
  expect(one).toEqual([[{ n: 1 }], two[0]]);
  expect(two.slice(1)).toEqual([[{ n: 2 }], [{ n: 3 }]]);
});

test("departments, requests and turns stay apart", async () => {
  const ctx = request();
  const found = [
    ...(await Promise.all([
      readTogether(ctx, here, WHERE),
      readTogether(ctx, there, WHERE),
      readTogether(request(), here, WHERE),
    ])),
    await readTogether(ctx, here, WHERE),
  ].map(([rows]) => rows?.[0]);
  expect(found.map((row) => row?.department)).toEqual([here, there, here, here]);
  expect(new Set(found.map((row) => row?.trip)).size).toBe(4);
});

test("one that fails fails alone", async () => {
  const ctx = request();
  const [good, bad] = await Promise.allSettled([
    readTogether(ctx, here, [statement("SELECT 1 AS n")]),
    readTogether(ctx, here, [statement("SELECT 1 / 0")]),
  ]);
  expect(good).toEqual({ status: "fulfilled", value: [[{ n: 1 }]] });
  expect(bad).toMatchObject({ status: "rejected", reason: { code: "22012" } });
});
