import type { PoolClient } from "pg";
import type { DepartmentActor } from "./actor.js";
import { type Ctx, signedIn } from "./context.js";
import { database } from "./database.js";
import { assertUuid, PLATFORM } from "./ids.js";
import { loadCaller } from "./tenant.js";
import { Tx } from "./tx.js";

/** A request's transaction: the caller's membership is read in it, so that a change counts from the next request on. */
export const inDepartment = <T>(
  ctx: Ctx,
  departmentId: string,
  work: (tx: Tx, actor: DepartmentActor) => Promise<T>,
): Promise<T> => {
  if (!ctx.token) signedIn(ctx);
  return transaction(departmentId, async (tx) => work(tx, await loadCaller(tx, ctx)));
};

/** A job's transaction, or one that has to write before anybody is signed in. */
export const asSystem = <T>(departmentId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(departmentId, work);

/** A transaction on what belongs to accounts and no department; its mails and audit events are the platform's. */
export const onPlatform = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transaction(PLATFORM, work);

/** A sweep's transaction: sees every department, and belongs to none. */
export const acrossDepartments = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(PLATFORM, async (tx) => {
    await tx.query("SET LOCAL ROLE muster_system");
    return work(tx);
  });

async function transaction<T>(departmentId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = database().writer.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    await client.query(`SET LOCAL app.department_id = '${assertUuid(departmentId)}'`);
    const result = await work(new Tx(runner.manager, client, departmentId));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
