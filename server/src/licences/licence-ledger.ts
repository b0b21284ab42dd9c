import type { RecordedActor } from "../platform/actor.js";
import { AppError } from "../platform/errors.js";
import type { Tx } from "../platform/tx.js";

/** A pool whose row is held until the transaction ends. */
export interface LockedPool {
  readonly courseId: string;
  readonly total: number;
  readonly reserved: number;
  readonly used: number;
  readonly available: number;
}

/** An entry to be written into the ledger. */
export interface LicenceMove {
  readonly kind: "PURCHASE" | "CORRECTION" | "RESERVE" | "USE" | "RETURN";
  readonly courseId: string;
  readonly amount: number;
  readonly assignmentId?: string | null;
  readonly note?: string | null;
}

const LOCK = `
  SELECT course_id AS "courseId", total, reserved, used, available FROM licence_pool
   WHERE department_id = $1 AND course_id = ANY($2::uuid[]) ORDER BY course_id FOR UPDATE`;

/**
 * Locks the pools of courses, always in the order of their ids. Take users and assignments before, counts after, so
 * that no two writes wait for each other. A course without a pool is left out.
 */
export async function lockPools(tx: Tx, courseIds: readonly string[]): Promise<ReadonlyMap<string, LockedPool>> {
  if (courseIds.length === 0) return new Map();
  const pools = await tx.query<LockedPool>(LOCK, [tx.departmentId, [...new Set(courseIds)]]);
  return new Map(pools.map((pool) => [pool.courseId, pool]));
}

/** What INSUFFICIENT_LICENCES says: "needs 12, have 9" (feature 119). */
export const insufficientLicences = (needed: number, available: number): AppError => {
  const licences = needed === 1 ? "1 licence" : `${needed} licences`;
  const have = available === 0 ? "none is" : available === 1 ? "1 is" : `${available} are`;
  const message = `This needs ${licences}, and ${have} free. Nothing was assigned. An admin can buy ${needed - available} more.`;
  return new AppError("INSUFFICIENT_LICENCES", message, undefined, { needed, available });
};

const WRITE_ENTRIES = `
  INSERT INTO licence_entry (department_id, id, course_id, kind, amount, assignment_id, actor_account_id, actor_name, note)
  SELECT $1, uuidv7(), e.course_id, e.kind, e.amount, e.assignment_id, $2, $3, e.note
    FROM ROWS FROM (jsonb_to_recordset($4::jsonb)
                    AS (course_id uuid, kind text, amount integer, assignment_id uuid, note text)) WITH ORDINALITY
      AS e (course_id, kind, amount, assignment_id, note, place)
   ORDER BY e.place`;

const WRITE_POOLS = `
  UPDATE licence_pool p
     SET total = p.total + m.total, reserved = p.reserved + m.reserved, used = p.used + m.used, updated_at = now()
    FROM unnest($2::uuid[], $3::int[], $4::int[], $5::int[]) AS m (course_id, total, reserved, used)
   WHERE p.department_id = $1 AND p.course_id = m.course_id`;

/**
 * Writes moves into the ledger and, in the same transaction, into the pools, whose rows the caller has locked. A pool
 * cannot give what it has not: the table refuses it.
 */
export async function writeMoves(tx: Tx, actor: RecordedActor, moves: readonly LicenceMove[]): Promise<void> {
  if (moves.length === 0) return;
  const entries = moves.map(({ courseId, kind, amount, assignmentId, note }) => ({
    ...{ course_id: courseId, kind, amount, assignment_id: assignmentId, note },
  }));
  const accountId = "accountId" in actor ? actor.accountId : null;
  await tx.query(WRITE_ENTRIES, [
    tx.departmentId,
    accountId,
    "name" in actor ? actor.name : null,
    JSON.stringify(entries),
  ]);
  const sums = [...Map.groupBy(moves, ({ courseId }) => courseId)].map(([courseId, own]) => ({
    courseId,
    total: sum(own, "PURCHASE") + sum(own, "CORRECTION"),
    reserved: sum(own, "RESERVE") - sum(own, "USE") - sum(own, "RETURN"),
    used: sum(own, "USE"),
  }));
  await tx.query(WRITE_POOLS, [
    tx.departmentId,
    sums.map(({ courseId }) => courseId),
    sums.map(({ total }) => total),
    sums.map(({ reserved }) => reserved),
    sums.map(({ used }) => used),
  ]);
}

const sum = (moves: readonly LicenceMove[], kind: LicenceMove["kind"]): number =>
  moves.reduce((total, move) => (move.kind === kind ? total + move.amount : total), 0);

const RECOUNT = `
  SELECT course_id AS "courseId",
         coalesce(sum(amount) FILTER (WHERE kind IN ('PURCHASE', 'CORRECTION')), 0)::int AS total,
         coalesce(sum(CASE kind WHEN 'RESERVE' THEN amount WHEN 'USE' THEN -amount WHEN 'RETURN' THEN -amount END), 0)::int AS reserved,
         coalesce(sum(amount) FILTER (WHERE kind = 'USE'), 0)::int AS used
    FROM licence_entry WHERE department_id = $1 GROUP BY course_id ORDER BY course_id`;

/** The pools as the ledger says; the slow way, to check the maintained numbers by. */
export const recountPools = (tx: Tx): Promise<Omit<LockedPool, "available">[]> => tx.query(RECOUNT, [tx.departmentId]);
