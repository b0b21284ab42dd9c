// How fast an import goes through the whole product, and how much memory the process takes meanwhile:
//   node --import ./server/scripts/ts-loader.mjs server/bench/import-run.ts [rows ...] [--base 100000] [--mail]
// --statements prints what PostgreSQL spent its time on. Needs `npm run build` before; the server runs from dist. Without --mail the mail server is down, and mails wait.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { SMTPServer } from "smtp-server";
import dataSource from "../../ormconfig.js";
import { hashPassword } from "../src/accounts/password.js";
import { jobs } from "../src/jobs.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { startPostgres } from "../src/platform/embedded/postgres.js";
import { provisionDatabase } from "../src/platform/embedded/provision.js";
import { encodeOwnId, newId } from "../src/platform/ids.js";
import { migrate } from "../src/platform/migrate.js";
import { prepareQueue } from "../src/platform/queue.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: "string", default: "100000" },
    main: { type: "string", default: "dist/server/src/main.js" },
    mail: { type: "boolean", default: false },
    statements: { type: "boolean", default: false },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [300, 10_000, 370_000];
const PORT = 48711;
const SMTP_PORT = 48712;
const PASSWORD = "the chief of the benchmark";

const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
const postgres = await startPostgres(join(folder, "postgres"), {
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
const departmentId = newId();
await makeDepartment(Number(options.base));
const sink = options.mail ? await startSink() : null;
const server = await startServer();
const cookie = await signIn();
try {
  console.log(`department of ${options.base} users; mail ${options.mail ? "delivered meanwhile" : "waits"}`);
  if (options.statements) await sql.query("SELECT pg_stat_statements_reset()");
  for (const size of sizes) await measure(size);
  if (options.statements) await printStatements();
} finally {
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  sink?.close();
  await sql.end();
  await postgres.stop("SIGQUIT");
  removeCluster(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

async function makeDepartment(userCount: number): Promise<void> {
  const accountId = newId();
  await sql.query("INSERT INTO department (id, name) VALUES ($1, 'Metro')", [departmentId]);
  await sql.query(
    `INSERT INTO account (id, email, first_name, last_name, department_count, email_verified_at, password_hash)
     VALUES ($1, 'chief@example.org', 'Ada', 'Chief', 1, now(), $2)`,
    [accountId, await hashPassword(PASSWORD)],
  );
  await sql.query(
    `INSERT INTO account (id, email, first_name, last_name, department_count)
     SELECT uuidv7(), 'base' || n || '@example.org', 'Base' || n % 997, 'Person' || n, 1 FROM generate_series(1, $1::int) n`,
    [userCount],
  );
  await sql.query(
    `INSERT INTO membership (department_id, id, account_id, role, status, employee_id, first_name, last_name, email)
     SELECT $1, uuidv7(), id, CASE WHEN id = $2 THEN 'ADMIN' ELSE 'GENERAL_USER' END, 'ACTIVE', NULL, first_name, last_name, email
       FROM account`,
    [departmentId, accountId],
  );
  await sql.query(
    `INSERT INTO user_count SELECT department_id, role, status, count(*) FROM membership GROUP BY 1, 2, 3`,
  );
  await sql.query("VACUUM ANALYZE");
}

async function printStatements(): Promise<void> {
  const { rows } = await sql.query(
    `SELECT round(total_exec_time) AS ms, calls, regexp_replace(left(query, 110), '\\s+', ' ', 'g') AS query
       FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 25`,
  );
  for (const { ms, calls, query } of rows) console.log(`${ms} ms in ${calls} calls: ${query}`);
}

async function startSink(): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, done) => void stream.resume().on("end", () => done()),
  });
  await new Promise<void>((resolve) => smtp.listen(SMTP_PORT, "127.0.0.1", () => resolve()));
  return smtp;
}

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [options.main], {
    stdio: "inherit",
    env: {
      PATH: process.env.PATH,
      PORT: String(PORT),
      DATABASE_URL: urls.url,
      SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}`,
      MAIL_FROM: "Muster <muster@example.org>",
      SECRET: "a secret that only the benchmark knows",
      DATA_DIR: join(folder, "data"),
      LOG_LEVEL: "error",
    },
  });
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await fetch(`http://localhost:${PORT}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return child;
    await sleep(100);
  }
  throw new Error("The server did not start.");
}

async function graphql<Data>(
  body: string | FormData,
  headers: Record<string, string>,
): Promise<{ data: Data; cookie: string }> {
  const response = await fetch(`http://localhost:${PORT}/graphql`, { method: "POST", body, headers });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return { data, cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "" };
}

async function signIn(): Promise<string> {
  const query = `mutation { signIn(input: { identifier: "chief@example.org", password: "${PASSWORD}" }) { account { id } } }`;
  return (await graphql(JSON.stringify({ query }), { "content-type": "application/json" })).cookie;
}

