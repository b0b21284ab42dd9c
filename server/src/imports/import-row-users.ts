import { enter } from "../departments/department.service.js";
import { groupsFinder, groupsStatement } from "../groups/group-list.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { readInDepartment } from "../platform/read.js";
import type { Selection } from "../platform/selection.js";
import { Parameters, prepared } from "../platform/statement.js";
import { toUser, userColumns, userExtras } from "../users/user-columns.js";
import type { ImportRow } from "./import-row.type.js";

const PATHS = ["nodes.user.", "edges.node.user."];

/** Adds the users that rows became, in departments that the viewer may enter. */
export async function addUsers(ctx: Ctx, rows: readonly ImportRow[], selection: Selection): Promise<void> {
  if (!selection.has("nodes.user") && !selection.has("edges.node.user")) return;
  const targets = new Set(
    rows.filter(({ userId }) => userId !== null).map(({ targetDepartmentId }) => targetDepartmentId),
  );
  for (const target of targets) await addUsersOf(ctx, target, rows, selection);
}

async function addUsersOf(ctx: Ctx, target: string, rows: readonly ImportRow[], selection: Selection): Promise<void> {
  const entered = await enter(ctx, target).catch(unlessNotFound);
  if (!entered) return;
  const extras = userExtras(selection, PATHS);
  const own = rows.filter(({ targetDepartmentId }) => targetDepartmentId === target);
  const parameters = new Parameters(target);
  const ids = parameters.add(own.flatMap(({ userId }) => userId ?? []));
  const text = `SELECT ${userColumns(extras)}
  FROM membership m WHERE m.department_id = $1 AND m.id = ANY (${ids}) AND m.status <> 'REMOVED'`;
  const [found = [], groupRows = []] = await readInDepartment(target, [
    prepared("import-row-users", text, parameters),
    ...(extras.groups ? [groupsStatement(target, extras.groupCounts)] : []),
  ]);
  const groupsOf = groupsFinder(groupRows);
  const users = new Map(found.map((row) => [row.uuid, toUser(row, { ...entered, groupsOf })]));
  for (const row of own) row.user = users.get(row.userId) ?? null;
}

function unlessNotFound(error: unknown): null {
  if (error instanceof AppError && error.code === "NOT_FOUND") return null;
  throw error;
}
