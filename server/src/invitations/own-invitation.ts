import type { ApprovalMode } from "../departments/department.entity.js";
import { AppError, notFound } from "../platform/errors.js";
import type { Tx } from "../platform/tx.js";
import { INVITATION_COLUMNS, Invitation, InvitationStatus } from "./invitation.entity.js";

// One's own: made out to the account, or to the address that is verified to be the account's.
const LOCK_OWN = `
  SELECT ${INVITATION_COLUMNS}, d.approval
    FROM invitation i JOIN department d ON d.id = i.department_id JOIN account a ON a.id = $3
   WHERE i.department_id = $1 AND i.id = $2 AND d.disabled_at IS NULL
     AND (i.account_id = a.id OR (i.email_key = a.email_key AND a.email_verified_at IS NOT NULL))
     FOR UPDATE OF i`;

const ANSWERED: Record<InvitationStatus, string | null> = {
  PENDING: null,
  EXPIRED: "This invitation has expired. Ask for a new one.",
  ACCEPTED: "This invitation was already accepted.",
  DECLINED: "This invitation was declined. Ask for a new one.",
  REVOKED: "This invitation was taken back. Ask for a new one.",
};

/** Loads and locks an invitation that the account may answer: somebody else's is not found, an answered one refused. */
export async function lockOwnInvitation(
  tx: Tx,
  invitationId: string,
  accountId: string,
): Promise<{ invitation: Invitation; approval: ApprovalMode }> {
  const [row] = await tx.query<{ approval: ApprovalMode }>(LOCK_OWN, [tx.departmentId, invitationId, accountId]);
  if (!row) throw notFound("This invitation");
  const { approval, ...columns } = row;
  const invitation = Object.assign(new Invitation(), columns);
  const refusal = ANSWERED[invitation.status];
  if (refusal) throw new AppError("CONFLICT", refusal);
  return { invitation, approval };
}

/** Writes the answer down. */
export async function answerInvitation(tx: Tx, invitation: Invitation, answer: "ACCEPTED" | "DECLINED"): Promise<void> {
  invitation.storedStatus = InvitationStatus[answer];
  invitation.answeredAt = new Date();
  await tx.query(`UPDATE invitation SET status = $3, answered_at = now() WHERE department_id = $1 AND id = $2`, [
    tx.departmentId,
    invitation.uuid,
    answer,
  ]);
}
