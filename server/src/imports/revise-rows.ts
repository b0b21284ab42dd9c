import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { loadCaller } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { classifyRows, openWork } from "./classify-rows.js";
import { type EditableRow, editRow } from "./edit-row.rules.js";
import type { ImportBatch, ImportRights } from "./import-batch.entity.js";
import { announceBatch, lockBatch, mustBe } from "./import-batch.service.js";
import { rightsIn } from "./import-rights.js";
import type { ImportRow, ReviseImportRowsInput } from "./import-row.type.js";
import { addDepartments, ROW_COLUMNS, toImportRow } from "./import-rows.js";
import { findTouched, loadKeys } from "./touched-rows.js";

const MAX_LINES = 1_000;

/** Edits rows under review, and judges anew the ones that this touches; answers with all that changed. */
export async function reviseRows(
  ctx: Ctx,
  input: ReviseImportRowsInput,
): Promise<{ batch: ImportBatch; rows: ImportRow[] }> {
  const { departmentId, id } = decodeId("imb", input.batchId);
  const lines = [...new Set(input.lines)];
  if (lines.length === 0 || lines.length > MAX_LINES) {
    throw new AppError("INVALID_INPUT", `Edit 1 to ${MAX_LINES} rows at once.`, { lines: `1 to ${MAX_LINES} rows.` });
  }
  const revised = await inDepartment(ctx, departmentId, async (tx, actor) => {
    const batch = await lockBatch(tx, id);
    authorize(actor, "import.revise");
    mustBe(batch, ["REVIEW"], "This import is not under review any more.");
    const target = input.departmentId ? await getTarget(tx, ctx, input.departmentId) : undefined;
    if (!target && isCellEdit(input)) await checkTargets(tx, ctx, id, lines);
    const keysBefore = await loadKeys(tx, id, lines);
    await editRows(tx, id, lines, input, target);
    const touched = await findTouched(tx, id, lines, keysBefore);
    const changed = await judgeAnew(tx, ctx, batch, touched);
    await recordAudit(tx, actor, {
      action: "import.revised",
      subjectId: id,
      batchId: id,
      changes: auditOf(input, lines),
    });
    await announceBatch(tx, id);
    const shown = [...new Set([...lines, ...changed])];
    const rows = await tx.query(
      `SELECT ${ROW_COLUMNS} FROM import_row WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3) ORDER BY line`,
      [departmentId, id, shown],
    );
    return { batch, rows: rows.map(toImportRow) };
  });
  await addDepartments(revised.rows);
  return revised;
}

/** A department that rows may go to: one where the person is an officer. */
async function getTarget(tx: Tx, ctx: Ctx, departmentId: string): Promise<string> {
  const target = decodeOwnId("dep", departmentId);
  const rights = await rightsIn(tx, ctx, target);
  if (rights) return target;
  throw new AppError("NOT_FOUND", "This department was not found.", {
    departmentId: "Choose one of your departments.",
  });
}

const isCellEdit = ({ batchId: _batch, lines: _lines, removed: _removed, ...cells }: ReviseImportRowsInput): boolean =>
  Object.values(cells).some((value) => value !== undefined);

/** Who edits a cell learns whom it names: nothing is judged in departments that are not theirs. */
async function checkTargets(tx: Tx, ctx: Ctx, batchId: string, lines: readonly number[]): Promise<void> {
  const targets = await tx.query<{ id: string }>(
    `SELECT DISTINCT target_department_id AS id FROM import_row
      WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)`,
    [tx.departmentId, batchId, lines],
  );
  for (const { id } of targets) {
    if (await rightsIn(tx, ctx, id)) continue;
    throw new AppError(
      "FORBIDDEN",
      "Some of these rows go to a department in which you are not an officer. Choose one of yours for them first.",
    );
  }
}

