import { AppError } from "../platform/errors.js";
import { defineLimit } from "../platform/rate-limit.js";
import type { Tx } from "../platform/tx.js";

/** Mails of invitations that a department sends in an hour: new ones, those sent again, reminders. */
export const MAILS_PER_HOUR = 2_000;

/** Mails that one address gets from one department in a day. */
export const MAILS_PER_ADDRESS_AND_DAY = 5;

/** Trying links that do not exist, from one client address. */
export const unknownInvitations = defineLimit("invitation-address", 50, 15 * 60);

/** Registering by a link: from one client address, of one e-mail address, by one link. */
export const registrationsFromAddress = defineLimit("register-address", 30, 60 * 60);
export const registrationsOfEmail = defineLimit("register-email", 5, 60 * 60);
export const registrationsByLink = defineLimit("register-link", 500, 60 * 60);

// In the shape of rate-limiter-flexible, but in our own transaction: what is rolled back was not sent.
const TAKE = `
  INSERT INTO rate_limit AS r (key, points, expire)
  VALUES ($1, $2, (extract(epoch FROM now()) * 1000)::bigint + 3600000)
  ON CONFLICT (key) DO UPDATE
     SET points = CASE WHEN r.expire <= extract(epoch FROM now()) * 1000 THEN $2 ELSE r.points + $2 END,
         expire = CASE WHEN r.expire <= extract(epoch FROM now()) * 1000 THEN excluded.expire ELSE r.expire END
  RETURNING points, ceil((expire - extract(epoch FROM now()) * 1000) / 60000)::int AS minutes`;

/** Counts mails that the department is about to send; RATE_LIMITED, with nothing counted, when they are too many. */
export async function countInvitationMails(tx: Tx, mails: number): Promise<void> {
  if (mails === 0) return;
  const key = `invitation-mails:${tx.departmentId}`;
  const [taken] = await tx.query<{ points: number; minutes: number }>(TAKE, [key, mails]);
  if (!taken || taken.points <= MAILS_PER_HOUR) return;
  throw new AppError(
    "RATE_LIMITED",
    `A department sends at most ${MAILS_PER_HOUR.toLocaleString("en-US")} invitations an hour, and this would be more. Try again in ${taken.minutes} minutes.`,
  );
}

/** How many mails the address of invitation `i` got from the department within a day; index invitation_by_email. */
export const mailsOfDay = (emailKey: string): string => `
  (SELECT count(*)::int FROM invitation o JOIN mail ON mail.department_id = $1 AND mail.invitation_id = o.id
    WHERE o.department_id = $1 AND o.email_key = ${emailKey}
      AND mail.status <> 'CANCELLED' AND mail.created_at > now() - interval '1 day')`;
