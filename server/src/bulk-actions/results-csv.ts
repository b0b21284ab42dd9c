import { csvLine } from "../platform/csv.js";
import { readInDepartment } from "../platform/read.js";
import { REFUSAL_WORDS, type UserRefusal } from "../users/user-refusal.js";
import type { BulkAction } from "./bulk-action.type.js";

const PAGE = 1_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

// Indexes: the primary key, and bulk_action_user_skipped.
const resultsAfter = (condition: string): string => `
  SELECT b.user_id AS "userId", b.outcome, b.reason, m.first_name AS "firstName", m.last_name AS "lastName", m.email,
         m.login_id AS "loginId", m.employee_id AS "employeeId"
    FROM bulk_action_user b LEFT JOIN membership m ON m.department_id = $1 AND m.id = b.user_id
   WHERE b.department_id = $1 AND b.action_id = $2 AND b.user_id > $3${condition}
   ORDER BY b.user_id LIMIT ${PAGE}`;

const RESULTS = resultsAfter("");
const SKIPPED = resultsAfter(" AND b.outcome = 'SKIPPED'");

interface ResultRow {
  readonly userId: string;
  readonly outcome: string;
  readonly reason: UserRefusal | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly employeeId: string | null;
}

const HEADINGS = ["firstname", "lastname", "email", "login_id", "employee_id", "outcome", "reason", "explanation"];

/** What became of each user, or only of those who were skipped, read page by page. */
export async function* resultsCsv(action: BulkAction, isOnlySkipped: boolean): AsyncGenerator<string> {
  const { departmentId, uuid } = action;
  const statement = isOnlySkipped ? { name: "bulk-skipped", text: SKIPPED } : { name: "bulk-csv", text: RESULTS };
  yield csvLine(HEADINGS);
  for (let after = FIRST; ; ) {
    const [found = []] = await readInDepartment(departmentId, [{ ...statement, values: [departmentId, uuid, after] }]);
    const rows = found as unknown as ResultRow[];
    yield rows.map((row) => csvLine(cellsOf(row))).join("");
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.userId ?? after;
  }
}

const cellsOf = ({
  firstName,
  lastName,
  email,
  loginId,
  employeeId,
  outcome,
  reason,
}: ResultRow): (string | null)[] => [
  ...[firstName, lastName, email, loginId, employeeId],
  ...[outcome.toLowerCase(), reason, reason && REFUSAL_WORDS[reason].message],
];
