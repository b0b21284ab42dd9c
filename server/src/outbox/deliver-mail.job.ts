import { z } from "zod";
import { defineJob } from "../platform/queue.js";
import { deliverMails } from "./deliver-mail.js";

/** Sends what a department has in its outbox. */
export const deliverMail = defineJob(
  "deliver-mail",
  z.object({ departmentId: z.uuid() }),
  (payload, { signal }) => deliverMails(payload, signal),
  { concurrency: 4 },
);