interface Batch {
  readonly id: string;
  readonly status: string;
  readonly processedCount: number;
}

async function ask<Data>(query: string): Promise<Data> {
  return (await graphql<Data>(JSON.stringify({ query }), { "content-type": "application/json", cookie })).data;
}

async function upload(content: string): Promise<Batch> {
  const query = `mutation ($file: Upload!) { uploadImport(departmentId: "${encodeOwnId("dep", departmentId)}", file: $file) {
    batch { id status processedCount } } }`;
  const form = new FormData();
  form.set("operations", JSON.stringify({ query, variables: { file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new Blob([content], { type: "text/csv" }), "people.csv");
  const { data } = await graphql<{ uploadImport: { batch: Batch } }>(form, {
    "apollo-require-preflight": "true",
    cookie,
  });
  return data.uploadImport.batch;
}

/** Nine of ten rows are new people, one is a user of the department already. */
function makeFile(rows: number): string {
  const lines = ["firstname,lastname,email,role,employee_id"];
  const run = Date.now().toString(36).slice(-4);
  for (let n = 1; n <= rows; n++) {
    const known = n % 10 === 0 ? (n / 10) % Number(options.base) || 1 : 0;
    if (known) lines.push(`Base${known % 997},Person${known},base${known}@example.org,general user,`);
    else lines.push(`Given${n % 1009},Family${n % 4999},p${n}.${run}@example.org,general user,${run}${n}`);
  }
  return `${lines.join("\n")}\n`;
}

async function measure(rows: number): Promise<void> {
  const file = makeFile(rows);
  resetPeak();
  const cpuBefore = cpuSeconds();
  const idle = memory("VmRSS");
  const uploadAt = Date.now();
  const { id } = await upload(file);
  const stagedAt = Date.now();
  await until(id, ["REVIEW", "FAILED"]);
  const reviewAt = Date.now();
  const whileReading = memory("VmHWM");
  resetPeak();
  await ask(`mutation { runImport(batchId: "${id}") { id } }`);
  const slowest = await until(id, ["DONE"], rows);
  const doneAt = Date.now();
  const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(2)} s`;
  const whole = (reviewAt - uploadAt + doneAt - reviewAt) / 1000;
  console.log(
    [
      `${rows} rows (${(file.length / 1024 / 1024).toFixed(1)} MiB)`,
      `upload ${seconds(uploadAt, stagedAt)}`,
      `read and judged ${seconds(stagedAt, reviewAt)}`,
      `run ${seconds(reviewAt, doneAt)} (${Math.round(rows / ((doneAt - reviewAt) / 1000))} rows/s)`,
      `whole ${Math.round(rows / whole)} rows/s`,
      `CPU ${cpuSince(cpuBefore)}`,
      `memory ${idle} MB before, ${whileReading} MB at most while reading, ${memory("VmHWM")} MB while running`,
      `users page meanwhile: slowest ${slowest} ms`,
    ].join("; "),
  );
}

async function until(id: string, statuses: readonly string[], rows = 0): Promise<number> {
  for (let slowest = 0; ; ) {
    const { importBatch } = await ask<{ importBatch: Batch }>(
      `{ importBatch(id: "${id}") { id status processedCount } }`,
    );
    if (statuses.includes(importBatch.status)) return slowest;
    if (rows > 20_000) {
      const at = Date.now();
      await ask(
        `{ department(id: "${encodeOwnId("dep", departmentId)}") { users(first: 50) { nodes { id name email } totalCount } } }`,
      );
      slowest = Math.max(slowest, Date.now() - at);
    }
    await sleep(rows > 20_000 ? 500 : 25);
  }
}

/** The CPU time so far of the server, and of PostgreSQL with its connections: what a busy machine does not change. */
function cpuSeconds(): { server: number; postgres: number } {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const sum = (own: typeof all): number => own.reduce((total, { ticks }) => total + ticks, 0) / 100;
  return {
    server: sum(all.filter(({ pid }) => pid === server.pid)),
    postgres: sum(all.filter(({ pid, parent }) => pid === postgres.pid || parent === postgres.pid)),
  };
}

function statOf(name: string): { pid: number; parent: number; ticks: number }[] {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return []; // it ended meanwhile
  }
}

function cpuSince(before: { server: number; postgres: number }): string {
  const now = cpuSeconds();
  return `${(now.server - before.server).toFixed(1)} s server, ${(now.postgres - before.postgres).toFixed(1)} s PostgreSQL`;
}

function resetPeak(): void {
  writeFileSync(`/proc/${server.pid}/clear_refs`, "5");
}

function memory(what: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}
