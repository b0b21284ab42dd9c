import { enter } from "../departments/department.service.js";
import { groupsFinder, groupsStatement } from "../groups/group-list.js";
import type { Ctx } from "../platform/context.js";
import type { Selection } from "../platform/selection.js";
import { Parameters, prepared } from "../platform/statement.js";
import { can } from "../policy.js";
import type { User } from "./user.entity.js";
import { toUser, userColumns, userExtras } from "./user-columns.js";

/** By what a user is looked up: its id, or the department's own number. */
export type UserKey = { readonly id: string } | { readonly employeeId: string };

/**
 * A user that the caller may read, in the same round trip as entering the department; null when there is none, or it
 * is not for them.
 */
export async function findUser(
  ctx: Ctx,
  departmentId: string,
  key: UserKey,
  selection: Selection,
): Promise<User | null> {
  const extras = userExtras(selection, [""]);
  const parameters = new Parameters(departmentId);
  const condition =
    "id" in key ? `m.id = ${parameters.add(key.id)}` : `m.employee_id = ${parameters.add(key.employeeId)}`;
  const text = `SELECT ${userColumns(extras)}
  FROM membership m WHERE m.department_id = $1 AND ${condition} AND m.status <> 'REMOVED'`;
  const { actor, department, results } = await enter(ctx, departmentId, [
    prepared("user", text, parameters),
    ...(extras.groups ? [groupsStatement(departmentId, extras.groupCounts)] : []),
  ]);
  const [[row] = [], groupRows = []] = results;
  const user = row ? toUser(row, { actor, department, groupsOf: groupsFinder(groupRows) }) : null;
  return user && can(actor, "user.read", user) ? user : null;
}
