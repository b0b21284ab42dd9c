import { auditActor } from "../audit-log/audit-log.service.js";
import { cancelInvitationMails, wakeMailDelivery } from "../outbox/outbox.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import type { InvitationVerb, LockedInvitation } from "./change-invitations.js";
import { INVITATION_DAYS, InvitationStatus } from "./invitation.entity.js";
import { InvitationChangeOutcome as Outcome } from "./invitation-change.type.js";
import { countInvitationMails, MAILS_PER_ADDRESS_AND_DAY } from "./invitation-limits.js";

/** What stands in the way of one more mail. */
function mailOutcome(actor: DepartmentActor, { role, mails }: LockedInvitation): Outcome {
  if (!can(actor, "invitation.send", role)) return Outcome.ROLE_NOT_ALLOWED;
  return mails >= MAILS_PER_ADDRESS_AND_DAY ? Outcome.TOO_MANY_MAILS : Outcome.DONE;
}

const RENEW = `
  UPDATE invitation
     SET link_id = uuidv7(), replaced_hashes = array_remove(array_append(replaced_hashes, token_hash), NULL),
         token_hash = NULL, sent_at = now(), expires_at = now() + interval '${INVITATION_DAYS} days'
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Sends again with a new link and 30 more days; the old link is dead at once. Also after the invitation expired. */
export const resend: InvitationVerb = {
  action: "invitation.manage",
  judge: (actor, invitation) => {
    const isOpen = invitation.storedStatus === InvitationStatus.PENDING;
    return isOpen ? mailOutcome(actor, invitation) : Outcome.ANSWERED;
  },
  apply: async (tx, actor, ids) => {
    await tx.query(RENEW, [tx.departmentId, ids]);
    await cancelInvitationMails(tx, ...ids);
    await mail(tx, ids, "INVITATION");
    await record(tx, actor, ids, "invitation.sent-again");
  },
};

/** Reminds, with the link that the person has already. */
export const remind: InvitationVerb = {
  action: "invitation.manage",
  judge: (actor, invitation) => {
    const { status, isUnsubscribed } = invitation;
    if (status === InvitationStatus.EXPIRED) return Outcome.EXPIRED;
    if (status !== InvitationStatus.PENDING) return Outcome.ANSWERED;
    return isUnsubscribed ? Outcome.UNSUBSCRIBED : mailOutcome(actor, invitation);
  },
  apply: async (tx, actor, ids) => {
    await tx.query(`UPDATE invitation SET sent_at = now() WHERE department_id = $1 AND id = ANY($2::uuid[])`, [
      tx.departmentId,
      ids,
    ]);
    await mail(tx, ids, "INVITATION_REMINDER");
    await record(tx, actor, ids, "invitation.reminded");
  },
};

const TAKE_BACK = `
  UPDATE invitation SET status = 'REVOKED', answered_at = now() WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Takes back; a declined one leaves the list too. */
export const revoke: InvitationVerb = {
  action: "invitation.manage",
  judge: (_actor, { storedStatus }) =>
    storedStatus === InvitationStatus.PENDING || storedStatus === InvitationStatus.DECLINED
      ? Outcome.DONE
      : Outcome.ANSWERED,
  apply: async (tx, actor, ids) => {
    await tx.query(TAKE_BACK, [tx.departmentId, ids]);
    await cancelInvitationMails(tx, ...ids);
    await record(tx, actor, ids, "invitation.revoked");
  },
};

const REOPEN = `
  UPDATE invitation SET status = 'PENDING', answered_at = NULL WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Restores what was taken back, or declined, by mistake: as it was, with a new link and 30 more days. */
export const restore: InvitationVerb = {
  action: "invitation.restore",
  judge: (actor, invitation) => {
    const { storedStatus, isMember, isReplaced } = invitation;
    const isOver = storedStatus === InvitationStatus.REVOKED || storedStatus === InvitationStatus.DECLINED;
    if (!isOver) return Outcome.NOT_TAKEN_BACK;
    if (isMember) return Outcome.ALREADY_MEMBER;
    return isReplaced ? Outcome.ALREADY_INVITED : mailOutcome(actor, invitation);
  },
  apply: async (tx, actor, ids) => {
    await tx.query(REOPEN, [tx.departmentId, ids]);
    await tx.query(RENEW, [tx.departmentId, ids]);
    await mail(tx, ids, "INVITATION");
    await record(tx, actor, ids, "invitation.restored");
  },
};

const MAIL = `
  INSERT INTO mail (department_id, id, template, to_address, account_id, invitation_id)
  SELECT department_id, uuidv7(), $3, email, account_id, id
    FROM invitation WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`;

async function mail(tx: Tx, ids: readonly string[], template: "INVITATION" | "INVITATION_REMINDER"): Promise<void> {
  await countInvitationMails(tx, ids.length);
  await tx.query(MAIL, [tx.departmentId, ids, template]);
  await wakeMailDelivery(tx);
}

const RECORD = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, subject_id, changes)
  SELECT department_id, uuidv7(), $6, $3, $4, $5, id, jsonb_build_object('of', email)
    FROM invitation WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`;

const record = (tx: Tx, actor: DepartmentActor, ids: readonly string[], action: string): Promise<unknown> =>
  tx.query(RECORD, [tx.departmentId, ids, ...auditActor(actor), action]);
