import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { startMuster } from "../candidates/ours.js";
import { type Bench, inTurns, type Workload } from "../harness/bench.js";
import { cpuSeconds, LOAD_CORE, memoryMb, pin, pinned, resetPeak, SERVER_CORE } from "../harness/machine.js";
import { compare, type Measured } from "../harness/results.js";
import { officerOf } from "../harness/staff.js";

/**
 * W7: all users of the large department as a file, by our address and by psql. The database has one core to itself; all
 * that is between it and the file shares the other: psql, or our server and who downloads from it.
 */
export const exports: Workload = {
  ids: ["W7"],
  run: async (bench) => {
    const { cluster, data } = bench;
    const officer = await officerOf(cluster, data.database, "Department 0");
    // One for each format: what a workbook leaves behind is not the memory of the CSV.
    const servers = { csv: await startMuster(cluster, data.database), xlsx: await startMuster(cluster, data.database) };
    pin(process.pid, SERVER_CORE);
    try {
      const ours = async (format: keyof typeof servers): Promise<Sample> => {
        const server = servers[format];
        const file = join(cluster.folder, `ours.${format}`);
        resetPeak(server.pid);
        const [cpuBefore, databaseBefore, start] = [cpuSeconds(server.pid), cluster.cpuSeconds(), performance.now()];
        const address = `http://localhost:${server.port}/departments/${officer.department}/users.${format}`;
        await download(address, officer.cookie, file);
        const seconds = (performance.now() - start) / 1000;
        const [serverCpu, databaseCpu] = [cpuSeconds(server.pid), cluster.cpuSeconds()];
        return {
          ...{ seconds, lines: format === "csv" ? await lineCount(createReadStream(file)) : null },
          serverCpuMs: (serverCpu - cpuBefore) * 1000,
          dbCpuMs: (databaseCpu - databaseBefore) * 1000,
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
      pin(process.pid, LOAD_CORE);
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

/** Downloads what an address answers into a file, as psql writes its own. */
async function download(address: string, cookie: string, file: string): Promise<void> {
  const [response] = (await once(get(address, { headers: { cookie } }), "response")) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`The export answered ${response.statusCode}.`);
  await pipeline(response, createWriteStream(file));
}

async function lineCount(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0;
  for await (const chunk of bytes) for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Our statement, but for the guard and the words of role and status: sorted with the keys in front, as that is faster. */
const SELECT = `SELECT firstname, lastname, email, role, employee_id, login_id, groups, location, phone, status
  FROM (SELECT m.name_key, m.id, m.first_name AS firstname, m.last_name AS lastname, m.email, m.role, m.employee_id, m.login_id,
               labels.names AS groups, l.name AS location, m.phone, m.status
          FROM membership m LEFT JOIN location l ON l.department_id = 'DEPARTMENT' AND l.id = m.location_id
          LEFT JOIN (SELECT gm.user_id, string_agg(g.name, '; ' ORDER BY g.name_key) AS names
                       FROM group_member gm JOIN department_group g ON g.department_id = 'DEPARTMENT' AND g.id = gm.group_id
                      WHERE gm.department_id = 'DEPARTMENT' GROUP BY gm.user_id) labels ON labels.user_id = m.id
         WHERE m.department_id = 'DEPARTMENT' AND m.status IN ('PENDING_APPROVAL', 'ACTIVE', 'INACTIVE')
         ORDER BY m.name_key, m.id) AS sorted ORDER BY name_key, id`;

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
