// What a page of the users table costs in a large department, for each shape of filters and sort:
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
import { SortDirection } from "../src/platform/sort-direction.js";
import { listUsers } from "../src/users/list-users.js";
import { type UserListArgs, UserSortField } from "../src/users/user-list.input.js";
import { generate } from "./generate/generate.js";

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
  const [departmentId = ""] = await generate({
    departments: Number(options.departments),
    largest: Number(options.largest),
  });
  console.log(`generated in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  await measureAll(departmentId);
  await closeDatabase();
} finally {
  await postgres.stop();
  removeCluster(folder);
  rmSync(place, { recursive: true, force: true });
}

async function measureAll(departmentId: string): Promise<void> {
  const sql = new Client({ connectionString: postgres.superuserUrl("bench") });
  await sql.connect();
  await sql.query("VACUUM ANALYZE");
  const ids = async (table: string): Promise<string[]> =>
    (
      await sql.query<{ id: string }>(`SELECT id FROM ${table} WHERE department_id = $1 ORDER BY name`, [departmentId])
    ).rows.map(({ id }) => id);
  const groupIds = (await ids("department_group")).map((id) => encodeId("grp", departmentId, id));
  const locationIds = (await ids("location")).map((id) => encodeId("loc", departmentId, id));
  await sql.end();
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
  for (const [name, args] of shapes) {
    const list = (after: string | null) =>
      listUsers(actor, department, { first: 50, after, last: null, before: null, ...args }, selection);
    const [first, total, middle] = await medians(list);
    console.log(`${name.padEnd(28)} ${String(total).padStart(7)} users  first page ${first} ms  tenth ${middle} ms`);
  }
}

type List = (after: string | null) => ReturnType<typeof listUsers>;

async function medians(list: List): Promise<[string, number, string]> {
  let after: string | null = null;
  const { totalCount } = await list(null);
  for (let page = 0; page < 9; page++) after = (await list(after)).pageInfo.endCursor ?? after;
  return [await median(() => list(null)), totalCount, await median(() => list(after))];
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
