import { ofUsers } from "./of-users.js";
import type { CountableCompletion } from "./plan.rules.js";

/** A completion with whose it is. */
export type OwnedCompletion = CountableCompletion & { readonly accountId: string };

const countableFrom = (table: string): string => `
  SELECT c.account_id AS "accountId", c.id, c.class_name AS "className", c.provider,
         c.take_type = 'DISTRIBUTIVE' AS "isDistributive", c.credit_type AS "creditType",
         c.completed_on::text AS "completedOn", c.minutes, c.areas
    FROM ${table} c`;

/** What accounts ($1) completed and may count: accepted, and not deleted. Index completion_by_date. */
export const COUNTABLE_OF_ACCOUNTS = `${countableFrom("completion")}
   WHERE c.account_id = ANY($1::uuid[]) AND c.state = 'ACCEPTED' AND c.deleted_at IS NULL`;

/** The same for users of a department. */
export const countableOf = ofUsers(
  "countable-of-users",
  (users) => `${countableFrom("user_completion")}
   WHERE c.department_id = $1 AND c.user_id ${users}
     AND c.state = 'ACCEPTED' AND c.deleted_at IS NULL`,
);
