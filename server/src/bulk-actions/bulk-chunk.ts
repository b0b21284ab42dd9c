import type { Tx } from "../platform/tx.js";

/** So many users are done in one transaction of a job. */
export const CHUNK_USERS = 500;

// What is left to do is what is stored: a chunk goes in the transaction that does it.
const TAKE = `
  DELETE FROM bulk_action_chunk c
   WHERE c.department_id = $1 AND c.action_id = $2
     AND c.number = (SELECT min(number) FROM bulk_action_chunk WHERE department_id = $1 AND action_id = $2)
  RETURNING c.user_ids AS ids, NOT EXISTS (
    SELECT FROM bulk_action_chunk o WHERE o.department_id = $1 AND o.action_id = $2 AND o.number > c.number) AS "isLast"`;

/** Some of the users that an action still has to go through, in order of their ids. */
export interface Chunk {
  readonly ids: readonly string[];
  readonly isLast: boolean;
}

/** Takes the next chunk of an action whose row is held; undefined when none is left. */
export async function takeChunk(tx: Tx, actionId: string): Promise<Chunk | undefined> {
  const [chunk] = await tx.query<Chunk>(TAKE, [tx.departmentId, actionId]);
  return chunk;
}

const TAKE_ALL = `
  WITH taken AS (DELETE FROM bulk_action_chunk WHERE department_id = $1 AND action_id = $2 RETURNING user_ids)
  SELECT id FROM taken CROSS JOIN unnest(user_ids) AS t (id) ORDER BY id`;

/** Takes all that an action has to go through: for few. */
export async function takeAll(tx: Tx, actionId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(TAKE_ALL, [tx.departmentId, actionId]);
  return rows.map(({ id }) => id);
}
