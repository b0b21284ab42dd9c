// How long a bulk action over a whole department takes: the request, and the job behind it.
//   node --import ./server/scripts/ts-loader.mjs server/bench/bulk-action.ts [action ...] [--largest 100000] [--statements]
// --statements prints what PostgreSQL spent its time on.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import dataSource from "../../ormconfig.js";
import { BulkActionKind } from "../src/bulk-actions/bulk-action.type.js";
import { runBulkAction } from "../src/bulk-actions/run-bulk-action.js";
import { startBulkAction } from "../src/bulk-actions/start-bulk-action.js";
import { jobs } from "../src/jobs.js";
import { Role } from "../src/platform/actor.js";
import type { Ctx } from "../src/platform/context.js";
import { closeDatabase, openDatabase } from "../src/platform/database.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { encodeId, encodeOwnId } from "../src/platform/ids.js";
import { migrate } from "../src/platform/migrate.js";
import { openQueue, prepareQueue } from "../src/platform/queue.js";
import { generate } from "./generate/generate.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { largest: { type: "string", default: "100000" }, statements: { type: "boolean", default: false } },
});
const wanted = positionals.length > 0 ? positionals : ["INACTIVATE", "ACTIVATE", "ADD_TO_GROUPS", "NOTIFY", "ARCHIVE"];
// Ended from outside, it takes its PostgreSQL along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const place = mkdtempSync(join(tmpdir(), "muster-bench-"));
const postgres = await startPostgres(join(place, "postgres"), {
  settings: {
    shared_buffers: "512MB",
    max_wal_size: "4GB",
    ...(options.statements && { shared_preload_libraries: "pg_stat_statements" }),
  },
});
const urls = await provisionDatabase(postgres, "bench");
await migrate(dataSource, urls, (ownerUrl) => prepareQueue(ownerUrl, jobs));
const sql = new Client({ connectionString: postgres.superuserUrl("bench") });
await sql.connect();
if (options.statements) await sql.query("CREATE EXTENSION pg_stat_statements");
await openDatabase(dataSource, urls.url);
const queue = await openQueue(urls.url, jobs, { isWorker: false });
try {
  const [departmentId = ""] = await generate({ departments: 0, largest: Number(options.largest) });
  await sql.query("VACUUM ANALYZE");
  for (const action of wanted) await measure(departmentId, action as BulkActionKind);
  if (options.statements) await printStatements();
} finally {
  await queue.stop();
  await closeDatabase();
  await sql.end();
  await postgres.stop("SIGQUIT");
  removeCluster(join(place, "postgres"));
  rmSync(place, { recursive: true, force: true });
}

/** The action over everybody who is not archived, started by an admin of the department. */
async function measure(departmentId: string, action: BulkActionKind): Promise<void> {
  const [admin] = (
    await sql.query<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM membership WHERE department_id = $1 AND role = 'ADMIN' AND status = 'ACTIVE' LIMIT 1`,
      [departmentId],
    )
  ).rows;
  const groups = await sql.query<{ id: string }>(
    "SELECT id FROM department_group WHERE department_id = $1 ORDER BY name LIMIT 2",
    [departmentId],
  );
  const ctx: Ctx = {
    person: { accountId: admin?.accountId ?? "", name: "Bench", isSupport: false },
    ...{ session: null, address: "127.0.0.1", userAgent: "bench", entered: new Map() },
    ...{ halfSession: undefined, setSessionCookie: () => undefined, setHalfSessionCookie: () => undefined },
  };
  if (options.statements) await sql.query("SELECT pg_stat_statements_reset()");
  const asked = performance.now();
  const started = await startBulkAction(ctx, {
    ...{ departmentId: encodeOwnId("dep", departmentId), action, selection: { filter: {} }, role: Role.GENERAL_USER },
    groupIds: groups.rows.map(({ id }) => encodeId("grp", departmentId, id)),
  });
  const begun = performance.now();
  await runBulkAction.perform(started, { signal: new AbortController().signal });
  const ended = performance.now();
  const [result] = (
    await sql.query("SELECT total, done_count, skipped_count FROM bulk_action WHERE id = $1", [started.actionId])
  ).rows;
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(2).padStart(6);
  const memory = Math.round(process.memoryUsage.rss() / 1_048_576);
  console.log(
    `${action.padEnd(20)} request ${seconds(asked, begun)} s  job ${seconds(begun, ended)} s  ${memory} MB  ${JSON.stringify(result)}`,
  );
}

async function printStatements(): Promise<void> {
  const { rows } = await sql.query<{ calls: string; ms: number; query: string }>(
    `SELECT calls, round(total_exec_time)::int AS ms, regexp_replace(left(query, 150), '\\s+', ' ', 'g') AS query
       FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 15`,
  );
  for (const { calls, ms, query } of rows) console.log(`${String(ms).padStart(7)} ms ${calls.padStart(7)} x  ${query}`);
}
