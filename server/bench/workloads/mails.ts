import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startMuster } from "../candidates/ours.js";
import { type Bench, inTurns, type Workload } from "../harness/bench.js";
import { generatedDatabase } from "../harness/data.js";
import { cpuSeconds, memoryMb, pinned, resetPeak, SERVER_CORE } from "../harness/machine.js";
import { compare, type Measured } from "../harness/results.js";
import { compiled } from "../harness/server-process.js";
import { type SmtpSink, startSmtpSink } from "../harness/smtp-sink.js";
import { officerOf } from "../harness/staff.js";

/** Mails of a full run, and of a short one. */
const MAILS = { full: 10_000, quick: 500 };

const countOf = ({ isQuick }: Bench): number => (isQuick ? MAILS.quick : MAILS.full);

/** W8: a full outbox of one department, until the last mail is at the mail server. */
export const mails: Workload = {
  ids: ["W8"],
  run: async (bench) => {
    const sink = await startSmtpSink();
    try {
      let bytes = 5_000; // until one of ours has come
      const ours = async (): Promise<Sample> => {
        const sample = await fromOutbox(bench, sink);
        bytes = sink.latest();
        return sample;
      };
      const all: readonly (readonly [string, Measured["standing"], () => Promise<Sample>])[] = [
        ["ours", "ours", ours],
        ["limit", "limit", () => bySender(sink, "sockets", countOf(bench), bytes)],
        ["nodemailer", "peer", () => bySender(sink, "nodemailer", countOf(bench), bytes)],
      ];
      const candidates = all.filter(([name]) => bench.takesPart(name));
      const samples = new Map<string, Sample[]>(candidates.map(([name]) => [name, []]));
      await inTurns(Math.min(3, bench.rounds), candidates, async ([name, , run]) => {
        const sample = await run();
        samples.get(name)?.push(sample);
        bench.say(`W8 ${name}: ${Math.round(sample.rate)} mails/s`);
      });
      const measured = candidates.map(([candidate, standing]): Measured => {
        const own = samples.get(candidate) ?? [];
        const { rate: _, ...last } = own.at(-1) ?? { rate: 0 };
        return { candidate, standing, values: own.map(({ rate }) => rate), ...last };
      });
      return compare(`W8 Mail, ${countOf(bench).toLocaleString("en")} from the outbox`, "mails/s", measured);
    } finally {
      await sink.stop();
    }
  },
};

interface Sample extends Partial<Pick<Measured, "serverCpuMs" | "dbCpuMs" | "peakMb">> {
  readonly rate: number;
}

const rateOf = ({ seen }: SmtpSink): number => (seen.count - 1) / ((seen.last - seen.first) / 1000);

/** The product's worker, which finds the mails waiting when it starts. */
async function fromOutbox(bench: Bench, sink: SmtpSink): Promise<Sample> {
  const { cluster, isQuick } = bench;
  const count = countOf(bench);
  const base = await generatedDatabase(cluster, { departments: 0, largest: isQuick ? 20_000 : 100_000 });
  const { departmentId } = await officerOf(cluster, base, "Department 0");
  const database = await cluster.database("bench_mails", base.name);
  await cluster.sql(
    database.name,
    `INSERT INTO mail (department_id, id, template, to_address, account_id)
     SELECT $1, uuidv7(), 'SET_PASSWORD', email, account_id FROM membership
      WHERE department_id = $1 AND email IS NOT NULL LIMIT ${count}`,
    [departmentId],
  );
  sink.begin();
  const server = await startMuster(cluster, database, { WORKER: "on", SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
  try {
    resetPeak(server.pid);
    const [serverBefore, databaseBefore] = [cpuSeconds(server.pid), cluster.cpuSeconds()];
    await sink.until(count, 180);
    const perMail = (seconds: number): number => (seconds * 1000) / count;
    return {
      rate: rateOf(sink),
      serverCpuMs: perMail(cpuSeconds(server.pid) - serverBefore),
      dbCpuMs: perMail(cluster.cpuSeconds() - databaseBefore),
      peakMb: memoryMb(server.pid, "peak"),
    };
  } finally {
    await server.stop();
  }
}

async function bySender(sink: SmtpSink, how: "sockets" | "nodemailer", count: number, bytes: number): Promise<Sample> {
  sink.begin();
  const args = [compiled("candidates/mail-sender.ts"), how, String(sink.port), String(count), String(bytes)];
  const [command, all] = pinned(SERVER_CORE, process.execPath, args);
  await promisify(execFile)(command, all, { env: { PATH: process.env.PATH } });
  return { rate: rateOf(sink) };
}
