import type { ActingPerson, DepartmentActor } from "../platform/actor.js";
import type { ImportBatch, ImportRunner } from "./import-batch.entity.js";

/** What is kept of who runs an import. */
export const runnerFrom = (actor: DepartmentActor): ImportRunner => ({
  accountId: actor.accountId,
  name: actor.name,
  visitId: actor.kind === "visit" ? actor.visitId : null,
});

/** Who runs the batch; the run cannot begin without one. */
export function runnerOf({ runner, uuid }: ImportBatch): ImportRunner {
  if (!runner) throw new Error(`The import ${uuid} runs for nobody.`);
  return runner;
}

/** The officer or the support visit that what a run does in a department is recorded as. */
export const recordedActor = ({ accountId, name, visitId }: ImportRunner, departmentId: string): ActingPerson =>
  visitId
    ? { kind: "visit", departmentId, accountId, name, visitId }
    : { kind: "member", departmentId, accountId, name };
