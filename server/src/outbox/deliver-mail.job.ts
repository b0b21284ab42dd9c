import { z } from "zod";
import { defineJob, enqueue } from "../platform/queue.js";
import { asSystem } from "../platform/transaction.js";
import { deliverMails } from "./deliver-mail.js";

/** How long a department sends, in milliseconds, before others that wait have their turn. */
const TURN = 60_000;

/** Sends what a department has in its outbox. */
export const deliverMail = defineJob(
  "deliver-mail",
  z.object({ departmentId: z.uuid() }),
  ({ departmentId }, { signal }) => sendInTurn(departmentId, signal),
  { concurrency: 4 },
);

/** Sends for one turn; what is left then stands in line again, behind the departments that wait. */
export async function sendInTurn(
  departmentId: string,
  signal: AbortSignal,
  turn = AbortSignal.timeout(TURN),
): Promise<void> {
  await deliverMails({ departmentId }, AbortSignal.any([signal, turn]));
  if (!turn.aborted || signal.aborted) return;
  await asSystem(departmentId, (tx) => enqueue(tx, deliverMail, { departmentId }, { singletonKey: departmentId }));
}
