import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { BenchCluster, BenchDatabase } from "../harness/cluster.js";
import type { Load } from "../harness/http-load.js";
import { pinned, SERVER_CORE } from "../harness/machine.js";
import type { Asked, AskWish } from "../harness/read-turns.js";
import type { Question } from "./candidate.js";
import { wordsOf } from "./limit.js";
import { type Statement, statementsOf } from "./limit-statements.js";

export const PGBENCH = "pgbench";

/** Each connection plans its statements anew for the first five times: not counted. */
const WARM_UP_SECONDS = 1;

const TABLE = "pgbench_question";
const CONNECTIONS = 16;

const NOTE = "the limit's statements alone: on the server's core, without HTTP and JSON";

/**
 * The limit's statements asked by PostgreSQL's own tool, which reads the rows and no more. The questions' values stand in
 * a table, as its scripts have no lists of texts: a look-up by key comes before each.
 */
export async function withPgbench(
  cluster: BenchCluster,
  database: BenchDatabase,
  questions: readonly Question[],
): Promise<Asked> {
  if (spawnSync(PGBENCH, ["--version"]).status !== 0) throw new Error("This machine has no pgbench.");
  const sql = (text: string, values: readonly unknown[] = []) => cluster.sql(database.name, text, values);
  const statements = questions.map((question) => statementsOf(wordsOf(question)));
  const values = statements.map((own) => own.map((one) => one[2]).reduce((a, b) => (b.length > a.length ? b : a)));
  await sql(`DROP TABLE IF EXISTS ${TABLE}`);
  await sql(`CREATE UNLOGGED TABLE ${TABLE} (n int PRIMARY KEY, v text[] NOT NULL)`);
  await sql(
    `INSERT INTO ${TABLE} SELECT n, ARRAY(SELECT jsonb_array_elements_text(one))
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (one, n)`,
    [JSON.stringify(values)],
  );
  const folder = mkdtempSync(join(cluster.folder, "pgbench-"));
  const script = join(folder, "script.sql");
  writeFileSync(script, scriptOf(statements[0] ?? [], questions.length, values[0]?.length ?? 0));
  return {
    ...{ candidate: PGBENCH, standing: "statement", note: NOTE, pid: null, isSlow: false },
    ask: (wish) => askOver(database.superuserUrl, script, mkdtempSync(join(folder, "log-")), wish),
    end: async () => void (await sql(`DROP TABLE ${TABLE}`)),
  };
}

/** One transaction: draws a question, and sends its statements at once, as the limit does. */
function scriptOf(statements: readonly Statement[], questions: number, values: number): string {
  const columns = Array.from({ length: values }, (_, i) => `v[${i + 1}] AS p${i + 1}`);
  return [
    `\\set n random(1, ${questions})`,
    `SELECT ${columns.join(", ")} FROM ${TABLE} WHERE n = :n \\gset`,
    "\\startpipeline",
    ...statements.map(([, text]) => `${text.replace(/\$(\d)/g, ":p$1").replaceAll("\n", " ")};`),
    "\\endpipeline",
    "",
  ].join("\n");
}

async function askOver(url: string, script: string, folder: string, wish: AskWish): Promise<Load> {
  const { seconds, perSecond, onBegin, onEnd } = wish;
  const all = [
    ...["--no-vacuum", "--protocol=prepared", `--client=${CONNECTIONS}`, `--file=${script}`],
    ...[`--time=${Math.ceil(WARM_UP_SECONDS + seconds + 0.5)}`, "--log", `--log-prefix=${join(folder, "log")}`],
    ...(perSecond ? [`--rate=${perSecond}`] : []),
    url,
  ];
  const [command, args] = pinned(SERVER_CORE, PGBENCH, all);
  const running = promisify(execFile)(command, args);
  const ended = running.then(() => true);
  if (await Promise.race([ended, sleep(WARM_UP_SECONDS * 1000, false)])) throw new Error("pgbench ended at once.");
  onBegin?.();
  const begun = Date.now();
  await Promise.race([ended, sleep(seconds * 1000)]);
  onEnd?.();
  const end = Date.now();
  await running;
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
  const latencies = lines.flatMap((line) => latencyOf(line, begun, end)).sort((a, b) => a - b);
  return { count: latencies.length, seconds: (end - begun) / 1000, latencies };
}

/** The milliseconds of a transaction that ended between two moments; a line is: client, number, µs, script, s, µs, … */
function latencyOf(line: string, begun: number, end: number): number[] {
  const [, , microseconds, , second, rest] = line.split(" ").map(Number);
  const at = Number(second) * 1000 + Number(rest) / 1000;
  return at >= begun && at < end ? [Number(microseconds) / 1000] : [];
}
