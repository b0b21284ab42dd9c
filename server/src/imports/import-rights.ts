import { type DepartmentActor, Role } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { loadCaller } from "../platform/tenant.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import type { ImportRights } from "./import-batch.entity.js";

/** What an officer may do by an import in the department where they act. */
export const rightsOf = (actor: DepartmentActor): ImportRights => ({
  roles: Object.values(Role).filter((role) => can(actor, "import.give-role", role)),
  mayRename: can(actor, "import.rename"),
  accountId: actor.accountId,
});

/** The same for any department that rows go to; null where the caller is no officer. */
export async function rightsIn(tx: Tx, ctx: Ctx, departmentId: string): Promise<ImportRights | null> {
  const home = tx.departmentId;
  try {
    await tx.switchTo(departmentId);
    const actor = await loadCaller(tx, ctx);
    return can(actor, "import.upload") ? rightsOf(actor) : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  } finally {
    await tx.switchTo(home);
  }
}
