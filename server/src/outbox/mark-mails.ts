import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import type { Failure } from "./send-mail.js";

/** What became of one mail. */
export interface Outcome {
  readonly id: string;
  /** Null: the mail server took it. */
  readonly failure: Failure | null;
}

/**
 * Marks what became of mails. Those that end while a mark is being written are marked together by the next one, so
 * that a mail is marked as soon as can be (a crash in between repeats it) and marks cost little.
 */
export class Marker {
  private waiting: Outcome[] = [];
  private writing: Promise<void> | undefined;

  constructor(private readonly departmentId: string) {}

  /** Resolves when the mark is committed. */
  async mark(outcome: Outcome): Promise<void> {
    this.waiting.push(outcome);
    await this.writing?.catch(() => undefined);
    if (this.waiting.includes(outcome)) this.writing = this.write();
    await this.writing;
  }

  private write(): Promise<void> {
    const outcomes = this.waiting;
    this.waiting = [];
    return asSystem(this.departmentId, async (tx) => {
      const sent = outcomes.filter(({ failure }) => !failure).map(({ id }) => id);
      if (sent.length > 0) await tx.query(MARK_SENT, [tx.departmentId, sent]);
      for (const { id, failure } of outcomes) if (failure) await markFailure(tx, id, failure);
    });
  }
}

const MARK_SENT = `
  UPDATE mail SET status = 'SENT', sent_at = now(), failure = NULL
   WHERE department_id = $1 AND id = ANY($2) AND status = 'SENDING'`;

// Given up at once when the address is refused for good, else after a day. A mail server that is away is asked
// again every half minute; a mail that it will not take just now after 1, 2, 4, ... minutes, at most 2 hours.
const MARK_FAILURE = `
  UPDATE mail SET failure = $3,
         status = CASE WHEN $4 = 'FINAL' OR created_at <= now() - interval '24 hours' THEN 'FAILED' ELSE 'QUEUED' END,
         next_attempt_at = now() + CASE WHEN $4 = 'SERVER_AWAY' THEN interval '30 seconds'
                                        ELSE least(power(2, attempts - 1), 120) * interval '1 minute' END
   WHERE department_id = $1 AND id = $2 AND status = 'SENDING'`;

const markFailure = (tx: Tx, id: string, { kind, reason }: Failure): Promise<unknown> =>
  tx.query(MARK_FAILURE, [tx.departmentId, id, reason, kind]);

/** Gives back claimed mails that were not tried. */
export const releaseMails = (departmentId: string, ids: readonly string[], afterSeconds: number): Promise<unknown> =>
  asSystem(departmentId, (tx) =>
    tx.query(
      `UPDATE mail SET status = 'QUEUED', attempts = attempts - 1, next_attempt_at = now() + $3 * interval '1 second'
        WHERE department_id = $1 AND id = ANY($2) AND status = 'SENDING'`,
      [departmentId, ids, afterSeconds],
    ),
  );
