import { setTimeout as sleep } from "node:timers/promises";
import { startMuster } from "../candidates/ours.js";
import type { Bench } from "../harness/bench.js";
import { cpuSeconds, memoryMb, resetPeak } from "../harness/machine.js";
import type { Officer } from "../harness/staff.js";
import { type ImportRow, ourFile } from "./files.js";
import { expectMails, expectPeople, type Finding, IMPORT_DATABASE, type Task } from "./importer.js";
import { askSteadily } from "./steady-pages.js";
import { importStates } from "./watch-import.js";

/** From the upload until the review is there, and from the start of the run until it is done. */
export async function byMuster({ cluster }: Bench, { base, officer, rows }: Task): Promise<Finding> {
  const server = await startMuster(cluster, await cluster.database(IMPORT_DATABASE, base.name), { WORKER: "on" });
  const ask = questions(server.port, officer);
  // Before the clock runs: its making is not the import's.
  const form = uploadOf(officer, rows);
  const page = `{ department(id: "${officer.department}") { users(first: 50) { totalCount nodes { id name email } } } }`;
  const pages = askSteadily(server.port, officer, page);
  try {
    await sleep(2_000); // warm
    await pages.times();
    await sleep(5_000);
    const idle = await pages.times();
    resetPeak(server.pid);
    const [serverBefore, databaseBefore] = [cpuSeconds(server.pid), cluster.cpuSeconds()];
    const start = performance.now();
    const { uploadImport } = await ask<{ uploadImport: { batch: { id: string } } }>(form);
    const { id } = uploadImport.batch;
    const states = importStates(server.port, officer.cookie, id);
    await until(states, "REVIEW");
    const reviewAt = performance.now();
    await ask(JSON.stringify({ query: `mutation { runImport(batchId: "${id}") { id } }` }));
    await until(states, "DONE");
    const doneAt = performance.now();
    const meanwhile = await pages.times();
    await states.return(undefined);
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
    pages.stop();
    await server.stop();
  }
}

type Ask = <Data>(body: string | FormData) => Promise<Data>;

/** Asks a server as an officer who is signed in. */
function questions(port: number, { cookie }: Officer): Ask {
  return async <Data>(body: string | FormData) => {
    const isText = typeof body === "string";
    const headers = {
      ...{ cookie, "apollo-require-preflight": "true" },
      ...(isText && { "content-type": "application/json" }),
    };
    const response = await fetch(`http://localhost:${port}/graphql`, { method: "POST", body, headers });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

/** Waits until an import is as named. */
async function until(states: AsyncGenerator<string>, status: string): Promise<void> {
  for (let now = ""; now !== status; ) {
    const { value, done } = await states.next();
    if (done || value === "FAILED") throw new Error("The import failed.");
    now = value;
  }
}

function uploadOf({ department }: Officer, rows: readonly ImportRow[]): FormData {
  const query = `mutation ($file: Upload!) { uploadImport(departmentId: "${department}", file: $file) { batch { id } } }`;
  const form = new FormData();
  form.set("operations", JSON.stringify({ query, variables: { file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new Blob([ourFile(rows)], { type: "text/csv" }), "people.csv");
  return form;
}
