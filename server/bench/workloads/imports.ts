import { type Bench, inTurns, type Workload } from "../harness/bench.js";
import { generatedDatabase } from "../harness/data.js";
import { quantile } from "../harness/http-load.js";
import { compare, type Measured, type Result } from "../harness/results.js";
import { officerOf } from "../harness/staff.js";
import { byCopy } from "../importers/by-copy.js";
import { byDirectus } from "../importers/by-directus.js";
import { byMuster } from "../importers/by-muster.js";
import { byTypical } from "../importers/by-typical.js";
import { importRows, type KnownUser } from "../importers/files.js";
import type { Importer, Pages, Run, Task } from "../importers/importer.js";

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

const CANDIDATES: readonly Importer[] = [
  { name: "limit", standing: "limit", run: byCopy },
  { name: "ours", standing: "ours", run: byMuster },
  { name: "typical", standing: "peer", run: byTypical },
  { name: "Directus 12", standing: "peer", run: byDirectus },
];
