// How fast certificates are drawn, and in how much memory: one by one, 500 in one PDF, 500 in an archive. Each is done
// by a process of its own, so that the peak is its own.
//   node --import ./server/scripts/ts-loader.mjs server/bench/certificates.ts [--count 500]
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type CertificateFacts, certificatesPdf } from "../src/certificates/certificate-pdf.js";
import { zip } from "../src/platform/zip.js";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "500" },
    // What the measured processes are started with.
    kind: { type: "string" },
  },
});

const NAMES = [
  "Dana Núñez",
  "Øystein O'Connor",
  "Łukasz Åkesson",
  "Ольга Иванова",
  "Zdeněk Weiß",
  "Patricia Smith-Jones",
];

const factsOf = (n: number): CertificateFacts => ({
  personName: `${NAMES[n % NAMES.length]} ${n}`,
  className: "Cardiac arrest: high performance in a small crew",
  provider: "National EMS Academy",
  minutes: 120,
  takeType: "LIVE",
  completedOn: "2026-11-22",
  creditType: "CAPCE",
  capceNumber: "25-NEMA-F5-0103",
  officerName: "Dana Núñez",
  departmentName: "Harlan County EMS",
  logo: null,
  checkUrl: `https://muster.example.org/certificates/${String(n).padStart(22, "A")}`,
});

/** What is measured: each answers with the bytes it made. */
const KINDS: Readonly<Record<string, (facts: readonly CertificateFacts[]) => Promise<number>>> = {
  "one by one": async (facts) => {
    let bytes = 0;
    for (const one of facts) bytes += (await certificatesPdf([one], "Certificate")).length;
    return bytes;
  },
  "one PDF": async (facts) => (await certificatesPdf(facts, "Certificates")).length,
  "an archive": async (facts) => {
    let bytes = 0;
    const entries = facts.map((one, n) => ({ name: `${n}.pdf`, content: drawn(one) }));
    for await (const chunk of zip(entries)) bytes += chunk.length;
    return bytes;
  },
};

async function* drawn(facts: CertificateFacts): AsyncGenerator<Buffer> {
  yield await certificatesPdf([facts], "Certificate");
}

if (options.kind) await drawOnce(options.kind);
else for (const kind of Object.keys(KINDS)) measure(kind);

function measure(kind: string): void {
  const words = ["--kind", kind, "--count", options.count];
  const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, ...words], {
    encoding: "utf8",
  });
  console.log(`${stdout.trim()}${stderr}`);
}

/** The first certificate loads the fonts, and is told apart. */
async function drawOnce(kind: string): Promise<void> {
  const loading = performance.now();
  await certificatesPdf([factsOf(0)], "Certificate");
  const loaded = performance.now() - loading;
  const facts = Array.from({ length: Number(options.count) }, (_, n) => factsOf(n));
  const before = process.memoryUsage.rss();
  const worked = process.cpuUsage();
  const start = performance.now();
  const bytes = (await KINDS[kind]?.(facts)) ?? 0;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(worked);
  const cpu = (user + system) / 1000 / facts.length;
  const megabytes = (size: number): string => (size / 1_048_576).toFixed(1);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    `${kind.padEnd(11)} ${facts.length} pages in ${seconds.toFixed(2)} s, ${(facts.length / seconds).toFixed(0)} pages/s, ${cpu.toFixed(1)} ms of CPU a page, ` +
      `${megabytes(bytes)} MB; the first took ${loaded.toFixed(0)} ms; memory ${megabytes(before)} MB before, ${megabytes(peak)} MB at its peak`,
  );
}
