import { Department } from "../departments/department.entity.js";
import type { DepartmentActor } from "../platform/actor.js";
import { readAsAccount } from "../platform/read.js";
import { readDepartment } from "./import-rows.js";

const OWN = `
  SELECT d.id AS "uuid", d.name, d.time_zone AS "timeZone", d.inactive_policy AS "inactivePolicy", d.approval,
         d.officers_may_grant_admin AS "officersMayGrantAdmin", d.version
    FROM membership m JOIN department d ON d.id = m.department_id
   WHERE m.account_id = $1 AND m.role IN ('TRAINING_OFFICER', 'ADMIN')
     AND (m.status = 'ACTIVE' OR (m.status = 'INACTIVE' AND d.inactive_policy = 'REPORT_ONLY'))
   ORDER BY d.id <> $2, lower(d.name), d.id`;

/** Where the rows of an import may go: the officer's own departments; on a visit, and by an API token, the one that it opens. */
export async function listTargetDepartments(actor: DepartmentActor): Promise<Department[]> {
  if (actor.kind !== "member") return [await readDepartment(actor.departmentId)];
  const values = [actor.accountId, actor.departmentId];
  const [rows = []] = await readAsAccount(actor.accountId, [{ name: "import-targets", text: OWN, values }]);
  return rows.map((row) => Object.assign(new Department(), row));
}
