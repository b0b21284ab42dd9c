import type { Tx } from "../../platform/tx.js";

// Completions are duplicates of each other where the person is the same, however the rows name them.
const ACCOUNTS = `
  WITH edited AS (
    SELECT account_id, email_key, login_key, employee_id FROM import_row
     WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)),
  named AS (
    SELECT account_id AS id FROM edited
    UNION SELECT m.account_id FROM edited e JOIN membership m ON m.department_id = $1 AND m.email_key = e.email_key
    UNION SELECT a.id FROM edited e JOIN account a ON a.login_key = e.login_key
    UNION SELECT m.account_id FROM edited e JOIN membership m ON m.department_id = $1 AND m.employee_id = e.employee_id)
  SELECT id FROM named WHERE id IS NOT NULL`;

async function accountsOf(tx: Tx, batchId: string, lines: readonly number[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(ACCOUNTS, [tx.departmentId, batchId, lines]);
  return rows.map(({ id }) => id);
}

/** Looks at whose completions are edited; afterwards tells the lines of all theirs, before and after. */
export async function watchTouched(
  tx: Tx,
  batchId: string,
  lines: readonly number[],
): Promise<() => Promise<readonly number[]>> {
  const before = await accountsOf(tx, batchId, lines);
  return async () => {
    const accounts = [...before, ...(await accountsOf(tx, batchId, lines))];
    const rows = await tx.query<{ line: number }>(
      `SELECT line FROM import_row WHERE department_id = $1 AND batch_id = $2 AND (account_id = ANY ($3) OR line = ANY ($4))`,
      [tx.departmentId, batchId, accounts, lines],
    );
    return rows.map(({ line }) => line);
  };
}
