import { deriveSecret, hashSecret, LINK_HOURS, type LinkPurpose, linkUrl, writeToken } from "../accounts/link-token.js";
import { remindersOffUrl } from "../course-assignments/reminder-token.js";
import { unsubscribeUrl } from "../invitations/invitation-token.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { type JoinLinkRow, storeJoinLinks } from "./join-links.js";
import type { MailedCourse, MailTemplate, RefusedReport } from "./mail.entity.js";

/** So many mails are claimed at once. */
export const BATCH_SIZE = 200;

/** How long a claimed mail is ours. Whoever dies with it is succeeded after this time. */
export const LEASE_SECONDS = 120;

/** A mail that is ours to send, with what its words need. */
export interface ClaimedMail {
  readonly id: string;
  readonly template: MailTemplate;
  readonly toAddress: string;
  readonly departmentName: string | null;
  readonly accountId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** What the person signs in by. */
  readonly signInName: string | null;
  readonly senderName: string | null;
  readonly senderEmail: string | null;
  readonly role: string | null;
  readonly expiresAt: Date | null;
  readonly newEmail: string | null;
  /** What the inviter adds in their own words. */
  readonly message: string | null;
  /** The courses that the mail is about. */
  readonly courses: readonly MailedCourse[] | null;
  /** The report that was refused. */
  readonly report: RefusedReport | null;
  /** Whether the address is an account's, so that there is nothing to sign up for. */
  readonly hasAccount: boolean;
  /** The one-time link, in templates that have one. */
  readonly link: string | null;
  /** Where reminders are ended, in those. */
  readonly unsubscribe: string | null;
}

type ClaimedRow = Omit<ClaimedMail, "link" | "unsubscribe"> & JoinLinkRow & { isWithdrawn: boolean };

// What a mail tells of that is still to be done, the first due first.
const ASSIGNED = `
         SELECT jsonb_agg(jsonb_build_object('name', o.name, 'dueOn', a.due_on) ORDER BY a.due_on, o.name_key) AS courses
           FROM course_assignment a
           JOIN course o ON o.department_id = a.course_department_id AND o.id = a.course_id
          WHERE a.department_id = $1 AND a.id IN (SELECT jsonb_array_elements_text(c.data -> 'assignmentIds')::uuid)
            AND a.completed_at IS NULL AND a.archived_at IS NULL AND a.unassigned_at IS NULL`;

// Index mail_due. A claimed mail is due again when its lease ends; `IN (... LIMIT ... SKIP LOCKED)` would claim too many.
// Withdrawn: an invitation that can no longer be answered; word of a removal to somebody who is back; a reminder to
// somebody who is not active, or wants none; word of courses that were all taken back, put away or done; a link to an address that is no longer the account's.
const CLAIM = `
  WITH due AS MATERIALIZED (
    SELECT id FROM mail
     WHERE department_id = $1 AND status IN ('QUEUED', 'SENDING') AND next_attempt_at <= now()
     ORDER BY next_attempt_at, id LIMIT $2 FOR UPDATE SKIP LOCKED),
  claimed AS (
    UPDATE mail m SET status = 'SENDING', attempts = m.attempts + 1, next_attempt_at = now() + $3 * interval '1 second'
      FROM due WHERE m.department_id = $1 AND m.id = due.id
    RETURNING m.id, m.template, m.to_address, m.account_id, m.invitation_id, m.registration_id, m.data)
  SELECT c.id, c.template, c.to_address AS "toAddress", d.name AS "departmentName", c.account_id AS "accountId",
         coalesce(a.first_name, r.first_name) AS "firstName", coalesce(a.last_name, r.last_name) AS "lastName",
         coalesce(a.email, a.login_id) AS "signInName",
         coalesce(i.inviter_name, s.first_name || ' ' || s.last_name) AS "senderName", s.email AS "senderEmail",
         i.role, coalesce(i.expires_at, r.expires_at) AS "expiresAt", c.data ->> 'newEmail' AS "newEmail", i.message,
         coalesce(c.data -> 'courses', g.courses) AS courses, c.data -> 'report' AS report,
         EXISTS (SELECT FROM account o WHERE o.email_key = lower(c.to_address COLLATE "C")) AS "hasAccount",
         i.id AS "invitationId", i.link_id AS "linkId", r.id AS "registrationId", r.link_id AS "invitationLinkId",
         CASE WHEN c.template = 'INVITATION'
              THEN i.status IS DISTINCT FROM 'PENDING' OR i.expires_at <= now() OR d.disabled_at IS NOT NULL
              WHEN c.template = 'INVITATION_REMINDER'
              THEN i.status IS DISTINCT FROM 'PENDING' OR i.expires_at <= now() OR i.reminders_off_at IS NOT NULL
              WHEN c.template = 'REGISTRATION'
              THEN r.id IS NULL OR r.used_at IS NOT NULL OR r.expires_at <= now()
              WHEN c.template = 'REMOVED' AND EXISTS (SELECT FROM membership m WHERE m.department_id = $1
                     AND m.account_id = c.account_id AND m.status <> 'REMOVED') THEN true
              WHEN c.template = 'COURSES_OVERDUE'
                   AND (EXISTS (SELECT FROM reminders_off o WHERE o.department_id = $1 AND o.account_id = c.account_id)
                        OR NOT EXISTS (SELECT FROM membership m WHERE m.department_id = $1
                                          AND m.account_id = c.account_id AND m.status = 'ACTIVE')) THEN true
              WHEN c.template = 'COURSES_ASSIGNED'
                   AND (g.courses IS NULL OR d.disabled_at IS NOT NULL
                        OR NOT EXISTS (SELECT FROM membership m WHERE m.department_id = $1
                                          AND m.account_id = c.account_id AND m.status = 'ACTIVE')) THEN true
              WHEN c.template = 'CONFIRM_EMAIL' THEN a.id IS NULL OR a.email_key = lower(c.to_address COLLATE "C")
              ELSE a.email_key IS DISTINCT FROM lower(c.to_address COLLATE "C") END AS "isWithdrawn"
    FROM claimed c
    LEFT JOIN department d ON d.id = $1
    LEFT JOIN account a ON a.id = c.account_id
    LEFT JOIN invitation i ON i.department_id = $1 AND i.id = c.invitation_id
    LEFT JOIN registration r ON r.department_id = $1 AND r.id = c.registration_id
    LEFT JOIN account s ON s.id = coalesce(i.invited_by, (c.data ->> 'senderAccountId')::uuid)
    LEFT JOIN LATERAL (${ASSIGNED}) g ON c.template = 'COURSES_ASSIGNED'
   ORDER BY c.id`;

