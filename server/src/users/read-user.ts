import type { Department } from "../departments/department.entity.js";
import { groupsStatement, toGroups } from "../groups/group-list.js";
import type { DepartmentActor } from "../platform/actor.js";
import { readInDepartment } from "../platform/read.js";
import type { Selection } from "../platform/selection.js";
import { Parameters, prepared } from "../platform/statement.js";
import { can } from "../policy.js";
import type { User } from "./user.entity.js";
import { toUser, userColumns, userExtras } from "./user-columns.js";

/** By what a user is looked up: its id, or the department's own number. */
export type UserKey = { readonly id: string } | { readonly employeeId: string };

/** A user of the department that the caller may read; null when there is none, or it is not for them. */
export async function findUser(
  actor: DepartmentActor,
  department: Department,
  key: UserKey,
  selection: Selection,
): Promise<User | null> {
  const extras = userExtras(selection, [""]);
  const parameters = new Parameters(department.uuid);
  const condition =
    "id" in key ? `m.id = ${parameters.add(key.id)}` : `m.employee_id = ${parameters.add(key.employeeId)}`;
  const text = `SELECT ${userColumns(extras)}
  FROM membership m WHERE m.department_id = $1 AND ${condition} AND m.status <> 'REMOVED'`;
  const [rows = [], groupRows = []] = await readInDepartment(department.uuid, [
    prepared("user", text, parameters),
    ...(extras.groups ? [groupsStatement(department.uuid, extras.groupCounts)] : []),
  ]);
  const groups = new Map(toGroups(groupRows).map((group) => [group.uuid, group]));
  const user = rows[0] ? toUser(rows[0], { actor, department, groups }) : null;
  return user && can(actor, "user.read", user) ? user : null;
}
