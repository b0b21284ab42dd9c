import type { UserStatus } from "../platform/actor.js";
import { readInDepartment } from "../platform/read.js";
import { invalid } from "../platform/text.js";
import { UserOnList } from "./users-on-list.type.js";

const MAX_LINES = 2_000;
const MAX_LENGTH = 320;

// Indexes membership_by_email, membership_by_employee_id, and account's login_key with membership_account. Removed people
// are nobody's. Where a line is several people's, the e-mail address goes first, then the employee ID.
const FIND = `
  WITH line AS MATERIALIZED (
    SELECT DISTINCT t.line, lower(t.line COLLATE "C") AS key FROM unnest($2::text[]) AS t (line)),
  found AS (
    SELECT l.line, 1 AS rank, m.id FROM line l
      JOIN membership m ON m.department_id = $1 AND m.email_key = l.key AND m.status <> 'REMOVED'
     UNION ALL
    SELECT l.line, 2, m.id FROM line l
      JOIN membership m ON m.department_id = $1 AND m.employee_id = l.line AND m.status <> 'REMOVED'
     UNION ALL
    SELECT l.line, 3, m.id FROM line l JOIN account a ON a.login_key = l.key
      JOIN membership m ON m.department_id = $1 AND m.account_id = a.id AND m.status <> 'REMOVED')
  SELECT DISTINCT ON (f.line) f.line, m.id, m.first_name || ' ' || m.last_name AS name, m.status
    FROM found f JOIN membership m ON m.department_id = $1 AND m.id = f.id
   ORDER BY f.line, f.rank`;

interface FoundRow {
  readonly line: string;
  readonly id: string;
  readonly name: string;
  readonly status: UserStatus;
}

/** Who the lines of a pasted list are, in its order; by e-mail address, employee ID or login ID. */
export async function findUsersOnList(departmentId: string, lines: readonly string[]): Promise<UserOnList[]> {
  if (lines.length > MAX_LINES) throw invalid("lines", `Paste at most ${MAX_LINES.toLocaleString("en-US")} lines.`);
  if (lines.some((line) => line.length > MAX_LENGTH || line.includes("\0") || !line.isWellFormed())) {
    throw invalid("lines", "One of the lines is no e-mail address and no ID.");
  }
  const cleaned = lines.map((line) => line.trim());
  const [found = []] = await readInDepartment(departmentId, [
    { name: "users-on-list", text: FIND, values: [departmentId, cleaned] },
  ]);
  const byLine = new Map((found as unknown as FoundRow[]).map((row) => [row.line, row]));
  return lines.map((line, i) => {
    const row = byLine.get(cleaned[i] ?? "");
    return Object.assign(new UserOnList(), {
      ...{ line, departmentId, uuid: row?.id ?? null, name: row?.name ?? null, status: row?.status ?? null },
    });
  });
}
