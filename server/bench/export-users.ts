// What an export of a large department takes, in both formats: time, size, and the most memory that its process ever had,
// beside what it had before.
//   node --import ./server/scripts/ts-loader.mjs server/bench/export-users.ts [--largest 100000]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { Client } from "pg";
import dataSource from "../../ormconfig.js";
import type { Ctx } from "../src/platform/context.js";
import { closeDatabase, openDatabase } from "../src/platform/database.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { migrate } from "../src/platform/migrate.js";
import { SortDirection } from "../src/platform/sort-direction.js";
import { type ExportFormat, exportUsers } from "../src/users/export-users.js";
import { userCriteria } from "../src/users/user-filter.js";
import { UserSortField } from "../src/users/user-list.input.js";
import { generate } from "./generate/generate.js";

const { values: options } = parseArgs({
  options: {
    largest: { type: "string", default: "100000" },
    // What the measured processes are started with.
    format: { type: "string" },
    url: { type: "string", default: "" },
    department: { type: "string", default: "" },
    account: { type: "string", default: "" },
  },
});
if (options.format) await exportOnce(options.format as ExportFormat);
else await measureAll();

/** Generates a department, and exports it once by a process of its own for each format. */
async function measureAll(): Promise<void> {
  // Ended from outside, it takes its PostgreSQL along.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const place = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const postgres = await startPostgres(join(place, "postgres"), {
    settings: { shared_buffers: "512MB", max_wal_size: "4GB" },
  });
  try {
    const { url, ...owner } = await provisionDatabase(postgres, "bench");
    await migrate(dataSource, { url, ...owner }, async () => undefined);
    await openDatabase(dataSource, url);
    const [department = ""] = await generate({ departments: 0, largest: Number(options.largest) });
    await closeDatabase();
    const account = await adminOf(postgres.superuserUrl("bench"), department);
    for (const format of ["csv", "xlsx"]) {
      const words = ["--format", format, "--url", url, "--department", department, "--account", account];
      const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, ...words], {
        encoding: "utf8",
      });
      console.log(`${stdout.trim()}${stderr}`);
    }
  } finally {
    await postgres.stop("SIGQUIT");
    removeCluster(join(place, "postgres"));
    rmSync(place, { recursive: true, force: true });
  }
}

async function adminOf(url: string, departmentId: string): Promise<string> {
  const sql = new Client({ connectionString: url });
  await sql.connect();
  await sql.query("VACUUM ANALYZE");
  const { rows } = await sql.query<{ id: string }>(
    `SELECT account_id AS id FROM membership WHERE department_id = $1 AND role = 'ADMIN' AND status = 'ACTIVE' LIMIT 1`,
    [departmentId],
  );
  await sql.end();
  return rows[0]?.id ?? "";
}

/** Exports everybody who is not archived, to a reader who only counts. */
async function exportOnce(format: ExportFormat): Promise<void> {
  await openDatabase(dataSource, options.url, 4);
  const ctx: Ctx = {
    person: { accountId: options.account, name: "Bench", isSupport: false },
    ...{ session: null, address: "127.0.0.1", userAgent: "bench", entered: new Map() },
    ...{ halfSession: undefined, setSessionCookie: () => undefined, setHalfSessionCookie: () => undefined },
  };
  let bytes = 0;
  const reader = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done();
    },
  });
  const view = {
    criteria: userCriteria({}),
    sort: { field: UserSortField.NAME, direction: SortDirection.ASC },
  };
  const before = process.memoryUsage.rss();
  const start = performance.now();
  await exportUsers(ctx, options.department, view, format, () => reader);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const megabytes = (size: number): string => (size / 1_048_576).toFixed(0).padStart(4);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    `${format.padEnd(5)} ${seconds.padStart(6)} s  ${megabytes(bytes)} MB  memory ${megabytes(before)} MB before, ${megabytes(peak)} MB at its peak`,
  );
  await closeDatabase();
}
