import type { Tx } from "../platform/tx.js";
import type { DepartmentShape } from "./people.js";
import { Random } from "./random.js";
import type { Inviter } from "./write-invitations.js";

const DAY = 86_400_000;

/**
 * Two finished imports in the department's history: the newest users as those whom a file created, some who were
 * updated, the newest invitations, and rows that could not be imported.
 */
export async function writeImports(tx: Tx, shape: DepartmentShape, importer: Inviter): Promise<void> {
  const random = new Random(shape.seed + 99);
  const name = `${importer.firstName} ${importer.lastName}`;
  for (const [fileName, daysAgo, size] of [
    ["new-hires.csv", 40, 8],
    ["roster-autumn.csv", 9, 60],
  ] as const) {
    const at = new Date(shape.now.getTime() - daysAgo * DAY);
    const id = random.uuid(at);
    await tx.query(ADD_BATCH, [tx.departmentId, id, importer.accountId, name, fileName, at, JSON.stringify(COLUMNS)]);
    await tx.query(ADD_ROWS, [tx.departmentId, id, Math.min(size, Math.ceil(shape.userCount / 5)), at]);
    await tx.query(FINISH_BATCH, [tx.departmentId, id]);
  }
}

const COLUMNS = [
  { name: "firstname", field: "firstName" },
  { name: "lastname", field: "lastName" },
  { name: "email", field: "email" },
  { name: "role", field: "role" },
  { name: "employee_id", field: "employeeId" },
];

const ADD_BATCH = `
  INSERT INTO import_batch (department_id, id, created_by, creator_name, file_name, byte_count, sha256, encoding,
                            delimiter, status, columns, created_at, reviewed_at, started_at, finished_at)
  VALUES ($1, $2::uuid, $3, $4, $5, 0, sha256($2::uuid::text::bytea), 'UTF-8', ',', 'DONE', $7,
          $6::timestamptz, $6::timestamptz + interval '4 minutes', $6::timestamptz + interval '4 minutes',
          $6::timestamptz + interval '4 minutes 3 seconds')`;

// Of the users who were there by then: the last ones were created, of those before some got another employee ID.
const ADD_ROWS = `
  INSERT INTO import_row (department_id, batch_id, line, raw, target_department_id, first_name, last_name, email, role,
                          role_text, employee_id, plan, outcome, reason, changes, account_id, user_id)
  SELECT $1, $2, row_number() OVER (ORDER BY r.rank, r.email) + 1,
         jsonb_build_array(r.first_name, r.last_name, coalesce(r.email, ''),
                           coalesce(r.role_text, lower(replace(r.role, '_', ' '))), coalesce(r.employee_id, '')),
         $1, r.first_name, r.last_name, r.email, r.role, r.role_text, r.employee_id, r.plan, r.outcome, r.reason,
         r.changes, r.account_id, r.user_id
    FROM (SELECT 1 AS rank, n.first_name, n.last_name, n.email, n.role, NULL AS role_text, n.employee_id,
                 CASE WHEN n.place <= $3 THEN 'CREATE' WHEN n.place % 3 = 0 THEN 'UPDATE' ELSE 'UNCHANGED' END AS plan,
                 CASE WHEN n.place <= $3 THEN 'CREATED' ELSE 'UPDATED' END AS outcome, NULL AS reason,
                 CASE WHEN n.place > $3 AND n.place % 3 = 0
                      THEN jsonb_build_object('employeeId', jsonb_build_array(NULL, n.employee_id)) END AS changes,
                 n.account_id, n.id AS user_id
            FROM (SELECT m.*, row_number() OVER (ORDER BY m.created_at DESC, m.id) AS place
                    FROM membership m
                   WHERE m.department_id = $1 AND m.email IS NOT NULL AND m.employee_id IS NOT NULL
                     AND m.created_at < $4
                   ORDER BY m.created_at DESC, m.id LIMIT $3 + 12) n
          UNION ALL
          SELECT 2, split_part(i.email, '.', 1), 'Invited', i.email, i.role, NULL, NULL, 'INVITE', 'INVITED', NULL, NULL, NULL, NULL
            FROM (SELECT * FROM invitation WHERE department_id = $1 AND created_at < $4 ORDER BY created_at DESC, id LIMIT 3) i
          UNION ALL
          SELECT 3, s.first_name, s.last_name, s.email, NULL, s.role_text, NULL, 'SKIP', 'SKIPPED', s.reason, NULL, NULL, NULL
            FROM (VALUES ('Jamie', 'Fox', 'jamie.fox@example.org', 'Captain', 'UNKNOWN_ROLE'),
                         ('Toni', 'Marsh', NULL, NULL, 'MISSING_EMAIL')) AS s (first_name, last_name, email, role_text, reason)
         ) r`;

const FINISH_BATCH = `
  UPDATE import_batch b SET row_count = r.rows, processed_count = r.rows, byte_count = r.bytes
    FROM (SELECT count(*)::int AS rows, sum(length(raw::text))::int AS bytes
            FROM import_row WHERE department_id = $1 AND batch_id = $2) r
   WHERE b.department_id = $1 AND b.id = $2`;
