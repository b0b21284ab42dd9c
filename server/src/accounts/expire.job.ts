import { z } from "zod";
import { defineJob } from "../platform/queue.js";
import { onPlatform } from "../platform/transaction.js";

// Links stay a month beyond their time, so that an old mail's link is told apart from a wrong one.
const EXPIRED = [
  `DELETE FROM session WHERE expires_at <= now() OR seen_at <= now() - interval '7 days'`,
  `DELETE FROM half_session WHERE expires_at <= now()`,
  `DELETE FROM second_factor WHERE confirmed_at IS NULL AND started_at <= now() - interval '1 hour'`,
  `DELETE FROM account_token WHERE expires_at <= now() - interval '30 days'`,
  `DELETE FROM sign_in_place WHERE seen_at <= now() - interval '90 days'`,
  `DELETE FROM rate_limit WHERE expire <= extract(epoch FROM now()) * 1000`,
];

/** Deletes what has expired: sessions, sign-ins and set-ups that nobody finished, links, sign-in places, rate limits. */
export const deleteExpired = defineJob(
  "delete-expired",
  z.object({}),
  () =>
    onPlatform(async (tx) => {
      for (const statement of EXPIRED) await tx.query(statement);
    }),
  { everySeconds: 60 * 60 },
);
