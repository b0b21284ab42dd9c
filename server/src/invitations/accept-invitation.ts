import { recordAudit } from "../audit-log/audit-log.service.js";
import { resumeAssignments } from "../course-assignments/suspend-assignments.js";
import { ApprovalMode } from "../departments/department.entity.js";
import { cancelInvitationMails } from "../outbox/outbox.service.js";
import { type Actor, UserStatus } from "../platform/actor.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeId, newId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges, type CountChange, copyToGroups } from "../users/counts.js";
import type { StoredStatus } from "../users/user.entity.js";
import type { Invitation } from "./invitation.entity.js";
import { answerInvitation, lockOwnInvitation } from "./own-invitation.js";

/** Which user came of it. */
export interface Joined {
  readonly accountId: string;
  readonly departmentId: string;
  readonly userId: string;
}

/**
 * Accepts one's own pending invitation. Whoever was removed from the department before is the same user again, with
 * groups, location and employee ID as they were.
 */
export function acceptInvitation(ctx: Ctx, id: string): Promise<Joined> {
  const { accountId } = signedIn(ctx);
  const { departmentId, id: invitationId } = decodeId("inv", id);
  return asSystem(departmentId, async (tx) => {
    const { invitation, approval } = await lockOwnInvitation(tx, invitationId, accountId);
    await answerInvitation(tx, invitation, "ACCEPTED");
    await cancelInvitationMails(tx, invitation.uuid);
    const status = approval === ApprovalMode.ALL ? UserStatus.PENDING_APPROVAL : UserStatus.ACTIVE;
    const { userId, countChanges } = await join(tx, accountId, invitation, status);
    await recordAudit(
      tx,
      { kind: "account", departmentId, accountId },
      {
        action: "invitation.accepted",
        accountId,
        userId,
        subjectId: invitation.uuid,
        changes: { role: [null, invitation.role], status: [null, status] },
      },
    );
    await applyCountChanges(tx, countChanges);
    return { accountId, departmentId, userId };
  });
}

interface Membership {
  userId: string;
  role: Invitation["role"];
  status: StoredStatus;
}

/** Which user, and what that does to the counts; they are to be applied last. */
export interface JoinResult {
  readonly userId: string;
  readonly countChanges: readonly CountChange[];
}

/** What somebody gets by joining. */
export type Offer = Pick<Invitation, "role" | "employeeId" | "locationId" | "groupIds">;

/** Makes an account a user of the department; `by` is who did it, when not they. Whoever is one stays as they are. */
export async function join(
  tx: Tx,
  accountId: string,
  offer: Offer,
  status: UserStatus,
  by: Actor = { kind: "account", departmentId: tx.departmentId, accountId },
): Promise<JoinResult> {
  // Two invitations of one person to one department, accepted at once, come here one after the other.
  await tx.query(`SELECT id FROM account WHERE id = $1 FOR NO KEY UPDATE`, [accountId]);
  const [before] = await tx.query<Membership>(
    `SELECT id AS "userId", role, status FROM membership WHERE department_id = $1 AND account_id = $2 FOR UPDATE`,
    [tx.departmentId, accountId],
  );
  if (before?.status === UserStatus.ARCHIVED) {
    throw new AppError("CONFLICT", "You are in this department's archive. Ask a training officer to restore you.");
  }
  if (before && before.status !== "REMOVED") return { userId: before.userId, countChanges: [] };
  const userId = before?.userId ?? newId();
  const { role, employeeId, locationId, groupIds } = offer;
  const values = [tx.departmentId, userId, accountId, role, status, employeeId, locationId];
  await tx.query(before ? REVIVE : INSERT, values);
  await tx.query(`UPDATE account SET department_count = department_count + 1 WHERE id = $1`, [accountId]);
  const ofGroups = before ? await copyToGroups(tx, [userId]) : [];
  if (before) await resumeAssignments(tx, by, [userId]);
  const added = await tx.query<CountChange>(ADD_TO_GROUPS, [tx.departmentId, userId, groupIds]);
  const leaving = before ? [{ role: before.role, status: before.status, n: -1 }] : [];
  return { userId, countChanges: [...leaving, { role, status, n: 1 }, ...ofGroups, ...added] };
}

// An employee ID that somebody else has by now stays with them.
const free = (employeeId: string): string => `
  CASE WHEN NOT EXISTS (SELECT FROM membership o WHERE o.department_id = $1 AND o.employee_id = ${employeeId}
                           AND o.id <> $2 AND o.status <> 'REMOVED') THEN ${employeeId} END`;

// With the names of the account, as every membership row carries them (ADR 3). $6 employee ID, $7 location.
const INSERT = `
  INSERT INTO membership (department_id, id, account_id, role, status, employee_id, location_id, location_key,
                          first_name, last_name, email, login_id, phone, approved_at, notified_at)
  SELECT $1, $2, a.id, $4, $5::text, ${free("$6::text")}, l.id, l.name_key, a.first_name, a.last_name, a.email, a.login_id, a.phone,
         CASE WHEN $5 = 'ACTIVE' THEN now() END, CASE WHEN $5 = 'ACTIVE' THEN now() END
    FROM account a LEFT JOIN location l ON l.department_id = $1 AND l.id = $7
   WHERE a.id = $3`;

const REVIVE = `
  UPDATE membership m
     SET role = $4, status = $5::text, removed_at = NULL, version = m.version + 1, updated_at = now(),
         employee_id = ${free("coalesce($6::text, m.employee_id)")},
         location_id = coalesce($7, m.location_id),
         location_key = (SELECT l.name_key FROM location l WHERE l.department_id = $1 AND l.id = coalesce($7, m.location_id)),
         first_name = a.first_name, last_name = a.last_name, email = a.email, login_id = a.login_id, phone = a.phone,
         approved_at = CASE WHEN $5 = 'ACTIVE' THEN now() END, notified_at = CASE WHEN $5 = 'ACTIVE' THEN now() END
    FROM account a
   WHERE m.department_id = $1 AND m.id = $2 AND a.id = $3`;

const ADD_TO_GROUPS = `
  INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status)
  SELECT m.department_id, g.id, m.id, m.name_key, m.role, m.status
    FROM membership m JOIN department_group g ON g.department_id = m.department_id AND g.id = ANY($3::uuid[])
   WHERE m.department_id = $1 AND m.id = $2
  ON CONFLICT DO NOTHING
  RETURNING group_id AS "groupId", role, status, 1 AS n`;
