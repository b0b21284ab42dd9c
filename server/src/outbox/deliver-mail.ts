import { SMTP_CONNECTIONS } from "../platform/smtp.js";
import { type ClaimedMail, claimMails, LEASE_SECONDS } from "./claim-mails.js";
import { earlierMarks, markMail, releaseMails } from "./mark-mails.js";
import { sendMail } from "./send-mail.js";
import { Turn } from "./turn.js";

/** No mail is begun when less of its lease is left than a slow mail server may take. */
const LONGEST_SEND_SECONDS = 75;
const SECONDS_WHILE_AWAY = 30;
/** When so many mails of a batch are left to begin, the next are claimed: they are there when the last of these leaves. */
const CLAIM_NEXT_AT = 50;

/** Mails that are ours to send. */
interface Batch {
  readonly waiting: ClaimedMail[];
  /** No mail of the batch is begun after this moment. */
  readonly lastBegin: number;
}

/** Sends a department's due mails until none is left, the mail server is away, or the process is asked to stop. */
export async function deliverMails({ departmentId }: { departmentId: string }, signal: AbortSignal): Promise<void> {
  let next: Promise<Batch> | undefined;
  let isReachable = true;
  const claimNext = (): void => {
    next = claimBatch(departmentId);
    next.catch(() => undefined); // whoever awaits it meets the failure; a batch that fails first may leave it alone
  };
  while (isReachable && !signal.aborted) {
    const batch = await (next ?? claimBatch(departmentId));
    next = undefined;
    if (batch.waiting.length === 0) return;
    isReachable = await sendBatch(departmentId, batch, signal, claimNext);
    await release(departmentId, batch, isReachable);
  }
  if (next) await release(departmentId, await next, isReachable); // otherwise the sweep comes back to them
}

async function claimBatch(departmentId: string): Promise<Batch> {
  const lastBegin = performance.now() + (LEASE_SECONDS - LONGEST_SEND_SECONDS) * 1000;
  return { waiting: await claimMails(departmentId), lastBegin };
}

/** Gives back what was not begun. */
async function release(departmentId: string, { waiting }: Batch, isReachable: boolean): Promise<void> {
  const ids = waiting.map(({ id }) => id);
  if (ids.length > 0) await releaseMails(departmentId, ids, isReachable ? 0 : SECONDS_WHILE_AWAY);
}

/** Sends a batch, as far as it comes; answers whether the mail server is there. */
async function sendBatch(
  departmentId: string,
  { waiting, lastBegin }: Batch,
  signal: AbortSignal,
  claimNext: () => void,
): Promise<boolean> {
  let isReachable = true;
  let areMarksKept = true;
  const take = (): ClaimedMail | undefined => {
    if (!isReachable || signal.aborted || performance.now() >= lastBegin) return undefined;
    if (waiting.length === CLAIM_NEXT_AT) claimNext();
    return waiting.shift();
  };
  const mayEnd = async (turn: Turn): Promise<void> => {
    await turn.begin();
    await earlierMarks();
    if (!areMarksKept) throw new Error("The database is away: nothing could say that the mail has left.");
  };
  // Connections work side by side, but messages end one at a time: the next may end when the mark of the one before is
  // on its way to the database, so that a kill repeats one mail at most (RELIABILITY F2), and all marks before that one
  // are committed, so that a power cut repeats two at most.
  const sendOn = async (): Promise<void> => {
    for (let mail = take(); mail; mail = take()) {
      const turn = new Turn();
      try {
        const failure = await sendMail(mail, () => mayEnd(turn));
        if (failure?.kind === "SERVER_AWAY") isReachable = false;
        await markMail(departmentId, mail.id, failure, () => turn.end());
      } catch (error) {
        areMarksKept = false;
        throw error;
      } finally {
        turn.end();
      }
    }
  };
  await Promise.all(Array.from({ length: SMTP_CONNECTIONS }, sendOn));
  return isReachable;
}