/** Claims the department's next due mails, and stores what their links are known by. */
export const claimMails = (departmentId: string): Promise<ClaimedMail[]> =>
  asSystem(departmentId, async (tx) => {
    const rows = await tx.query<ClaimedRow>(CLAIM, [departmentId, BATCH_SIZE, LEASE_SECONDS]);
    await cancel(
      tx,
      rows.filter((row) => row.isWithdrawn),
    );
    const mails = rows.filter((row) => !row.isWithdrawn);
    const links = new Map([...(await storeLinks(tx, mails)), ...(await storeJoinLinks(tx, mails))]);
    return mails.map((mail) => ({
      ...mail,
      link: links.get(mail.id) ?? null,
      unsubscribe: unsubscribeOf(departmentId, mail),
    }));
  });

async function cancel(tx: Tx, withdrawn: readonly ClaimedRow[]): Promise<void> {
  if (withdrawn.length === 0) return;
  await tx.query(`UPDATE mail SET status = 'CANCELLED' WHERE department_id = $1 AND id = ANY($2)`, [
    tx.departmentId,
    withdrawn.map(({ id }) => id),
  ]);
}

// Sent again, a mail has the same link: its hours begin anew, unless it was used.
const STORE_LINKS = `
  INSERT INTO account_token (account_id, token_hash, purpose, sent_to, expires_at)
  SELECT l.account_id, l.token_hash, l.purpose, l.sent_to, now() + l.hours * interval '1 hour'
    FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::int[])
      AS l (account_id, token_hash, purpose, sent_to, hours)
   ORDER BY l.account_id, l.token_hash
  ON CONFLICT (account_id, token_hash) DO UPDATE SET expires_at = excluded.expires_at WHERE account_token.used_at IS NULL`;

async function storeLinks(tx: Tx, mails: readonly ClaimedRow[]): Promise<Map<string, string>> {
  const links = mails.flatMap(({ id, template, accountId, toAddress }) => {
    const purpose = purposeOf(template);
    return purpose && accountId ? [{ id, purpose, accountId, toAddress, secret: deriveSecret(purpose, id) }] : [];
  });
  if (links.length > 0) {
    await tx.query(STORE_LINKS, [
      links.map(({ accountId }) => accountId),
      links.map(({ secret }) => hashSecret(secret)),
      links.map(({ purpose }) => purpose),
      links.map(({ toAddress }) => toAddress),
      links.map(({ purpose }) => LINK_HOURS[purpose]),
    ]);
  }
  return new Map(
    links.map(({ id, purpose, accountId, secret }) => [id, linkUrl(purpose, writeToken(accountId, secret))]),
  );
}

function unsubscribeOf(departmentId: string, { template, invitationId, accountId }: ClaimedRow): string | null {
  if (template === "INVITATION_REMINDER" && invitationId) return unsubscribeUrl(departmentId, invitationId);
  return template === "COURSES_OVERDUE" && accountId ? remindersOffUrl(departmentId, accountId) : null;
}

const PURPOSES: Partial<Record<MailTemplate, LinkPurpose>> = {
  SET_PASSWORD: "SET_PASSWORD",
  RESET_PASSWORD: "RESET_PASSWORD",
  CONFIRM_EMAIL: "CHANGE_EMAIL",
};

const purposeOf = (template: MailTemplate): LinkPurpose | null => PURPOSES[template] ?? null;
