import { INVITATION_DAYS } from "../invitations/invitation.entity.js";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import type { Role } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges, type CountChange, copyToGroups } from "../users/counts.js";
import type { StoredStatus } from "../users/user.entity.js";
import type { ImportBatch, ImportRunner } from "./import-batch.entity.js";
import * as sql from "./run-chunk.rules.js";

/** Where a chunk begins. */
export interface ChunkPlace {
  readonly target: string;
  readonly afterLine: number;
  readonly size: number;
}

interface Chunk {
  readonly rowCount: number;
  readonly lastLine: number;
  readonly updates: number;
  readonly demotions: number;
  readonly writes: number;
}

/**
 * Applies the next rows of one department's part of the plan, in the caller's transaction: all of what they
 * mean, and their outcomes, or nothing. Answers with the last line, or null when no row was left.
 */
export async function runChunk(
  tx: Tx,
  batch: ImportBatch,
  { target, afterLine, size }: ChunkPlace,
): Promise<Chunk | null> {
  const home = batch.departmentId;
  await tx.query(sql.TAKE_CHUNK, [home, batch.uuid, target, afterLine, size]);
  const [chunk] = await tx.query<Chunk>(sql.LOOK_AT_CHUNK);
  if (!chunk?.rowCount) return null;
  await tx.switchTo(target);
  await recheck(tx, chunk);
  await tx.query(sql.SETTLE);
  const counts = chunk.writes > 0 ? await apply(tx, batch) : [];
  await tx.switchTo(home);
  await tx.query(sql.WRITE_OUTCOMES, [home, batch.uuid]);
  await tx.query(
    `UPDATE import_batch SET processed_count = processed_count + $3 WHERE department_id = $1 AND id = $2`,
    [home, batch.uuid, chunk.rowCount],
  );
  await tx.switchTo(target);
  await applyCountChanges(tx, counts);
  await tx.switchTo(home);
  return chunk;
}

async function recheck(tx: Tx, { updates, demotions }: Chunk): Promise<void> {
  const target = [tx.departmentId];
  if (demotions > 0) await tx.query(sql.LOCK_ADMINS, target);
  if (updates > 0) await tx.query(sql.LOCK_USERS, target);
  for (const statement of sql.RECHECK) await tx.query(statement, statement.includes("$1") ? target : []);
  if (demotions > 0) await tx.query(sql.RECHECK_LAST_ADMIN, target);
}

async function apply(tx: Tx, batch: ImportBatch): Promise<CountChange[]> {
  const target = tx.departmentId;
  const runner = runnerOf(batch);
  await tx.query(sql.CREATE_ACCOUNTS);
  await tx.query(sql.CREATE_USERS, [target]);
  const ofUpdates = await updateUsers(tx);
  const ofGroups = await tx.query<CountChange>(sql.ADD_TO_GROUPS, [target]);
  await tx.query(sql.CLOSE_EXPIRED, [target]);
  await tx.query(sql.INVITE, [target, batch.uuid, runner.accountId, runner.name, INVITATION_DAYS]);
  await tx.query(sql.WRITE_MAILS, [target, batch.uuid, runner.accountId]);
  await wakeMailDelivery(tx);
  await tx.query(sql.WRITE_AUDIT, [target, batch.uuid, ...auditRunner(runner)]);
  const ofCreations = await tx.query<CountChange>(sql.COUNT_CREATED);
  return [...ofUpdates, ...ofGroups, ...ofCreations];
}

interface UpdatedUser {
  readonly id: string;
  readonly status: StoredStatus;
  readonly oldRole: Role;
  readonly newRole: Role;
}

async function updateUsers(tx: Tx): Promise<CountChange[]> {
  await tx.query(sql.UPDATE_ACCOUNTS);
  const updated = await tx.query<UpdatedUser>(sql.UPDATE_USERS, [tx.departmentId]);
  const ofGroups =
    updated.length > 0
      ? await copyToGroups(
          tx,
          updated.map(({ id }) => id),
        )
      : [];
  const moved = updated.filter(({ oldRole, newRole }) => oldRole !== newRole);
  return [
    ...ofGroups,
    ...moved.flatMap(({ status, oldRole, newRole }) => [
      { role: oldRole, status, n: -1 },
      { role: newRole, status, n: 1 },
    ]),
  ];
}

/** Who runs the batch; the run cannot begin without one. */
function runnerOf({ runner, uuid }: ImportBatch): ImportRunner {
  if (!runner) throw new Error(`The import ${uuid} runs for nobody.`);
  return runner;
}

/** The officer or the support visit that the audit log names. */
const auditRunner = ({ accountId, visitId }: ImportRunner): [string, string, string | null] => [
  visitId ? "SUPPORT" : "MEMBER",
  accountId,
  visitId,
];
