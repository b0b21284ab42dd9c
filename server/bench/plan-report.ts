// What the report of a training plan costs when everybody of a department has it: the summary, pages by each sort and
// filter, the export; the reports of overdue courses and of hours by month beside it; and how fast progress is counted.
//   node --import ./server/scripts/ts-loader.mjs server/bench/plan-report.ts [--sizes 6000,100000] [--classes 20] [--rounds 20]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import dataSource from "../../ormconfig.js";
import { listOverduePeople } from "../src/course-assignments/list-overdue-people.js";
import { readOverdueReport } from "../src/course-assignments/overdue-report.js";
import { OverduePersonSort } from "../src/course-assignments/overdue-report.type.js";
import { departmentIdOf, writeDepartment } from "../src/demo/write-department.js";
import { writePlans } from "../src/demo/write-plans.js";
import { writeSharedCourses, writeTraining } from "../src/demo/write-training.js";
import { closeDatabase, openDatabase } from "../src/platform/database.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { type Postgres, startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { encodeId } from "../src/platform/ids.js";
import { migrate } from "../src/platform/migrate.js";
import { SortDirection } from "../src/platform/sort-direction.js";
import { asSystem } from "../src/platform/transaction.js";
import { countProgress } from "../src/training-plans/count-progress.job.js";
import { listPlans } from "../src/training-plans/plan-list.js";
import { Pace } from "../src/training-plans/plan-progress.type.js";
import { allStandings, listStandings, summarizePlan } from "../src/training-plans/plan-report.js";
import {
  type PlanStandingFilter,
  PlanStandingSort,
  PlanStandingSortField,
} from "../src/training-plans/plan-report.type.js";
import { readTrainingMonths } from "../src/training-plans/training-months.js";
import type { TrainingPlan } from "../src/training-plans/training-plan.type.js";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "6000,100000" },
    classes: { type: "string", default: "20" },
    rounds: { type: "string", default: "20" },
  },
});
const NOW = new Date("2026-11-22T00:00:00Z");
const COUNTED_AT_ONCE = 1_000;
// Ended from outside, it takes its PostgreSQL along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const place = mkdtempSync(join(tmpdir(), "muster-bench-"));
const folder = join(place, "postgres");
const postgres = await startPostgres(folder, { settings: { shared_buffers: "512MB", max_wal_size: "4GB" } });
try {
  for (const size of options.sizes.split(",").map(Number)) await measureDepartment(postgres, size);
} finally {
  await postgres.stop("SIGQUIT");
  removeCluster(folder);
  rmSync(place, { recursive: true, force: true });
}

/** A department of that size in a database of its own: counted, and then asked. */
async function measureDepartment(server: Postgres, userCount: number): Promise<void> {
  const name = `bench${userCount}`;
  const urls = await provisionDatabase(server, name);
  await migrate(dataSource, urls, async () => undefined);
  await openDatabase(dataSource, urls.url);
  const sql = new Client({ connectionString: server.superuserUrl(name) });
  await sql.connect();
  try {
    const departmentId = await fill(userCount);
    await sql.query("VACUUM ANALYZE");
    console.log(`\n${userCount} users, up to ${options.classes} classes each`);
    await measureCounting(sql);
    await sql.query("VACUUM ANALYZE");
    await measureReports(sql, departmentId);
  } finally {
    await sql.end();
    await closeDatabase();
  }
}

async function fill(userCount: number): Promise<string> {
  const stationCount = Math.max(2, Math.min(60, Math.round(userCount / 50)));
  const shape = { seed: 7, name: "Large", code: "large", userCount, stationCount, firstNumber: 1, now: NOW };
  const departmentId = departmentIdOf(shape);
  await asSystem(departmentId, async (tx) => {
    await writeDepartment(tx, shape);
    await writeSharedCourses(tx, NOW);
    await writeTraining(tx, shape, { classesEach: Number(options.classes), recorder: null });
    await writePlans(tx, NOW, null);
  });
  return departmentId;
}