async function editRows(
  tx: Tx,
  batchId: string,
  lines: readonly number[],
  input: ReviseImportRowsInput,
  target: string | undefined,
): Promise<void> {
  const stored = await tx.query<EditableRow>(
    `SELECT line, first_name AS "firstName", last_name AS "lastName", email, login_id AS "loginId",
            employee_id AS "employeeId", role, role_text AS "roleText", coalesce(group_names, '[]') AS "groupNames",
            location_name AS "locationName", problems
       FROM import_row WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)`,
    [tx.departmentId, batchId, lines],
  );
  if (stored.length < lines.length) {
    throw new AppError("INVALID_INPUT", "Some of these lines are no rows of this import.", {
      lines: "Choose rows of it.",
    });
  }
  const edited = stored.map((row) => editRow(row, input));
  await tx.query(WRITE_EDITS, [
    tx.departmentId,
    batchId,
    JSON.stringify(edited),
    target ?? null,
    input.removed ?? null,
  ]);
}

const WRITE_EDITS = `
  UPDATE import_row r
     SET first_name = e."firstName", last_name = e."lastName", email = e.email, login_id = e."loginId",
         employee_id = e."employeeId", role = e.role, role_text = e."roleText",
         group_names = nullif(e."groupNames", '[]'), location_name = e."locationName", problems = e.problems,
         edited = r.edited OR e."isEdited",
         target_department_id = coalesce($4::uuid, r.target_department_id),
         removed = coalesce($5::boolean, r.removed)
    FROM jsonb_to_recordset($3::jsonb) AS e (line integer, "firstName" text, "lastName" text, email text, "loginId" text,
           "employeeId" text, role text, "roleText" text, "groupNames" jsonb, "locationName" text, problems jsonb,
           "isEdited" boolean)
   WHERE r.department_id = $1 AND r.batch_id = $2 AND r.line = e.line`;

/** Judges the rows again, with the rights of who edits now; answers with the lines whose plan is another. */
async function judgeAnew(tx: Tx, ctx: Ctx, batch: ImportBatch, lines: readonly number[]): Promise<number[]> {
  await openWork(tx);
  await tx.query(FILL_WORK, [tx.departmentId, batch.uuid, lines]);
  await classifyRows(tx, await rightsByTarget(tx, ctx));
  const changed = await tx.query<{ line: number }>(WRITE_VERDICT, [tx.departmentId, batch.uuid]);
  return changed.map(({ line }) => line);
}

const FILL_WORK = `
  INSERT INTO import_work (line, target, first_name, last_name, email, login_id, role, role_text, employee_id,
                           group_names, location_name, problems, removed)
  SELECT line, target_department_id, first_name, last_name, email, login_id, role, role_text, employee_id,
         group_names, location_name, problems, removed
    FROM import_row WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)`;

const WRITE_VERDICT = `
  UPDATE import_row r
     SET plan = v.plan, reason = v.reason, detail = v.detail, changes = v.changes, account_id = v.account_id,
         user_id = v.user_id, seen_version = v.seen_version, group_ids = v.group_ids, location_id = v.location_id
    FROM import_verdict v
   WHERE r.department_id = $1 AND r.batch_id = $2 AND r.line = v.line
     AND (r.plan, r.reason, r.detail, r.changes, r.account_id, r.user_id, r.seen_version, r.group_ids, r.location_id)
         IS DISTINCT FROM
         (v.plan, v.reason, v.detail, v.changes, v.account_id, v.user_id, v.seen_version, v.group_ids, v.location_id)
  RETURNING r.line`;

async function rightsByTarget(tx: Tx, ctx: Ctx): Promise<Map<string, ImportRights>> {
  const { accountId } = await loadCaller(tx, ctx);
  const targets = await tx.query<{ target: string }>("SELECT DISTINCT target FROM import_work");
  const rights = new Map<string, ImportRights>();
  for (const { target } of targets) {
    const none = { roles: [], mayRename: false, accountId };
    rights.set(target, (await rightsIn(tx, ctx, target)) ?? none);
  }
  return rights;
}

/** What was edited, not what it says: the rows themselves hold that. */
function auditOf({ batchId: _batch, lines: _lines, ...fields }: ReviseImportRowsInput, lines: readonly number[]) {
  const edited = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { lines: lines.slice(0, 100), count: lines.length, fields: edited.map(([field]) => field) };
}
