import type { ActingPerson, DepartmentActor } from "../platform/actor.js";
import type { ImportBatch, ImportRunner } from "./import-batch.entity.js";

/** What is kept of who runs an import. */
export const runnerFrom = (actor: DepartmentActor): ImportRunner => ({
  accountId: actor.accountId,
  name: actor.name,
  visitId: actor.kind === "visit" ? actor.visitId : null,
  tokenId: actor.kind === "token" ? actor.tokenId : null,
});

/** Who runs the batch; the run cannot begin without one. */
export function runnerOf({ runner, uuid }: ImportBatch): ImportRunner {
  if (!runner) throw new Error(`The import ${uuid} runs for nobody.`);
  return runner;
}

/** The officer, the support visit or the token that what a run does in a department is recorded as. */
export function recordedActor({ accountId, name, visitId, tokenId }: ImportRunner, departmentId: string): ActingPerson {
  if (visitId) return { kind: "visit", departmentId, accountId, name, visitId };
  if (tokenId) return { kind: "token", departmentId, accountId, name, tokenId, scopes: [] };
  return { kind: "member", departmentId, accountId, name };
}
