import { z } from "zod";
import { forgetOldKeys } from "../platform/idempotency.js";
import { defineJob } from "../platform/queue.js";
import { acrossDepartments } from "../platform/transaction.js";

// Kept a month beyond their time, so that an old mail's link is told apart from a wrong one.
const FORGET_REGISTRATIONS = `DELETE FROM registration WHERE expires_at <= now() - interval '30 days'`;

/** Deletes what has served: registrations with the names of people who never came, and old idempotency keys. */
export const forgetJoining = defineJob(
  "forget-joining",
  z.object({}),
  () =>
    acrossDepartments(async (tx) => {
      await tx.query(FORGET_REGISTRATIONS);
      await forgetOldKeys(tx);
    }),
  { everySeconds: 60 * 60 },
);
