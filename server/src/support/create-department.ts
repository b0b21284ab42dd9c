import { recordAudit } from "../audit-log/audit-log.service.js";
import { Role, UserStatus } from "../platform/actor.js";
import { newId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { applyCountChanges } from "../users/counts.js";
import { type NamedAccount, nameAccount, type PersonWish } from "./named-account.js";

const INSERT_ADMIN = `
  INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, email, login_id, phone,
                          approved_at, notified_at)
  SELECT $1, $2, a.id, 'ADMIN', 'ACTIVE', a.first_name, a.last_name, a.email, a.login_id, a.phone, now(), now()
    FROM account a WHERE a.id = $3`;

/** Makes a department with its first admin. */
export function createDepartment(name: string, admin: PersonWish): Promise<NamedAccount & { departmentId: string }> {
  const departmentId = newId();
  return asSystem(departmentId, async (tx) => {
    await tx.query(`INSERT INTO department (id, name) VALUES ($1, $2)`, [departmentId, name]);
    const account = await nameAccount(tx, admin);
    const { accountId } = account;
    const userId = newId();
    await tx.query(INSERT_ADMIN, [departmentId, userId, accountId]);
    await tx.query(`UPDATE account SET department_count = department_count + 1 WHERE id = $1`, [accountId]);
    const system = { kind: "system", departmentId } as const;
    await recordAudit(
      tx,
      system,
      { action: "department.created", subjectId: departmentId, changes: { name: [null, name] } },
      { action: "user.added", accountId, userId, changes: { role: [null, "ADMIN"], status: [null, "ACTIVE"] } },
    );
    await applyCountChanges(tx, [{ role: Role.ADMIN, status: UserStatus.ACTIVE, n: 1 }]);
    return { ...account, departmentId };
  });
}
