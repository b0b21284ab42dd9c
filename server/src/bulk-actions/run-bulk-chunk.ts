import type { DepartmentActor } from "../platform/actor.js";
import { AppError } from "../platform/errors.js";
import type { Tx } from "../platform/tx.js";
import type { CountChange } from "../users/counts.js";
import { type LockedUsers, lockUsers } from "../users/locked-user.js";
import { sortUsers, type UserChange } from "../users/user-change.js";
import { UserRefusal } from "../users/user-refusal.js";

const WRITE_OUTCOMES = `
  INSERT INTO bulk_action_user (department_id, action_id, user_id, outcome, reason)
  SELECT $1, $2, r.user_id, CASE WHEN r.reason IS NULL THEN 'DONE' ELSE 'SKIPPED' END, r.reason
    FROM unnest($3::uuid[], $4::text[]) AS r (user_id, reason)`;

/** Writes down what became of users; answers how many were skipped. */
export async function writeOutcomes(
  tx: Tx,
  actionId: string,
  ids: readonly string[],
  reasonOf: (id: string) => UserRefusal | null,
): Promise<number> {
  const reasons = ids.map(reasonOf);
  await tx.query(WRITE_OUTCOMES, [tx.departmentId, actionId, ids, reasons]);
  return reasons.filter((reason) => reason !== null).length;
}

const COUNT_OUTCOMES = `
  UPDATE bulk_action SET status = 'RUNNING', done_count = done_count + $3, skipped_count = skipped_count + $4
   WHERE department_id = $1 AND id = $2`;

/**
 * Does an action to some of its users, in the caller's transaction, and writes down what became of each. `actor` is
 * null when whoever started it has lost their rights meanwhile. Answers what to do to the counts, last.
 */
export async function runBulkChunk(
  tx: Tx,
  actionId: string,
  actor: DepartmentActor | null,
  change: UserChange,
  ids: readonly string[],
): Promise<readonly CountChange[]> {
  const { reasons, counts } = actor ? await doIt(tx, actor, change, ids) : refuseAll(ids, UserRefusal.NOT_ALLOWED);
  const skipped = await writeOutcomes(tx, actionId, ids, (id) => reasons.get(id) ?? null);
  await tx.query(COUNT_OUTCOMES, [tx.departmentId, actionId, ids.length - skipped, skipped]);
  return counts;
}

interface ChunkResult {
  readonly reasons: ReadonlyMap<string, UserRefusal>;
  readonly counts: readonly CountChange[];
}

const refuseAll = (ids: readonly string[], reason: UserRefusal): ChunkResult => ({
  reasons: new Map(ids.map((id) => [id, reason])),
  counts: [],
});

async function doIt(tx: Tx, actor: DepartmentActor, change: UserChange, ids: readonly string[]): Promise<ChunkResult> {
  const { users, activeAdmins } = await lockUsers(tx, ids, { withAdmins: change.endsAdmin });
  if (!(await isPrepared(tx, change))) return refuseAll(ids, UserRefusal.TARGET_GONE);
  await change.look?.(tx, users);
  const { allowed, refused } = sortUsers(actor, change, users, activeAdmins);
  const counts = allowed.length > 0 ? await change.apply(tx, actor, allowed) : [];
  return { reasons: new Map([...strangers(ids, users), ...refused]), counts };
}

/** The group or location may have been deleted since the action was started. */
async function isPrepared(tx: Tx, change: UserChange): Promise<boolean> {
  try {
    await change.prepare?.(tx);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return false;
    throw error;
  }
}

function strangers(ids: readonly string[], users: LockedUsers["users"]): [string, UserRefusal][] {
  const found = new Set(users.map(({ id }) => id));
  return ids.filter((id) => !found.has(id)).map((id) => [id, UserRefusal.NOT_FOUND]);
}
