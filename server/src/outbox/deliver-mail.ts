import { SMTP_CONNECTIONS } from "../platform/smtp.js";
import { type ClaimedMail, claimMails, LEASE_SECONDS } from "./claim-mails.js";
import { markMail, releaseMails } from "./mark-mails.js";
import { sendMail } from "./send-mail.js";
import { Turn } from "./turn.js";

/** No mail is begun when less of its lease is left than a slow mail server may take. */
const LONGEST_SEND_SECONDS = 75;
const SECONDS_WHILE_AWAY = 30;

/** Sends a department's due mails until none is left, the mail server is away, or the process is asked to stop. */
export async function deliverMails({ departmentId }: { departmentId: string }, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const mails = await claimMails(departmentId);
    if (mails.length === 0) return;
    const isReachable = await sendBatch(departmentId, mails, signal);
    if (!isReachable) return; // the sweep comes back to it
  }
}

async function sendBatch(departmentId: string, mails: readonly ClaimedMail[], signal: AbortSignal): Promise<boolean> {
  const waiting = [...mails];
  const lastBegin = performance.now() + (LEASE_SECONDS - LONGEST_SEND_SECONDS) * 1000;
  let isReachable = true;
  let areMarksKept = true;
  const mayEnd = async (turn: Turn): Promise<void> => {
    await turn.begin();
    if (!areMarksKept) throw new Error("The database is away: nothing could say that the mail has left.");
  };
  // Connections work side by side, but messages end one at a time: the next may end when the mark of the one before is
  // on its way to the database, so that a kill repeats one mail at most (RELIABILITY F2).
  const sendOn = async (): Promise<void> => {
    while (isReachable && !signal.aborted && performance.now() < lastBegin) {
      const mail = waiting.shift();
      if (!mail) return;
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
  if (waiting.length > 0) {
    const ids = waiting.map(({ id }) => id);
    await releaseMails(departmentId, ids, isReachable ? 0 : SECONDS_WHILE_AWAY);
  }
  return isReachable;
}
