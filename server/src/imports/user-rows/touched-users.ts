import type { Tx } from "../../platform/tx.js";

interface Keys {
  readonly emails: readonly string[];
  readonly logins: readonly string[];
  readonly employeeIds: readonly string[];
}

// With the other key of an account that is named by one of them: another row may name it by that.
const KEYS = `
  WITH row_key AS (
    SELECT email_key, login_key, employee_id FROM import_row
     WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)),
  every_key AS (
    SELECT * FROM row_key
    UNION ALL SELECT a.email_key, a.login_key, NULL FROM account a JOIN row_key r ON r.email_key = a.email_key
    UNION ALL SELECT a.email_key, a.login_key, NULL FROM account a JOIN row_key r ON r.login_key = a.login_key)
  SELECT coalesce(array_agg(DISTINCT email_key) FILTER (WHERE email_key IS NOT NULL), '{}') AS emails,
         coalesce(array_agg(DISTINCT login_key) FILTER (WHERE login_key IS NOT NULL), '{}') AS logins,
         coalesce(array_agg(DISTINCT employee_id) FILTER (WHERE employee_id IS NOT NULL), '{}') AS "employeeIds"
    FROM every_key`;

/** What rows are known by: rows that share one of these may be duplicates of each other. */
async function loadKeys(tx: Tx, batchId: string, lines: readonly number[]): Promise<Keys> {
  const [keys] = await tx.query<Keys>(KEYS, [tx.departmentId, batchId, lines]);
  return keys ?? { emails: [], logins: [], employeeIds: [] };
}

const SHARING = `
  SELECT line FROM import_row
   WHERE department_id = $1 AND batch_id = $2
     AND (email_key = ANY ($3) OR login_key = ANY ($4) OR employee_id = ANY ($5))`;

/**
 * The rows that an edit touches: the edited ones, all that share a key with them, before or after the edit, or
 * with a row found so, and the admins' rows, as one of them may be the last.
 */
async function findTouched(
  tx: Tx,
  batchId: string,
  edited: readonly number[],
  before: Keys,
): Promise<readonly number[]> {
  let lines: readonly number[] = edited;
  let keys = merge(merge(before, await loadKeys(tx, batchId, edited)), await adminKeys(tx, batchId, edited));
  for (;;) {
    const { emails, logins, employeeIds } = keys;
    const found = await tx.query<{ line: number }>(SHARING, [tx.departmentId, batchId, emails, logins, employeeIds]);
    const all = [...new Set([...edited, ...found.map(({ line }) => line)])];
    if (all.length === lines.length) return all;
    lines = all;
    keys = merge(keys, await loadKeys(tx, batchId, all));
  }
}

const ADMINS = `
  SELECT coalesce(array_agg(email_key) FILTER (WHERE email_key IS NOT NULL), '{}') AS emails,
         coalesce(array_agg(lower(login_id)) FILTER (WHERE login_id IS NOT NULL), '{}') AS logins,
         '{}'::text[] AS "employeeIds"
    FROM membership WHERE department_id = $1 AND role_rank = 3 AND status = 'ACTIVE'`;

async function adminKeys(tx: Tx, batchId: string, lines: readonly number[]): Promise<Keys> {
  const home = tx.departmentId;
  const targets = await tx.query<{ id: string }>(
    `SELECT DISTINCT target_department_id AS id FROM import_row
      WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)`,
    [home, batchId, lines],
  );
  let keys: Keys = { emails: [], logins: [], employeeIds: [] };
  for (const { id } of targets) {
    await tx.switchTo(id);
    const [found] = await tx.query<Keys>(ADMINS, [id]);
    if (found) keys = merge(keys, found);
  }
  await tx.switchTo(home);
  return keys;
}

const merge = (a: Keys, b: Keys): Keys => ({
  emails: [...new Set([...a.emails, ...b.emails])],
  logins: [...new Set([...a.logins, ...b.logins])],
  employeeIds: [...new Set([...a.employeeIds, ...b.employeeIds])],
});

/** Looks at what rows are known by before an edit; afterwards tells whom it touched. */
export async function watchTouched(
  tx: Tx,
  batchId: string,
  lines: readonly number[],
): Promise<() => Promise<readonly number[]>> {
  const before = await loadKeys(tx, batchId, lines);
  return () => findTouched(tx, batchId, lines, before);
}
