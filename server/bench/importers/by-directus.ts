import type { Bench } from "../harness/bench.js";
import { DIRECTUS_TOKEN, startDirectus } from "../harness/directus.js";
import { cpuSeconds, memoryMb, resetPeak } from "../harness/machine.js";
import { directusFile } from "./files.js";
import { expectPeople, type Finding, IMPORT_DATABASE, type Task } from "./importer.js";

/** Directus's own import, with each row's account as a relation. */
export async function byDirectus({ cluster }: Bench, { base, officer, rows }: Task): Promise<Finding> {
  const server = await startDirectus(cluster, base, IMPORT_DATABASE);
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
