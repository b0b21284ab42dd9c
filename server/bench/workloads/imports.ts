import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { startMuster } from "../candidates/ours.js";
import { type Bench, inTurns, type Workload } from "../harness/bench.js";
import type { BenchCluster, BenchDatabase } from "../harness/cluster.js";
import { generatedDatabase } from "../harness/data.js";
import { DIRECTUS_TOKEN, startDirectus } from "../harness/directus.js";
import { quantile } from "../harness/http-load.js";
import { cpuSeconds, memoryMb, pinned, resetPeak, SERVER_CORE } from "../harness/machine.js";
import { compare, type Measured, type Result } from "../harness/results.js";
import { compiled } from "../harness/server-process.js";
import { type Officer, officerOf } from "../harness/staff.js";
import {
  accountLines,
  directusFile,
  type ImportRow,
  importRows,
  type KnownUser,
  mailLines,
  ourFile,
  userLines,
} from "./import-files.js";
import { importStates } from "./watch-import.js";

interface Size {
  readonly rows: number;
  readonly rounds: number;
  readonly withPeers: boolean;
}

const FULL: readonly Size[] = [
  { rows: 10_000, rounds: 5, withPeers: true },
  { rows: 100_000, rounds: 2, withPeers: true },
  { rows: 370_000, rounds: 1, withPeers: false },
];
const QUICK: readonly Size[] = [{ rows: 5_000, rounds: 3, withPeers: false }];

// A peer is given as many of the file's first rows as it does in about so many seconds, by the rate of a trial.
const PEER_SECONDS = 75;
const TRIAL_ROWS = 500;

/** W6: a file of people into a large department, each time into a fresh copy of the same database. */
export const imports: Workload = {
  ids: ["W6"],
  run: async (bench) => {
    const base = await generatedDatabase(bench.cluster, { departments: 0, largest: bench.isQuick ? 20_000 : 100_000 });
    const officer = await officerOf(bench.cluster, base, "Department 0");
    const known = await bench.cluster.sql<KnownUser>(
      base.name,
      `SELECT account_id AS "accountId", id AS "userId", first_name AS "firstName", last_name AS "lastName", email,
              coalesce(employee_id, '') AS "employeeId"
         FROM membership WHERE department_id = $1 AND role = 'GENERAL_USER' AND status = 'ACTIVE' AND email IS NOT NULL
        ORDER BY id LIMIT 40000`,
      [officer.departmentId],
    );
    const results: Result[] = [];
    for (const size of bench.isQuick ? QUICK : FULL) {
      const rows = importRows(size.rows, known);
      const taking = CANDIDATES.filter(
        ({ name, standing }) => bench.takesPart(name) && (standing !== "peer" || size.withPeers),
      );
      const measured = await inRounds(bench, { base, officer, rows }, taking, size);
      results.push(...compare(`W6 Import, ${size.rows.toLocaleString("en")} rows`, "rows/s", measured));
    }
    return results;
  },
};

interface Task {
  readonly base: BenchDatabase;
  readonly officer: Officer;
  readonly rows: readonly ImportRow[];
}

/** Milliseconds of a users page. */
interface Pages {
  readonly idle: readonly number[];
  readonly meanwhile: readonly number[];
}

interface Finding extends Omit<Measured, "candidate" | "standing" | "values"> {
  readonly seconds: number;
  readonly pages?: Pages;
}

type Run = (bench: Bench, task: Task) => Promise<Finding>;

interface Importer extends Pick<Measured, "standing"> {
  readonly name: string;
  readonly run: Run;
}

/** All by turns; the peers once, as they take minutes. */
async function inRounds(
  bench: Bench,
  whole: Task,
  importers: readonly Importer[],
  { rounds }: Size,
): Promise<Measured[]> {
  const found = importers.map(({ name, standing }): Measured => ({ candidate: name, standing, values: [] }));
  const asked = importers.map((): Pages => ({ idle: [], meanwhile: [] }));
  await inTurns(rounds, importers, async ({ name, standing, run }, round) => {
    const place = found.findIndex(({ candidate }) => candidate === name);
    const before = found[place] as Measured;
    if (before.missing || (standing === "peer" && round > 0)) return;
    try {
      const task = standing === "peer" ? await peerTask(bench, whole, run) : whole;
      const isPart = task.rows.length < whole.rows.length;
      const { seconds, pages, ...own } = await run(bench, task);
      const rest = pages ? { ...own, ...ofPages(own, asked, place, pages) } : own;
      const rate = task.rows.length / seconds;
      const note = isPart && { note: `the rate of the file's first ${task.rows.length.toLocaleString("en")} rows` };
      found[place] = { ...before, ...rest, ...note, values: [...before.values, rate] };
      bench.say(
        `W6 ${task.rows.length} rows, ${name}: ${Math.round(rate)} rows/s${rest.note ? ` (${rest.note})` : ""}`,
      );
    } catch (error) {
      const missing = (error as Error).message.slice(0, 500);
      bench.say(`W6 ${name} is missing: ${missing}`);
      found[place] = { ...before, missing };
    }
  });
  return found;
}

