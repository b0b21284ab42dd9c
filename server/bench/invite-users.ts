// What inviting costs over HTTP, in time and in statements, for a few addresses and for as many as one call takes:
//   node --import ./server/scripts/ts-loader.mjs server/bench/invite-users.ts [--base 10000] [--rounds 5]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import dataSource from "../../ormconfig.js";
import { startSession } from "../src/accounts/session.service.js";
import { startApp } from "../src/app.js";
import { jobs } from "../src/jobs.js";
import { readConfig } from "../src/platform/config.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { sessionCookie } from "../src/platform/http/session-cookie.js";
import { encodeOwnId, newId } from "../src/platform/ids.js";
import { migrate } from "../src/platform/migrate.js";
import { prepareQueue } from "../src/platform/queue.js";
import { onPlatform } from "../src/platform/transaction.js";

const { values: options } = parseArgs({
  options: { base: { type: "string", default: "10000" }, rounds: { type: "string", default: "5" } },
});
const PORT = 48713;
const SIZES = [2, 100, 2_000];

const place = mkdtempSync(join(tmpdir(), "muster-bench-"));
const folder = join(place, "postgres");
const postgres = await startPostgres(folder, {
  settings: { shared_preload_libraries: "pg_stat_statements", "pg_stat_statements.track": "top" },
});
const sql = new Client({ connectionString: postgres.superuserUrl("bench") });
let stop = async (): Promise<void> => undefined;
try {
  const database = await provisionDatabase(postgres, "bench");
  await migrate(dataSource, database, (ownerUrl) => prepareQueue(ownerUrl, jobs));
  await sql.connect();
  await sql.query("CREATE EXTENSION pg_stat_statements");
  const config = readConfig({ PORT: String(PORT), SECRET: "a secret of the benchmark, no more", LOG_LEVEL: "silent" });
  // Nobody sends: what is measured is the request, which never waits for a mail server.
  const app = await startApp({ ...config, database, smtpUrl: "smtp://localhost:1", isWorker: false, isDemo: false });
  stop = app.stop;
  console.log(`departments of ${options.base} users; ${options.rounds} rounds, medians`);
  for (const size of SIZES) await measure(size);
} finally {
  await stop();
  await sql.end();
  await postgres.stop();
  removeCluster(folder);
  rmSync(place, { recursive: true, force: true });
}

interface Cost {
  readonly ms: number;
  readonly statements: number;
  readonly databaseMs: number;
}

async function measure(size: number): Promise<void> {
  const costs: Record<"check" | "invite" | "again", Cost[]> = { check: [], invite: [], again: [] };
  for (let round = 0; round < Number(options.rounds); round++) {
    const { departmentId, cookie } = await makeDepartment(Number(options.base));
    // One in fifty is a user already: both answers are given.
    const addresses = Array.from({ length: size }, (_, n) =>
      n % 50 === 49 ? `base${n}.${departmentId}@example.org` : `new${n}.${departmentId}@example.org`,
    );
    const input = {
      departmentId: encodeOwnId("dep", departmentId),
      addresses,
      role: "GENERAL_USER",
      idempotencyKey: "k",
    };
    const check =
      "query ($id: ID!, $to: [String!]!) { checkInvitees(departmentId: $id, addresses: $to) { email outcome } }";
    const invite =
      "mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { invitedCount results { email outcome } } }";
    costs.check.push(await costOf(check, { id: input.departmentId, to: addresses }, cookie));
    costs.invite.push(await costOf(invite, { input }, cookie));
    costs.again.push(await costOf(invite, { input }, cookie));
  }
  for (const [what, all] of Object.entries(costs)) {
    const [ms, statements, databaseMs] = (["ms", "statements", "databaseMs"] as const).map((key) => median(all, key));
    const words = { check: "told before sending", invite: "invited", again: "the same key again" }[what] ?? what;
    console.log(
      `${String(size).padStart(5)} addresses ${words.padEnd(20)} ${ms?.toFixed(0).padStart(6)} ms  ${statements} statements  ${databaseMs?.toFixed(0)} ms of them in PostgreSQL`,
    );
  }
}

function median(costs: readonly Cost[], key: keyof Cost): number {
  return costs.map((cost) => cost[key]).sort((a, b) => a - b)[costs.length >> 1] ?? 0;
}

async function makeDepartment(users: number): Promise<{ departmentId: string; cookie: string }> {
  const [departmentId, accountId] = [newId(), newId()];
  await sql.query("INSERT INTO department (id, name) VALUES ($1, 'Metro')", [departmentId]);
  await sql.query(
    `INSERT INTO account (id, email, first_name, last_name, department_count, email_verified_at)
     SELECT CASE n WHEN 0 THEN $2::uuid ELSE uuidv7() END, 'base' || n || '.' || $1 || '@example.org', 'Base', 'P' || n, 1, now()
       FROM generate_series(0, $3::int) n`,
    [departmentId, accountId, users],
  );
  await sql.query(
    `INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, email)
     SELECT $1::uuid, uuidv7(), id, CASE id WHEN $2 THEN 'ADMIN' ELSE 'GENERAL_USER' END, 'ACTIVE', first_name, last_name, email
       FROM account WHERE email LIKE '%.' || $1 || '@example.org'`,
    [departmentId, accountId],
  );
  await sql.query("ANALYZE account, membership");
  const { token } = await onPlatform((tx) => startSession(tx, accountId, { address: "127.0.0.1", userAgent: "Bench" }));
  return { departmentId, cookie: sessionCookie(token).split(";", 1)[0] ?? "" };
}

async function costOf(query: string, variables: object, cookie: string): Promise<Cost> {
  await sql.query("SELECT pg_stat_statements_reset()");
  const start = performance.now();
  const response = await fetch(`http://localhost:${PORT}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "apollo-require-preflight": "true", cookie },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const ms = performance.now() - start;
  if (!response.ok || text.includes('"errors"')) throw new Error(text.slice(0, 500));
  const { rows } = await sql.query<{ statements: number; databaseMs: number }>(
    `SELECT sum(calls)::int AS statements, sum(total_exec_time)::float AS "databaseMs" FROM pg_stat_statements
      WHERE query NOT LIKE '%pg_stat_statements%'`,
  );
  return { ms, statements: rows[0]?.statements ?? 0, databaseMs: rows[0]?.databaseMs ?? 0 };
}
