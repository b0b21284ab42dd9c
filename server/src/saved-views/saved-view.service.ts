import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId, newId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { invalid, optionalText, requireText } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize, can } from "../policy.js";
import { locationIn } from "../users/set-user-location.js";
import { groupsIn } from "../users/user-groups.js";
import { SavedView, type SavedViewInput } from "./saved-view.type.js";

const MAX_OWN = 100;
const MAX_COLUMNS = 30;
const MAX_VALUES = 200;

const COLUMNS = `v.department_id AS "departmentId", v.id AS uuid, v.owner_id AS "ownerId", v.name, v.is_shared AS "isShared", v.state`;

type Row = Pick<SavedView, "departmentId" | "uuid" | "ownerId" | "name" | "isShared"> & { readonly state: object };

const NOTHING = {
  ...{ statuses: null, roles: null, groupIds: null, locationIds: null, search: null },
  ...{ sort: null, direction: null, columns: null, density: null },
};

const toView = (row: Row, actor: DepartmentActor): SavedView => {
  const { state, ...rest } = row;
  return Object.assign(new SavedView(), NOTHING, state, rest, {
    isOwn: row.ownerId === actor.accountId,
    viewerCanEdit: can(actor, "saved-view.edit", row),
  });
};

/** One's own views and those that all officers see, by name. */
export async function listSavedViews(actor: DepartmentActor): Promise<SavedView[]> {
  const text = `SELECT ${COLUMNS} FROM saved_view v WHERE v.department_id = $1 AND (v.owner_id = $2 OR v.is_shared)
     ORDER BY fold(v.name), v.id LIMIT 500`;
  const values = [actor.departmentId, actor.accountId];
  const [rows = []] = await readInDepartment(actor.departmentId, [{ name: "saved-views", text, values }]);
  return (rows as unknown as Row[]).map((row) => toView(row, actor));
}

/** Saves a view under a name. */
export function createSavedView(ctx: Ctx, departmentId: string, input: SavedViewInput): Promise<SavedView> {
  return inDepartment(ctx, decodeOwnId("dep", departmentId), async (tx, actor) => {
    authorize(actor, "saved-view.use");
    const { name, isShared, state } = readInput(tx.departmentId, input);
    const [own] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM saved_view WHERE department_id = $1 AND owner_id = $2`,
      [tx.departmentId, actor.accountId],
    );
    if ((own?.n ?? 0) >= MAX_OWN) throw new AppError("CONFLICT", `Delete a view first: you have ${MAX_OWN}.`);
    const [row] = await tx.query<Row>(
      `INSERT INTO saved_view AS v (department_id, id, owner_id, name, is_shared, state) VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING ${COLUMNS}`,
      [tx.departmentId, newId(), actor.accountId, name, isShared, state],
    );
    if (!row) throw new Error("The view was not stored.");
    await audit(tx, actor, row, "created");
    return toView(row, actor);
  });
}

/** Changes a view: its name, who sees it, and all that it shows. */
export function updateSavedView(ctx: Ctx, viewId: string, input: SavedViewInput): Promise<SavedView> {
  return editView(ctx, viewId, async (tx, actor, view) => {
    const { name, isShared, state } = readInput(tx.departmentId, input);
    const [row] = await tx.query<Row>(
      `UPDATE saved_view v SET name = $3, is_shared = $4, state = $5, updated_at = now()
        WHERE v.department_id = $1 AND v.id = $2 RETURNING ${COLUMNS}`,
      [tx.departmentId, view.uuid, name, isShared, state],
    );
    if (!row) throw notFound();
    await audit(tx, actor, { ...row, isShared: row.isShared || view.isShared }, "changed");
    return toView(row, actor);
  });
}

/** Deletes a view; the users it shows are not touched. */
export function deleteSavedView(ctx: Ctx, viewId: string): Promise<boolean> {
  return editView(ctx, viewId, async (tx, actor, view) => {
    await tx.query(`DELETE FROM saved_view WHERE department_id = $1 AND id = $2`, [tx.departmentId, view.uuid]);
    await audit(tx, actor, view, "deleted");
    return true;
  });
}

/** Another officer's own view does not exist for anybody else. */
function editView<T>(
  ctx: Ctx,
  viewId: string,
  work: (tx: Tx, actor: DepartmentActor, view: Row) => Promise<T>,
): Promise<T> {
  const { departmentId, id } = decodeId("viw", viewId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "saved-view.use");
    const [view] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM saved_view v WHERE v.department_id = $1 AND v.id = $2 AND (v.owner_id = $3 OR v.is_shared) FOR UPDATE`,
      [departmentId, id, actor.accountId],
    );
    if (!view) throw notFound();
    authorize(actor, "saved-view.edit", view);
    return work(tx, actor, view);
  });
}

/** What all officers see is in the log; one's own views are one's own. */
async function audit(tx: Tx, actor: DepartmentActor, { uuid, name, isShared }: Row, what: string): Promise<void> {
  if (isShared) await recordAudit(tx, actor, { action: `saved-view.${what}`, subjectId: uuid, changes: { name } });
}

function readInput(departmentId: string, { name, isShared, ...state }: SavedViewInput) {
  const lists = [state.statuses, state.roles, state.groupIds, state.locationIds];
  if (lists.some((list) => (list?.length ?? 0) > MAX_VALUES)) {
    throw invalid("groupIds", `Name at most ${MAX_VALUES} values of one filter.`);
  }
  groupsIn(departmentId, state.groupIds ?? []);
  for (const location of state.locationIds ?? []) locationIn(departmentId, location);
  if ((state.columns?.length ?? 0) > MAX_COLUMNS) throw invalid("columns", `Name at most ${MAX_COLUMNS} columns.`);
  const columns = state.columns?.map((column) => requireText("columns", column, 50)) ?? null;
  const search = optionalText("search", state.search, 200);
  return { name: requireText("name", name, 100), isShared, state: JSON.stringify({ ...state, search, columns }) };
}