/** Counts the progress of 1,000 people a few times, and then of everybody. */
async function measureCounting(sql: Client): Promise<void> {
  const count = async (limit: number | null): Promise<[people: number, seconds: number]> => {
    await sql.query("TRUNCATE progress_due");
    const { rowCount } = await sql.query(
      `INSERT INTO progress_due (account_id)
       SELECT DISTINCT m.account_id FROM plan_assignment a JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
        ORDER BY 1 LIMIT $1`,
      [limit],
    );
    const start = performance.now();
    await countProgress.perform({}, { signal: new AbortController().signal });
    return [rowCount ?? 0, (performance.now() - start) / 1000];
  };
  await count(COUNTED_AT_ONCE); // once for the plans of the statements
  const times: number[] = [];
  for (let round = 0; round < 5; round++) times.push((await count(COUNTED_AT_ONCE))[1]);
  tell("progress of 1,000 people", middle(times) * 1000, `${Math.round(COUNTED_AT_ONCE / middle(times))} people/s`);
  const [people, seconds] = await count(null);
  tell("progress of everybody", seconds * 1000, `${people} people, ${Math.round(people / seconds)} people/s`);
}

async function measureReports(sql: Client, departmentId: string): Promise<void> {
  const plans = await listPlans(departmentId);
  const plan = plans.reduce((most, one) => (one.userCount > most.userCount ? one : most));
  const { rows } = await sql.query<{ id: string }>(
    "SELECT id FROM department_group WHERE department_id = $1 ORDER BY name LIMIT 1",
    [departmentId],
  );
  const groupIds = rows.map(({ id }) => encodeId("grp", departmentId, id));
  await median("plan: summary", () => summarizePlan(plan));
  await measurePages(plan, "plan: first page", {});
  for (const field of Object.values(PlanStandingSortField)) {
    for (const direction of Object.values(SortDirection)) {
      await measurePages(plan, `plan: by ${field}, ${direction}`, {}, { field, direction });
    }
  }
  await measurePages(plan, "plan: of a group", { groupIds });
  await measurePages(plan, "plan: critical", { paces: [Pace.CRITICAL] });
  await measurePages(plan, "plan: of a group, critical", { groupIds, paces: [Pace.CRITICAL] });
  await measurePages(plan, "plan: search nunez", { search: "nunez" });
  await median("plan: CSV", () => exportAll(departmentId, plan), 3);
  await median("overdue: report", () => readOverdueReport(departmentId, {}));
  await median("overdue: first page of people", () =>
    listOverduePeople(departmentId, {}, new OverduePersonSort(), { size: 50, isBackward: false, cursor: null }),
  );
  for (const months of [12, 36])
    await median(`hours: ${months} months`, () => readTrainingMonths(departmentId, months), 5);
}

/** The first page, and the tenth behind it. */
async function measurePages(
  plan: TrainingPlan,
  name: string,
  filter: PlanStandingFilter,
  sort: PlanStandingSort = new PlanStandingSort(),
): Promise<void> {
  const page = (cursor: string | null) => listStandings(plan, filter, sort, { size: 50, isBackward: false, cursor });
  const { totalCount } = await median(name, () => page(null));
  let cursor: string | null = null;
  for (let n = 0; n < 9; n++) cursor = (await page(cursor)).pageInfo.endCursor ?? cursor;
  await median(`${name}, tenth page`, () => page(cursor));
  if (name.includes("search") || name.includes("group")) console.log(`${"".padEnd(36)} of ${totalCount} people`);
}

/** As the export reads it, without the writing. */
function exportAll(departmentId: string, plan: TrainingPlan): Promise<number> {
  return asSystem(departmentId, async (tx) => {
    let people = 0;
    for await (const rows of allStandings(tx, plan, {}, new PlanStandingSort())) people += rows.length;
    return people;
  });
}

async function median<T>(name: string, work: () => Promise<T>, rounds = Number(options.rounds)): Promise<T> {
  const times: number[] = [];
  let result = await work();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  tell(name, middle(times));
  return result;
}

function middle(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

function tell(name: string, ms: number, note = ""): void {
  console.log(`${name.padEnd(36)} ${ms.toFixed(1).padStart(9)} ms  ${note}`.trimEnd());
}
