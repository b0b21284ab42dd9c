import type { DepartmentActor } from "./actor.js";
import { config } from "./config.js";
import { type Ctx, signedIn } from "./context.js";
import { inDepartment } from "./transaction.js";
import { Turns } from "./turns.js";
import type { Tx } from "./tx.js";

/** Exports hold at most a third of the connections for writes, and never more than three. */
export const exportTurns = new Turns(
  { most: () => Math.min(3, Math.max(1, Math.floor(config().databasePool / 3))), ofOne: 1, within: 10_000 },
  "Other files are being made at this moment. Try again shortly.",
);

/**
 * The transaction of an export: the file is written in it, at the pace of whoever downloads it, so that it is one
 * snapshot and stands in the audit log. It waits for its turn before it takes a connection; the read pool is no
 * place for it, as each page waits for that one's few connections.
 */
export async function inExport<T>(
  ctx: Ctx,
  departmentId: string,
  work: (tx: Tx, actor: DepartmentActor) => Promise<T>,
): Promise<T> {
  const who = ctx.token?.id ?? signedIn(ctx).accountId;
  return exportTurns.run(who, () =>
    inDepartment(ctx, departmentId, async (tx, actor) => {
      await tx.query("SET LOCAL max_parallel_workers_per_gather = 0"); // with helpers it costs twice the CPU
      return work(tx, actor);
    }),
  );
}
