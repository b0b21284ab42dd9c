import { z } from "zod";
import { defineJob } from "../platform/queue.js";
import { acrossDepartments } from "../platform/transaction.js";

/** How long a mail that was sent, or taken back, is remembered (ADR 15). */
const KEPT_DAYS = 90;

const CHUNK = 5_000;

// By the primary key: ids begin with the time at which the mail was asked for. What the invitations tab shows stays: the
// latest mail of an invitation that nobody accepted; so does a mail that failed, with the mail server's answer.
const FORGET = `
  DELETE FROM mail WHERE (department_id, id) IN (
    SELECT m.department_id, m.id FROM mail m
     WHERE m.id < (SELECT uuidv7(make_interval(days => 0 - $1::int))) AND m.status IN ('SENT', 'CANCELLED')
       AND NOT (m.status = 'SENT' AND m.invitation_id IS NOT NULL
         AND EXISTS (SELECT FROM invitation i WHERE i.department_id = m.department_id AND i.id = m.invitation_id
                        AND i.status IN ('PENDING', 'DECLINED'))
         AND NOT EXISTS (SELECT FROM mail later WHERE later.department_id = m.department_id
                            AND later.invitation_id = m.invitation_id AND later.id > m.id AND later.status <> 'CANCELLED'))
     LIMIT ${CHUNK})
  RETURNING id`;

/** Deletes mails that have had their time, a chunk in a transaction. */
export const forgetMails = defineJob(
  "forget-mails",
  z.object({}),
  async (_payload, { signal }) => {
    let forgotten = CHUNK;
    while (forgotten === CHUNK && !signal.aborted) {
      forgotten = (await acrossDepartments((tx) => tx.query(FORGET, [KEPT_DAYS]))).length;
    }
  },
  { everySeconds: 60 * 60 },
);
