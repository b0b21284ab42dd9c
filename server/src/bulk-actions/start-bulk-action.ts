import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeId, decodeOwnId, newId } from "../platform/ids.js";
import { enqueue } from "../platform/queue.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { applyCountChanges } from "../users/counts.js";
import { announceBulk } from "./bulk-action.service.js";
import { type BulkParams, changeOf, readParams } from "./bulk-change.js";
import { takeAll } from "./bulk-chunk.js";
import type { BulkUsersInput } from "./bulk-users.input.js";
import { finish, runBulkAction } from "./run-bulk-action.js";
import { runBulkChunk } from "./run-bulk-chunk.js";
import { selectUsers } from "./select-users.js";

/** So many are done at once, within the request; more become a job with progress. */
const AT_ONCE = 1_000;

/** Which action came of it. */
interface Started {
  readonly departmentId: string;
  readonly actionId: string;
}

/** Starts something that is done to many users. */
export function startBulkAction(ctx: Ctx, { idempotencyKey, ...input }: BulkUsersInput): Promise<Started> {
  return inDepartment(ctx, decodeOwnId("dep", input.departmentId), async (tx, actor) => {
    authorize(actor, "bulk.start");
    const params = readParams(tx.departmentId, { ...input });
    return onceByKey(tx, "bulk", idempotencyKey, input, () => start(tx, actor, { ...input }, params));
  }).finally(() => ctx.entered.clear());
}

const INSERT = `
  INSERT INTO bulk_action (department_id, id, action, params, status, created_by, creator_name, token_id)
  VALUES ($1, $2, $3, $4, 'QUEUED', $5, $6, $7)`;

async function start(tx: Tx, actor: DepartmentActor, input: BulkUsersInput, params: BulkParams): Promise<Started> {
  const actionId = newId();
  const change = changeOf(input.action, params);
  await tx.query(INSERT, [
    ...[tx.departmentId, actionId, input.action, JSON.stringify(params)],
    ...[actor.accountId, actor.name, actor.kind === "token" ? actor.tokenId : null],
  ]);
  const total = await selectUsers(tx, actionId, input.selection);
  await tx.query(`UPDATE bulk_action SET total = $3 WHERE department_id = $1 AND id = $2`, [
    tx.departmentId,
    actionId,
    total,
  ]);
  const changes = { action: input.action, total, ...params };
  await recordAudit(tx, actor, { action: "bulk.started", subjectId: actionId, changes });
  const started = { departmentId: tx.departmentId, actionId };
  if (total > AT_ONCE) {
    await change.prepare?.(tx); // what it refers to exists now; each chunk asks again
    await enqueue(tx, runBulkAction, started, { singletonKey: actionId });
    return started;
  }
  const ids = await takeAll(tx, actionId);
  await change.prepare?.(tx);
  const counts = await runBulkChunk(tx, actionId, actor, change, ids);
  await finish(tx, actionId, actor);
  await applyCountChanges(tx, counts);
  return started;
}

// The rest counts as skipped at once; the job writes down each of them.
const ABORT = `
  UPDATE bulk_action SET status = 'ABORTED', finished_at = now(), skipped_count = total - done_count
   WHERE department_id = $1 AND id = $2 AND status IN ('QUEUED', 'RUNNING')
  RETURNING total - done_count - old.skipped_count AS "left"`;

/** Ends a running action after its present chunk: what is done stays, the rest is skipped. Twice is once. */
export async function abortBulkAction(ctx: Ctx, id: string): Promise<Started> {
  const { departmentId, id: actionId } = decodeId("bka", id);
  const aborted = { departmentId, actionId };
  await inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "bulk.start");
    const [ended] = await tx.query<{ left: number }>(ABORT, [departmentId, actionId]);
    if (!ended) return;
    await recordAudit(tx, actor, { action: "bulk.aborted", subjectId: actionId, changes: { skipped: ended.left } });
    await announceBulk(tx, actionId);
    await enqueue(tx, runBulkAction, aborted, { singletonKey: actionId });
  });
  return aborted;
}
