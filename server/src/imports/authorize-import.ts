import type { DepartmentActor } from "../platform/actor.js";
import { authorize, can } from "../policy.js";
import type { ImportBatch } from "./import-batch.entity.js";
import type { KindRules } from "./import-kind.js";
import { rulesOf } from "./import-kinds.js";

type Action = "import.view" | "import.upload" | "import.revise" | "import.run" | "import.abort";
type Needed = Action | NonNullable<KindRules["needs"] | KindRules["needsToView"]>;
type OfKind = Pick<ImportBatch, "kind">;

/** Refuses with FORBIDDEN what the actor may not do to an import: importing, and what its kind needs besides. */
export function authorizeImport(actor: DepartmentActor, action: Action, batch: OfKind): void {
  for (const needed of neededFor(action, batch)) authorize(actor, needed);
}

/** Whether the actor may. */
export const canImport = (actor: DepartmentActor, action: Action, batch: OfKind): boolean =>
  neededFor(action, batch).every((needed) => can(actor, needed));

function neededFor(action: Action, batch: OfKind): Needed[] {
  const { needs, needsToView } = rulesOf(batch);
  const besides = action === "import.view" ? needsToView : needs;
  return besides === null ? [action] : [action, besides];
}
