import type { Tx } from "../platform/tx.js";

/** So many more (or fewer) people in a status. */
interface StatusChange {
  readonly status: string;
  readonly n: number;
}

// The department's row is held, so that its policy cannot turn between the two. Nothing is written for 0 seats.
const BILL = `
  INSERT INTO seat_entry (department_id, id, reason, change)
  SELECT $1, uuidv7(), 'PEOPLE', b.change
    FROM (SELECT $2::int + CASE WHEN d.inactive_policy = 'REPORT_ONLY' THEN $3::int ELSE 0 END AS change
            FROM department d WHERE d.id = $1 FOR SHARE OF d) b
   WHERE b.change <> 0`;

/** Writes into the ledger what changes of people's status do to the billed seats (decision C1). */
export async function billSeats(tx: Tx, changes: readonly StatusChange[]): Promise<void> {
  const sumOf = (status: string): number =>
    changes.filter((change) => change.status === status).reduce((sum, { n }) => sum + Number(n), 0);
  const [active, inactive] = [sumOf("ACTIVE"), sumOf("INACTIVE")];
  if (active !== 0 || inactive !== 0) await tx.query(BILL, [tx.departmentId, active, inactive]);
}

const BILL_POLICY = `
  INSERT INTO seat_entry (department_id, id, reason, change)
  SELECT $1, uuidv7(), 'POLICY', $2::int * i.n
    FROM (SELECT coalesce(sum(c.n), 0)::int AS n FROM user_count c WHERE c.department_id = $1 AND c.status = 'INACTIVE') i
   WHERE i.n <> 0`;

/** The same for a change of policy, whose transaction holds the department's row. */
export const billPolicy = (tx: Tx, isNowBilled: boolean): Promise<unknown> =>
  tx.query(BILL_POLICY, [tx.departmentId, isNowBilled ? 1 : -1]);
