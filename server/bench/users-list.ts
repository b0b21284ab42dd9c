// What a page of the users table costs in a large department, for each shape of filters and sort: the first, the
// tenth and the very last page, and the first of a department of about 400 beside it.
//   node --import ./server/scripts/ts-loader.mjs server/bench/users-list.ts [--largest 100000] [--departments 50] [--rounds 30]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import dataSource from "../../ormconfig.js";
import { Department } from "../src/departments/department.entity.js";
import { type MemberActor, Role, UserStatus } from "../src/platform/actor.js";
import { closeDatabase, openDatabase } from "../src/platform/database.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { encodeId } from "../src/platform/ids.js";
import { migrate } from "../src/platform/migrate.js";
import { readInDepartment } from "../src/platform/read.js";
import { SortDirection } from "../src/platform/sort-direction.js";
import { listUsers } from "../src/users/list-users.js";
import { type UserListArgs, UserSortField } from "../src/users/user-list.input.js";
import { type DataSet, departmentsOf, generate } from "./generate/generate.js";

const { values: options } = parseArgs({
  options: {
    largest: { type: "string", default: "100000" },
    departments: { type: "string", default: "50" },
    rounds: { type: "string", default: "30" },
  },
});
// Ended from outside, it takes its PostgreSQL along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const place = mkdtempSync(join(tmpdir(), "muster-bench-"));
const folder = join(place, "postgres");
const postgres = await startPostgres(folder, { settings: { shared_buffers: "512MB", max_wal_size: "4GB" } });
try {
  const urls = await provisionDatabase(postgres, "bench");
  await migrate(dataSource, urls, async () => undefined);
  await openDatabase(dataSource, urls.url);
  const start = Date.now();
  const set = { departments: Number(options.departments), largest: Number(options.largest) };
  const ids = await generate(set);
  console.log(`generated in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  const sql = new Client({ connectionString: postgres.superuserUrl("bench") });
  await sql.connect();
  await sql.query("VACUUM ANALYZE");
  const [small, large] = [await shapesOf(sql, ids[middling(set)] ?? ""), await shapesOf(sql, ids[0] ?? "")];
  await sql.end();
  for (const [n, [name, list]] of large.entries()) await measure(name, list, small[n]?.[1] ?? list);
  await closeDatabase();
} finally {
  await postgres.stop();
  removeCluster(folder);
  rmSync(place, { recursive: true, force: true });
}

/** Which department of the set has about 400 users. */
function middling(set: DataSet): number {
  const distances = [...departmentsOf(set)].map(({ userCount }) => Math.abs(userCount - 400));
  return distances.indexOf(Math.min(...distances.slice(1)));
}

/** The lists to measure, by name. */
async function shapesOf(sql: Client, departmentId: string): Promise<[string, List][]> {
  const ids = async (table: string): Promise<string[]> =>
    (
      await sql.query<{ id: string }>(`SELECT id FROM ${table} WHERE department_id = $1 ORDER BY name`, [departmentId])
    ).rows.map(({ id }) => id);
  const groupIds = (await ids("department_group")).map((id) => encodeId("grp", departmentId, id));
  const locationIds = (await ids("location")).map((id) => encodeId("loc", departmentId, id));
  const shapes: [string, Partial<UserListArgs>][] = [
    ["all, by name", {}],
    ["role + status", { filter: { roles: [Role.TRAINING_OFFICER], statuses: [UserStatus.ACTIVE] } }],
    [
      "role + status + group",
      { filter: { roles: [Role.GENERAL_USER], statuses: [UserStatus.ACTIVE], groupIds: groupIds.slice(0, 1) } },
    ],
    ["two groups", { filter: { groupIds: groupIds.slice(3, 5) } }],
    ["one location", { filter: { locationIds: locationIds.slice(0, 1) } }],
    ["search nunez", { filter: { search: "nunez" } }],
    ["search nunez + group", { filter: { search: "nunez", groupIds: groupIds.slice(0, 1) } }],
    ["search example (everybody)", { filter: { search: "example" } }],
    ["search nu", { filter: { search: "nu" } }],
    ...Object.values(UserSortField).map((field): [string, Partial<UserListArgs>] => [
      `by ${field}, down`,
      { sort: { field, direction: SortDirection.DESC } },
    ]),
  ];
  const department = Object.assign(new Department(), {
    uuid: departmentId,
    name: "Large",
    inactivePolicy: "REVOKE_ACCESS",
  });
  const actor: MemberActor = {
    ...{ kind: "member", departmentId, accountId: departmentId, userId: departmentId, name: "Bench" },
    ...{ role: Role.ADMIN, officersMayGrantAdmin: true },
  };
  const selection = new Set(["totalCount", "nodes", "nodes.groups", "nodes.location", "pageInfo"]);
  return shapes.map(([name, args]) => [
    name,
    (page) =>
      listUsers(
        departmentId,
        async (statements) => ({ actor, department, results: await readInDepartment(departmentId, statements) }),
        { first: 50, after: null, last: null, before: null, ...args, ...page },
        selection,
      ),
  ]);
}

type List = (page: Partial<UserListArgs>) => ReturnType<typeof listUsers>;

async function measure(name: string, list: List, small: List): Promise<void> {
  let after: string | null = null;
  const { totalCount } = await list({});
  for (let page = 0; page < 9; page++) after = (await list({ after })).pageInfo.endCursor ?? after;
  const [first, tenth, last, beside] = [
    await median(() => list({})),
    await median(() => list({ after })),
    await median(() => list({ first: null, last: 50 })),
    await median(() => small({})),
  ];
  console.log(
    `${name.padEnd(28)} ${String(totalCount).padStart(7)} users  first page ${first} ms  tenth ${tenth} ms  last ${last} ms  of 400 ${beside} ms`,
  );
}

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return (times.sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(1).padStart(7);
}
