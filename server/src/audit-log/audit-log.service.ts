import type { RecordedActor } from "../platform/actor.js";
import { newId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";

/** What happened, to whom or what, and what it changed. */
export interface AuditEvent {
  /** "feature.what-happened", e.g. `invitation.accepted`. */
  readonly action: string;
  /** The account it happened to. */
  readonly accountId?: string;
  /** The user (membership) it happened to. */
  readonly userId?: string;
  /** Any other row: an invitation, an import batch, a visit. */
  readonly subjectId?: string;
  /** The import, and its line, by which it happened. */
  readonly batchId?: string;
  readonly batchLine?: number;
  /** Per field: `[old, new]`; or what else there is to say. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

const KIND = { member: "MEMBER", visit: "SUPPORT", token: "TOKEN", account: "ACCOUNT", system: "SYSTEM" } as const;

/**
 * The actor's columns of an audit event, in the order `actor_kind, actor_account_id, visit_id`. On a support visit
 * they name the person, by a token the admin who made it, and the row's department says for whom.
 */
export const auditActor = (actor: RecordedActor): [kind: string, accountId: string | null, visitId: string | null] => [
  KIND[actor.kind],
  "accountId" in actor ? actor.accountId : null,
  actor.kind === "visit" ? actor.visitId : actor.kind === "token" ? actor.tokenId : null,
];

/**
 * Records events in the transaction of their cause, in its department. What writes thousands at once (an import)
 * inserts in one statement of its own, with `auditActor(actor)` as $1 to $3:
 *
 *     INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id,
 *                              account_id, user_id, batch_id, batch_line, changes)
 *     SELECT department_id, uuidv7(), 'user.created', $1, $2, $3, account_id, user_id, batch_id, line, changes FROM ...
 */
export async function recordAudit(tx: Tx, actor: RecordedActor, ...events: readonly AuditEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    id: newId(),
    action: event.action,
    account_id: event.accountId,
    user_id: event.userId,
    subject_id: event.subjectId,
    batch_id: event.batchId,
    batch_line: event.batchLine,
    changes: event.changes ?? {},
  }));
  await tx.query(INSERT, [tx.departmentId, ...auditActor(actor), JSON.stringify(rows)]);
}

const INSERT = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id,
                           account_id, user_id, subject_id, batch_id, batch_line, changes)
  SELECT $1, e.id, e.action, $2, $3, $4, e.account_id, e.user_id, e.subject_id, e.batch_id, e.batch_line, e.changes
    FROM jsonb_to_recordset($5::jsonb) AS e (id uuid, action text, account_id uuid, user_id uuid, subject_id uuid,
                                             batch_id uuid, batch_line integer, changes jsonb)`;
