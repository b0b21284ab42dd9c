import type { Actor } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { replyTo } from "../users/officer-mail.js";

/**
 * A mail waits so long: what else is assigned to the person meanwhile goes into it, what is taken back does not. Then
 * the sweep sends it.
 */
const HELD_SECONDS = 60;

// What one officer assigns at the same time finds the mails of what came first.
const TAKE_TURN = `SELECT pg_advisory_xact_lock(hashtextextended('tell-assigned ' || $1 || ' ' || coalesce($2, ''), 0))`;

// Index mail_due. Locked in the order of ids, so that no two writes wait for each other. A mail that is being claimed just now takes nothing more: then there is another one.
const TELL = `
  WITH told AS MATERIALIZED (
    SELECT m.account_id, m.email, jsonb_agg(a.id) AS ids
      FROM course_assignment a
      JOIN membership m ON m.department_id = $1 AND m.id = a.user_id AND m.status = 'ACTIVE' AND m.email IS NOT NULL
     WHERE a.department_id = $1 AND a.id = ANY($2::uuid[])
     GROUP BY m.account_id, m.email),
  held AS MATERIALIZED (
    SELECT w.id, t.ids FROM mail w JOIN told t ON w.account_id = t.account_id AND w.to_address = t.email
     WHERE w.department_id = $1 AND w.status = 'QUEUED' AND w.attempts = 0 AND w.template = 'COURSES_ASSIGNED'
       AND (w.data -> 'senderAccountId') IS NOT DISTINCT FROM ($3::jsonb -> 'senderAccountId')
     ORDER BY w.id FOR UPDATE OF w),
  waiting AS (
    UPDATE mail w SET data = jsonb_set(w.data, '{assignmentIds}', (w.data -> 'assignmentIds') || h.ids)
      FROM held h WHERE w.department_id = $1 AND w.id = h.id
    RETURNING w.account_id)
  INSERT INTO mail (department_id, id, template, to_address, account_id, data, next_attempt_at)
  SELECT $1, uuidv7(), 'COURSES_ASSIGNED', t.email, t.account_id,
         $3::jsonb || jsonb_build_object('assignmentIds', t.ids), now() + interval '${HELD_SECONDS} seconds'
    FROM told t
   WHERE NOT EXISTS (SELECT FROM waiting w WHERE w.account_id = t.account_id)
   ORDER BY t.account_id`;

/**
 * Tells people by mail that courses were assigned to them: one mail for all that one officer assigns within a minute,
 * to those who are active and have an address.
 */
export async function tellAssigned(tx: Tx, actor: Actor, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length === 0) return;
  const sender = replyTo(actor);
  await tx.query(TAKE_TURN, [tx.departmentId, sender.senderAccountId]);
  await tx.query(TELL, [tx.departmentId, assignmentIds, JSON.stringify(sender)]);
}
