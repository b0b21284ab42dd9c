import { createHash } from "node:crypto";
import { AppError } from "./errors.js";
import { invalid } from "./text.js";
import type { Tx } from "./tx.js";

/** For how many hours a key is remembered. */
export const KEY_HOURS = 24;
const MAX_LENGTH = 200;

// A second request with the key waits here for the first, and then finds its answer. An old key begins anew.
const CLAIM = `
  INSERT INTO idempotency_key (department_id, key, input_hash, answer) VALUES ($1, $2, $3, 'null')
  ON CONFLICT (department_id, key) DO UPDATE SET input_hash = excluded.input_hash, created_at = now()
        WHERE idempotency_key.created_at <= now() - interval '${KEY_HOURS} hours'
  RETURNING key`;

/**
 * Does something once per key and department: the same key with the same input gives the first answer again for
 * 24 hours, with other input IDEMPOTENCY_MISMATCH. The answer must survive JSON. Without a key it is simply done.
 */
export async function onceByKey<Answer>(
  tx: Tx,
  operation: string,
  key: string | null | undefined,
  input: unknown,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key == null) return work();
  if (key === "" || key.length > MAX_LENGTH || !key.isWellFormed() || key.includes("\0")) {
    throw invalid("idempotencyKey", `Use 1 to ${MAX_LENGTH} characters.`);
  }
  const inputHash = createHash("sha256").update(JSON.stringify(input)).digest();
  const where = [tx.departmentId, `${operation} ${key}`];
  const claimed = await tx.query(CLAIM, [...where, inputHash]);
  if (claimed.length === 0) return storedAnswer<Answer>(tx, where, inputHash);
  const answer = await work();
  await tx.query(`UPDATE idempotency_key SET answer = $3 WHERE department_id = $1 AND key = $2`, [
    ...where,
    JSON.stringify(answer),
  ]);
  return answer;
}

async function storedAnswer<Answer>(tx: Tx, where: readonly string[], inputHash: Buffer): Promise<Answer> {
  const [stored] = await tx.query<{ inputHash: Buffer; answer: Answer }>(
    `SELECT input_hash AS "inputHash", answer FROM idempotency_key WHERE department_id = $1 AND key = $2`,
    where,
  );
  if (!stored?.inputHash.equals(inputHash)) {
    throw new AppError("IDEMPOTENCY_MISMATCH", "This idempotency key was used with other input.");
  }
  return stored.answer;
}

/** Forgets the keys that are too old to answer. */
export const forgetOldKeys = (tx: Tx): Promise<unknown> =>
  tx.query(`DELETE FROM idempotency_key WHERE created_at <= now() - interval '${KEY_HOURS} hours'`);