/** What the pages of all rounds come to: an import of seconds has too few for a 95th percentile of its own. */
function ofPages({ note }: Pick<Measured, "note">, asked: Pages[], place: number, pages: Pages): Partial<Measured> {
  const sorted = (kind: keyof Pages): number[] =>
    [...(asked[place]?.[kind] ?? []), ...pages[kind]].sort((a, b) => a - b);
  const [idle, meanwhile] = [sorted("idle"), sorted("meanwhile")];
  asked[place] = { idle, meanwhile };
  const p95 = `p95 ${quantile(meanwhile, 0.95).toFixed(1)} ms of ${meanwhile.length}, idle ${quantile(idle, 0.95).toFixed(1)} ms`;
  return {
    ...{ p50: quantile(meanwhile, 0.5), p99: quantile(meanwhile, 0.99) },
    note: `${note}; a users page meanwhile, in all rounds: ${p95}`,
  };
}

/** The part of the file that a peer has time for. */
async function peerTask(bench: Bench, whole: Task, run: Run): Promise<Task> {
  const { seconds } = await run(bench, { ...whole, rows: whole.rows.slice(0, TRIAL_ROWS) });
  const count = Math.max(TRIAL_ROWS, Math.round((TRIAL_ROWS / seconds) * PEER_SECONDS));
  return { ...whole, rows: whole.rows.slice(0, count) };
}

const COPY_NAME = "bench_import";

