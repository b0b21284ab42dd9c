import { writeAtOnce } from "../platform/read.js";
import { untilDatabaseIsThere } from "../platform/retry.js";
import { asSystem } from "../platform/transaction.js";
import type { Failure } from "./send-mail.js";

let latest: Promise<unknown> = Promise.resolve();
/** All marks but the latest. */
let earlier: Promise<unknown> = Promise.resolve();

/** Resolves when no mark but the latest is still to be committed. */
export const earlierMarks = (): Promise<unknown> => earlier;

/**
 * Marks what became of a mail; null: the mail server took it. `onSent` is called when the mark is on its way to the
 * database: from then on the process may be killed without losing it. No more than two are on their way.
 */
export function markMail(
  departmentId: string,
  id: string,
  failure: Failure | null,
  onSent: () => void,
): Promise<unknown> {
  const statement = failure
    ? { name: "mark-mail-failure", text: MARK_FAILURE, values: [departmentId, id, failure.reason, failure.kind] }
    : { name: "mark-mail-sent", text: MARK_SENT, values: [departmentId, id] };
  // The mail has left, whether the database is there or not: its mark waits, and all other mails with it.
  const mark = earlier.then(() => untilDatabaseIsThere(() => writeAtOnce(departmentId, statement, onSent)));
  const before = latest;
  earlier = earlier.then(() => before);
  latest = mark.catch(() => undefined);
  return mark;
}

const MARK_SENT = `
  UPDATE mail SET status = 'SENT', sent_at = now(), failure = NULL
   WHERE department_id = $1 AND id = $2 AND status = 'SENDING'`;

// Given up at once when the address is refused for good, else after a day. A mail server that is away is asked
// again every half minute; a mail that it will not take just now after 1, 2, 4, ... minutes, at most 2 hours.
const MARK_FAILURE = `
  UPDATE mail SET failure = $3,
         status = CASE WHEN $4 = 'FINAL' OR created_at <= now() - interval '24 hours' THEN 'FAILED' ELSE 'QUEUED' END,
         next_attempt_at = now() + CASE WHEN $4 = 'SERVER_AWAY' THEN interval '30 seconds'
                                        ELSE least(power(2, attempts - 1), 120) * interval '1 minute' END
   WHERE department_id = $1 AND id = $2 AND status = 'SENDING'`;

/** Gives back claimed mails that were not tried. */
export const releaseMails = (departmentId: string, ids: readonly string[], afterSeconds: number): Promise<unknown> =>
  asSystem(departmentId, (tx) =>
    tx.query(
      `UPDATE mail SET status = 'QUEUED', attempts = attempts - 1, next_attempt_at = now() + $3 * interval '1 second'
        WHERE department_id = $1 AND id = ANY($2) AND status = 'SENDING'`,
      [departmentId, ids, afterSeconds],
    ),
  );
