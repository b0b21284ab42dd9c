import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { authorizeImport, canImport } from "./authorize-import.js";
import { ImportKind } from "./import.rules.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { getBatch } from "./import-batch.service.js";

/** A batch for somebody who may look at it. */
export async function viewBatch(
  ctx: Ctx,
  { departmentId, id }: { readonly departmentId: string; readonly id: string },
): Promise<ImportBatch> {
  const actor = await enterDepartment(ctx, departmentId);
  authorize(actor, "import.view"); // before it is said whether there is one
  const batch = await getBatch(departmentId, id);
  authorizeImport(actor, "import.view", batch);
  return batch;
}

/** The kinds of imports that somebody may look at, of those asked for. */
export function viewableKinds(actor: DepartmentActor, asked: ImportKind | null): ImportKind[] {
  if (asked) authorizeImport(actor, "import.view", { kind: asked });
  return Object.values(ImportKind).filter(
    (kind) => (asked === null || kind === asked) && canImport(actor, "import.view", { kind }),
  );
}
