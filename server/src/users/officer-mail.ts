import type { MailData, MailTemplate } from "../outbox/mail.entity.js";
import type { Actor } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import type { LockedUser } from "./locked-user.js";

/** Mails of one kind that officers of a department may send one person within an hour. */
const MAILS_AN_HOUR = 5;

// The primary key is enough: ids of the last hour begin with its time.
const SATED = `
  SELECT account_id AS "accountId" FROM mail
   WHERE department_id = $1 AND id > (SELECT uuidv7(interval '-1 hour'))
     AND template = $2 AND account_id = ANY($3::uuid[])
   GROUP BY account_id HAVING count(*) >= $4`;

/** The accounts that got as many mails of a kind as an hour allows. */
export async function findSated(
  tx: Tx,
  template: MailTemplate,
  users: readonly LockedUser[],
): Promise<ReadonlySet<string>> {
  const values = [tx.departmentId, template, users.map(({ accountId }) => accountId), MAILS_AN_HOUR];
  const rows = await tx.query<{ accountId: string }>(SATED, values);
  return new Set(rows.map(({ accountId }) => accountId));
}

/** Answers to what an officer sends go to the officer. */
export const replyTo = (actor: Actor): MailData => ("accountId" in actor ? { senderAccountId: actor.accountId } : {});