/** COPY of the accounts, users and mails that an import makes, in one transaction: their tables with all of their indexes. */
async function byCopy({ cluster }: Bench, { base, officer, rows }: Task) {
  const { superuserUrl } = await cluster.database(COPY_NAME, base.name);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const before = cluster.cpuSeconds();
  const start = performance.now();
  await client.query("BEGIN");
  const copy = (table: string, lines: Iterable<string>) =>
    pipeline(Readable.from(lines), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  await copy("account (id, email, first_name, last_name, department_count)", accountLines(rows));
  const columns = "department_id, id, account_id, role, status, employee_id, first_name, last_name, email";
  await copy(`membership (${columns})`, userLines(rows, officer.departmentId));
  const mailColumns = "department_id, id, template, to_address, account_id, batch_id, batch_line, data";
  await copy(`mail (${mailColumns})`, mailLines(rows, officer));
  await client.query("COMMIT");
  const seconds = (performance.now() - start) / 1000;
  const dbCpuMs = ((cluster.cpuSeconds() - before) * 1000) / rows.length;
  await client.end();
  await expectPeople(cluster, officer, rows);
  await expectMails(cluster, rows);
  return { seconds, dbCpuMs };
}

/** From the upload until the review is there, and from the start of the run until it is done. */
async function byMuster({ cluster }: Bench, { base, officer, rows }: Task) {
  const server = await startMuster(cluster, await cluster.database(COPY_NAME, base.name), { WORKER: "on" });
  const ask = async <Data>(body: string | FormData): Promise<Data> => {
    const response = await fetch(`http://localhost:${server.port}/graphql`, {
      method: "POST",
      body,
      headers: {
        ...{ cookie: officer.cookie, "apollo-require-preflight": "true" },
        ...(typeof body === "string" && { "content-type": "application/json" }),
      },
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const until = async (states: AsyncGenerator<string>, status: string): Promise<void> => {
    for (let now = ""; now !== status; ) {
      const { value, done } = await states.next();
      if (done || value === "FAILED") throw new Error("The import failed.");
      now = value;
    }
  };
  const page = JSON.stringify({
    query: `{ department(id: "${officer.department}") { users(first: 50) { totalCount nodes { id name email } } } }`,
  });
  try {
    await asking(() => ask(page), sleep(2_000)); // warm
    const idle = await asking(() => ask(page), sleep(5_000));
    resetPeak(server.pid);
    const [serverBefore, databaseBefore] = [cpuSeconds(server.pid), cluster.cpuSeconds()];
    const start = performance.now();
    let [reviewAt, doneAt] = [start, start];
    const work = (async () => {
      const id = await upload(officer, rows, ask);
      const states = importStates(server.port, officer.cookie, id);
      await until(states, "REVIEW");
      reviewAt = performance.now();
      await ask(JSON.stringify({ query: `mutation { runImport(batchId: "${id}") { id } }` }));
      await until(states, "DONE");
      doneAt = performance.now();
      await states.return(undefined);
    })();
    const meanwhile = await asking(() => ask(page), work);
    await work;
    const perRow = (seconds: number): number => (seconds * 1000) / rows.length;
    const cpu = {
      serverCpuMs: perRow(cpuSeconds(server.pid) - serverBefore),
      dbCpuMs: perRow(cluster.cpuSeconds() - databaseBefore),
    };
    await expectPeople(cluster, officer, rows);
    await expectMails(cluster, rows);
    const [review, run] = [(reviewAt - start) / 1000, (doneAt - reviewAt) / 1000];
    return {
      seconds: review + run,
      ...cpu,
      peakMb: memoryMb(server.pid, "peak"),
      pages: { idle, meanwhile },
      note: `review ready after ${review.toFixed(1)} s, run ${run.toFixed(1)} s`,
    };
  } finally {
    await server.stop();
  }
}

/** Asks ten times a second until the work ends; answers with the milliseconds of each answer. */
async function asking(ask: () => Promise<unknown>, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isWorking = true;
  const end = work
    .catch(() => undefined)
    .then(() => {
      isWorking = false;
    });
  while (isWorking) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
    await Promise.race([sleep(100), end]);
  }
  return times;
}

async function upload(
  { department }: Officer,
  rows: readonly ImportRow[],
  ask: <Data>(body: FormData) => Promise<Data>,
): Promise<string> {
  const query = `mutation ($file: Upload!) { uploadImport(departmentId: "${department}", file: $file) { batch { id } } }`;
  const form = new FormData();
  form.set("operations", JSON.stringify({ query, variables: { file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new Blob([ourFile(rows)], { type: "text/csv" }), "people.csv");
  return (await ask<{ uploadImport: { batch: { id: string } } }>(form)).uploadImport.batch.id;
}

/** TypeORM, row by row. */
async function byOrm({ cluster }: Bench, { base, officer, rows }: Task) {
  const { superuserUrl } = await cluster.database(COPY_NAME, base.name);
  const file = join(cluster.folder, "people.csv");
  writeFileSync(file, ourFile(rows));
  const [command, args] = pinned(SERVER_CORE, process.execPath, [
    ...[compiled("candidates/import-by-orm.ts"), file, officer.departmentId],
  ]);
  const start = performance.now();
  await promisify(execFile)(command, args, { env: { PATH: process.env.PATH, DATABASE_URL: superuserUrl } });
  const seconds = (performance.now() - start) / 1000;
  await expectPeople(cluster, officer, rows);
  return { seconds };
}

/** Directus's own import, with each row's account as a relation. */
async function byDirectus({ cluster }: Bench, { base, officer, rows }: Task) {
  const server = await startDirectus(cluster, base, COPY_NAME);
  try {
    const form = new FormData();
    form.set("file", new Blob([directusFile(rows, officer.departmentId)], { type: "text/csv" }), "people.csv");
    resetPeak(server.pid);
    const before = cpuSeconds(server.pid);
    const start = performance.now();
    const response = await fetch(`http://localhost:${server.port}/utils/import/membership`, {
      method: "POST",
      body: form,
      headers: { authorization: `Bearer ${DIRECTUS_TOKEN}` },
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`It answered ${response.status}: ${answer.slice(0, 300)}`);
    const seconds = (performance.now() - start) / 1000;
    await expectPeople(cluster, officer, rows);
    const serverCpuMs = ((cpuSeconds(server.pid) - before) * 1000) / rows.length;
    return { seconds, serverCpuMs, peakMb: memoryMb(server.pid, "peak") };
  } finally {
    await server.stop();
  }
}

/** Whether everybody of the file is a user now. */
async function expectPeople(cluster: BenchCluster, { departmentId }: Officer, rows: readonly ImportRow[]) {
  const [found] = await cluster.sql<{ n: number }>(
    COPY_NAME,
    `SELECT count(*)::int AS n FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.department_id = $1 AND a.email LIKE 'p%@example.com'`,
    [departmentId],
  );
  expectAll("people are users", found?.n, rows);
}

/** Whether a mail waits for everybody who is new. */
async function expectMails(cluster: BenchCluster, rows: readonly ImportRow[]): Promise<void> {
  const text = "SELECT count(*)::int AS n FROM mail WHERE template = 'SET_PASSWORD' AND batch_line IS NOT NULL";
  const [found] = await cluster.sql<{ n: number }>(COPY_NAME, text);
  expectAll("people have a mail", found?.n, rows);
}

function expectAll(what: string, found: number | undefined, rows: readonly ImportRow[]): void {
  const expected = rows.filter(({ isNew }) => isNew).length;
  if (found !== expected) throw new Error(`Of ${expected} new ${what}: ${found}.`);
}

const CANDIDATES: readonly Importer[] = [
  { name: "limit", standing: "limit", run: byCopy },
  { name: "ours", standing: "ours", run: byMuster },
  { name: "typical", standing: "peer", run: byOrm },
  { name: "Directus 12", standing: "peer", run: byDirectus },
];
