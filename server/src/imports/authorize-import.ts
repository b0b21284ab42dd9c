import type { DepartmentActor } from "../platform/actor.js";
import { authorize, can } from "../policy.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { rulesOf } from "./import-kinds.js";

type Action = "import.upload" | "import.revise" | "import.run";

/** Refuses with FORBIDDEN what the actor may not do to an import: importing, and what its kind needs besides. */
export function authorizeImport(actor: DepartmentActor, action: Action, batch: Pick<ImportBatch, "kind">): void {
  const { needs } = rulesOf(batch);
  authorize(actor, action);
  if (needs) authorize(actor, needs);
}

/** Whether the actor may. */
export function canImport(actor: DepartmentActor, action: Action, batch: Pick<ImportBatch, "kind">): boolean {
  const { needs } = rulesOf(batch);
  return can(actor, action) && (needs === null || can(actor, needs));
}
