import { execFile, spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { startMuster } from "../candidates/ours.js";
import { type Bench, inTurns, type Workload } from "../harness/bench.js";
import { cpuSeconds, memoryMb, pinned, resetPeak, SERVER_CORE } from "../harness/machine.js";
import { compare, type Measured } from "../harness/results.js";
import { officerOf } from "../harness/staff.js";

/** W7: all users of the large department as a file, by our address and by psql. */
export const exports: Workload = {
  ids: ["W7"],
  run: async (bench) => {
    const { cluster, data } = bench;
    const officer = await officerOf(cluster, data.database, "Department 0");
    // One for each format: what a workbook leaves behind is not the memory of the CSV.
    const servers = { csv: await startMuster(cluster, data.database), xlsx: await startMuster(cluster, data.database) };
    try {
      const ours = async (format: keyof typeof servers): Promise<Sample> => {
        const server = servers[format];
        resetPeak(server.pid);
        const [cpuBefore, databaseBefore, start] = [cpuSeconds(server.pid), cluster.cpuSeconds(), performance.now()];
        const address = `http://localhost:${server.port}/departments/${officer.department}/users.${format}`;
        const response = await fetch(address, { headers: { cookie: officer.cookie } });
        if (!response.ok || !response.body) throw new Error(`The export answered ${response.status}.`);
        const lines = await lineCount(response.body);
        return {
          ...{ seconds: (performance.now() - start) / 1000, lines: format === "csv" ? lines : null },
          serverCpuMs: (cpuSeconds(server.pid) - cpuBefore) * 1000,
          dbCpuMs: (cluster.cpuSeconds() - databaseBefore) * 1000,
          peakMb: memoryMb(server.pid, "peak"),
        };
      };
      const limit = () => byPsql(bench, officer.departmentId);
      const candidates: Candidate[] = [
        { name: "limit", standing: "limit", note: "psql \\copy", run: limit },
        { name: "ours", standing: "ours", note: "CSV", run: () => ours("csv") },
        {
          name: "ours, .xlsx",
          standing: "ours",
          note: "workbook; its limit is \\copy as well",
          run: () => ours("xlsx"),
        },
      ].filter(({ name }) => bench.takesPart(name.split(",")[0] as string)) as Candidate[];
      return compare("W7 Export of the large department", "users/s", await measureAll(bench, candidates));
    } finally {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    }
  },
};

interface Sample {
  readonly seconds: number;
  /** Lines of the file; null where it has none. */
  readonly lines: number | null;
  readonly serverCpuMs?: number;
  readonly dbCpuMs?: number;
  readonly peakMb?: number;
}

interface Candidate extends Pick<Measured, "standing"> {
  readonly name: string;
  readonly note: string;
  readonly run: () => Promise<Sample>;
}

async function measureAll(bench: Bench, candidates: readonly Candidate[]): Promise<Measured[]> {
  const found = new Map<Candidate, { samples: Sample[]; missing?: string }>(
    candidates.map((one) => [one, { samples: [] }]),
  );
  await inTurns(bench.rounds + 1, candidates, async (candidate, round) => {
    const entry = found.get(candidate);
    if (!entry || entry.missing) return;
    try {
      const sample = await candidate.run();
      if (round > 0) entry.samples.push(sample); // the first one warms up
    } catch (error) {
      entry.missing = (error as Error).message;
      bench.say(`W7 ${candidate.name} is missing: ${entry.missing}`);
    }
  });
  const lines = new Set([...found.values()].flatMap(({ samples }) => samples.flatMap((one) => one.lines ?? [])));
  if (lines.size > 1) throw new Error(`The files differ: they have ${[...lines].join(", ")} lines.`);
  const [users = 0] = [...lines].map((n) => n - 1);
  return candidates.map((candidate) => {
    const { samples = [], missing } = found.get(candidate) ?? {};
    const values = samples.map(({ seconds }) => users / seconds);
    if (values[0]) bench.say(`W7 ${candidate.name}: ${Math.round(values[0])} users/s`);
    const { name, standing, note } = candidate;
    const { serverCpuMs, dbCpuMs, peakMb } = samples.at(-1) ?? {};
    return { candidate: name, standing, note, values, ...(missing && { missing }), serverCpuMs, dbCpuMs, peakMb };
  });
}

async function lineCount(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0;
  for await (const chunk of bytes) for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

const SELECT = `SELECT m.first_name AS firstname, m.last_name AS lastname, m.email, m.role, m.employee_id, m.login_id, labels.names, l.name, m.phone, m.status
  FROM membership m LEFT JOIN location l ON l.department_id = m.department_id AND l.id = m.location_id
  LEFT JOIN (SELECT gm.user_id, string_agg(g.name, '; ' ORDER BY g.name_key) AS names
               FROM group_member gm JOIN department_group g ON g.department_id = gm.department_id AND g.id = gm.group_id
              WHERE gm.department_id = 'DEPARTMENT' GROUP BY gm.user_id) labels ON labels.user_id = m.id
 WHERE m.department_id = 'DEPARTMENT' AND m.status IN ('PENDING_APPROVAL', 'ACTIVE', 'INACTIVE') ORDER BY m.name_key, m.id`;

/** PostgreSQL's own client writes the same columns of the same people, in the same order, into a file. */
async function byPsql({ cluster, data }: Bench, departmentId: string): Promise<Sample> {
  if (spawnSync("psql", ["--version"]).status !== 0) throw new Error("This machine has no psql.");
  const file = join(cluster.folder, "users.csv");
  const select = SELECT.replaceAll("DEPARTMENT", departmentId).replaceAll("\n", " ");
  const command = `\\copy (${select}) TO '${file}' (FORMAT csv, HEADER)`;
  const before = cluster.cpuSeconds();
  const start = performance.now();
  const [program, args] = pinned(SERVER_CORE, "psql", [data.database.superuserUrl, "-q", "-c", command]);
  await promisify(execFile)(program, args, { env: { PATH: process.env.PATH } });
  const seconds = (performance.now() - start) / 1000;
  const dbCpuMs = (cluster.cpuSeconds() - before) * 1000;
  return { seconds, lines: await lineCount(createReadStream(file)), dbCpuMs };
}
