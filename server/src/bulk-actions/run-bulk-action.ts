import { z } from "zod";
import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import { AppError } from "../platform/errors.js";
import { defineJob, type Run } from "../platform/queue.js";
import { withRetries } from "../platform/retry.js";
import { loadActor, loadTokenActor } from "../platform/tenant.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges } from "../users/counts.js";
import { UserRefusal } from "../users/user-refusal.js";
import { announceBulk } from "./bulk-action.service.js";
import { type BulkActionKind, BulkActionStatus } from "./bulk-action.type.js";
import { type BulkParams, changeOf } from "./bulk-change.js";
import { takeChunk } from "./bulk-chunk.js";
import { runBulkChunk, writeOutcomes } from "./run-bulk-chunk.js";

const Payload = z.object({ departmentId: z.uuid(), actionId: z.uuid() });
type Payload = z.infer<typeof Payload>;

/** Goes through a bulk action's users. A retry goes on with the chunks that are left. */
export const runBulkAction = defineJob("run-bulk-action", Payload, run, { concurrency: 2 });

async function run({ departmentId, actionId }: Payload, { signal }: Run): Promise<void> {
  for (let isOver = false; !isOver; ) {
    signal.throwIfAborted();
    isOver = await withRetries(() => asSystem(departmentId, (tx) => nextChunk(tx, actionId)));
  }
}

interface ActionRow {
  readonly action: BulkActionKind;
  readonly status: BulkActionStatus;
  readonly params: BulkParams;
  readonly accountId: string;
  readonly name: string;
  readonly isSupport: boolean;
  readonly tokenId: string | null;
}

// Held, so that aborting waits for the chunk and two workers do not share it.
const LOCK = `
  SELECT b.action, b.status, b.params, b.created_by AS "accountId", b.creator_name AS name, a.support AS "isSupport",
         b.token_id AS "tokenId"
    FROM bulk_action b JOIN account a ON a.id = b.created_by
   WHERE b.department_id = $1 AND b.id = $2 FOR NO KEY UPDATE OF b`;

/** Answers whether there is nothing left to do. */
async function nextChunk(tx: Tx, actionId: string): Promise<boolean> {
  const [row] = await tx.query<ActionRow>(LOCK, [tx.departmentId, actionId]);
  const chunk = row && (await takeChunk(tx, actionId));
  if (!chunk) return true;
  if (row.status === BulkActionStatus.ABORTED) {
    await writeOutcomes(tx, actionId, chunk.ids, () => UserRefusal.ABORTED);
    return chunk.isLast;
  }
  const actor = await actorOf(tx, row);
  const counts = await runBulkChunk(tx, actionId, actor, changeOf(row.action, row.params), chunk.ids);
  if (chunk.isLast) await finish(tx, actionId, actor);
  else await announceBulk(tx, actionId);
  await applyCountChanges(tx, counts);
  return chunk.isLast;
}

/** Whoever started it, with the rights that they have now; null when they may no longer enter. */
async function actorOf(tx: Tx, { tokenId, ...person }: ActionRow): Promise<DepartmentActor | null> {
  try {
    return await (tokenId ? loadTokenActor(tx, tokenId) : loadActor(tx, person));
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

const FINISH = `
  UPDATE bulk_action SET status = 'DONE', finished_at = now() WHERE department_id = $1 AND id = $2
  RETURNING action, total, done_count AS done, skipped_count AS skipped`;

/** Ends an action that has gone through all of its users. */
export async function finish(tx: Tx, actionId: string, actor: DepartmentActor | null): Promise<void> {
  const [changes] = await tx.query<Record<string, unknown>>(FINISH, [tx.departmentId, actionId]);
  const by = actor ?? ({ kind: "system", departmentId: tx.departmentId } as const);
  await recordAudit(tx, by, { action: "bulk.finished", subjectId: actionId, changes: changes ?? {} });
  await announceBulk(tx, actionId);
}
