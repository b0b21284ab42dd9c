import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Actor } from "../platform/actor.js";
import { PLATFORM } from "../platform/ids.js";
import { readAsAccount } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { copyToGroups } from "./counts.js";

/** What happened to an account, for the audit log of each of its departments. */
export interface IdentityEvent {
  readonly action: string;
  /** Per field `[old, new]`. */
  readonly changes: Readonly<Record<string, unknown>>;
}

const OWN_DEPARTMENTS = `SELECT department_id AS "departmentId" FROM membership WHERE account_id = $1 ORDER BY 1`;

// Removed rows too: whoever joins again is found under the name they have now.
const COPY = `
  UPDATE membership m
     SET first_name = a.first_name, last_name = a.last_name, email = a.email, login_id = a.login_id, phone = a.phone,
         version = m.version + 1, updated_at = now()
    FROM account a
   WHERE m.department_id = $1 AND m.account_id = $2 AND a.id = $2
  RETURNING m.id`;

/**
 * Copies what changed on an account, held by this transaction, to its users, department by department, and records it
 * there. Group rows change their sort key only, so counts stay.
 */
export async function copyIdentity(tx: Tx, actor: Actor, accountId: string, event: IdentityEvent): Promise<void> {
  const home = tx.departmentId;
  const statement = { name: "own-departments", text: OWN_DEPARTMENTS, values: [accountId] };
  const [rows = []] = await readAsAccount(accountId, [statement]);
  for (const departmentId of rows.map((row) => String(row.departmentId))) {
    if (departmentId !== tx.departmentId) await tx.switchTo(departmentId);
    const users = await tx.query<{ id: string }>(COPY, [departmentId, accountId]);
    const ids = users.map(({ id }) => id);
    await copyToGroups(tx, ids);
    await recordAudit(tx, actor, ...ids.map((userId) => ({ ...event, accountId, userId })));
  }
  if (tx.departmentId !== home) await tx.switchTo(home);
}

/** What a person does to their own account, wherever they are a user. */
export const selfActor = (accountId: string): Actor => ({ kind: "account", departmentId: PLATFORM, accountId });
