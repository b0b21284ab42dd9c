import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const { MUSTER_URL, MUSTER_TOKEN, MUSTER_DEPARTMENT, MUSTER_FILE } = process.env;

async function post(body, headers) {
  const response = await fetch(`${MUSTER_URL}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${MUSTER_TOKEN}`, ...headers },
    body,
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}

const ask = (query, variables) => post(JSON.stringify({ query, variables }), { "content-type": "application/json" });

async function upload(path) {
  const query = `
__OPERATION_UploadPeople__
`;
  const form = new FormData();
  form.set("operations", JSON.stringify({ query, variables: { departmentId: MUSTER_DEPARTMENT, file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new Blob([await readFile(path)], { type: "text/csv" }), basename(path));
  return (await post(form, { "apollo-require-preflight": "true" })).uploadImport.batch.id;
}

async function waitFor(wanted, batchId) {
  const query = `
__OPERATION_ImportState__
`;
  for (;;) {
    const { importBatch } = await ask(query, { batchId });
    if (importBatch.status === wanted) return importBatch;
    if (["FAILED", "ABORTED"].includes(importBatch.status)) throw new Error(importBatch.failure ?? "It was ended.");
    await sleep(1_000);
  }
}

const batchId = await upload(MUSTER_FILE);
const { planCounts } = await waitFor("REVIEW", batchId);
console.error("The plan:", planCounts);
await ask(
  `
__OPERATION_RunImport__
`,
  { batchId },
);
await waitFor("DONE", batchId);
const summary = await ask(
  `
__OPERATION_ImportSummary__
`,
  { batchId },
);
console.log(JSON.stringify(summary, null, 2));
