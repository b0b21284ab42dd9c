import { newId } from "../platform/ids.js";
import { enqueue } from "../platform/queue.js";
import type { Tx } from "../platform/tx.js";
import { deliverMail } from "./deliver-mail.job.js";
import type { NewMail } from "./mail.entity.js";

/**
 * Puts mails into the outbox of the transaction's department and wakes their delivery. They leave when, and only
 * when, the transaction is committed. What writes thousands at once inserts in one statement of its own,
 *
 *     INSERT INTO mail (department_id, id, template, to_address, account_id, batch_id, batch_line, data)
 *     SELECT department_id, uuidv7(), 'SET_PASSWORD', email, account_id, batch_id, line,
 *            jsonb_build_object('senderAccountId', $1::uuid) FROM ...
 *
 * (an invitation: `template = 'INVITATION'` and `invitation_id`), and then calls `wakeMailDelivery(tx)`.
 */
export async function enqueueMail(tx: Tx, ...mails: readonly NewMail[]): Promise<void> {
  await storeMails(tx, ...mails);
  await wakeMailDelivery(tx);
}

/** The same without waking anybody, for commands beside the server: its sweep finds them within 15 seconds. */
export async function storeMails(tx: Tx, ...mails: readonly NewMail[]): Promise<void> {
  const rows = mails.map((mail) => ({
    id: newId(),
    template: mail.template,
    to_address: mail.toAddress,
    account_id: mail.accountId,
    invitation_id: mail.invitationId,
    data: mail.data ?? {},
  }));
  await tx.query(INSERT, [tx.departmentId, JSON.stringify(rows)]);
}

/** Wakes the delivery of the mails of the transaction's department at commit; many wake-ups are one. */
export const wakeMailDelivery = (tx: Tx): Promise<void> => wakeDelivery(tx, tx.departmentId);

/** The same for any department: for the sweep. */
export const wakeDelivery = (tx: Tx, departmentId: string): Promise<void> =>
  enqueue(tx, deliverMail, { departmentId }, { singletonKey: departmentId });

/** Takes back the mails of invitations that have not left yet; one on its way is not tried again. */
export const cancelInvitationMails = async (tx: Tx, ...invitationIds: readonly string[]): Promise<void> => {
  await tx.query(
    `UPDATE mail SET status = 'CANCELLED'
      WHERE department_id = $1 AND invitation_id = ANY($2::uuid[]) AND status IN ('QUEUED', 'SENDING')`,
    [tx.departmentId, invitationIds],
  );
};

const INSERT = `
  INSERT INTO mail (department_id, id, template, to_address, account_id, invitation_id, data)
  SELECT $1, m.id, m.template, m.to_address, m.account_id, m.invitation_id, m.data
    FROM jsonb_to_recordset($2::jsonb) AS m (id uuid, template text, to_address text, account_id uuid,
                                             invitation_id uuid, data jsonb)`;
