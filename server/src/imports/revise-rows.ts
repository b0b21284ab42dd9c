import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { loadCaller } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorizeImport } from "./authorize-import.js";
import type { ImportBatch, ImportRights } from "./import-batch.entity.js";
import { announceBatch, lockBatch, mustBe } from "./import-batch.service.js";
import type { KindRules, StoredCells } from "./import-kind.js";
import { rulesOf } from "./import-kinds.js";
import { rightsIn } from "./import-rights.js";
import type { ReviseImportRowsInput } from "./import-row.input.js";
import type { ImportRow } from "./import-row.type.js";
import { addDepartments, ROW_COLUMNS, toImportRow } from "./import-rows.js";

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
    authorizeImport(actor, "import.revise", batch);
    mustBe(batch, ["REVIEW"], "This import is not under review any more.");
    const rules = rulesOf(batch);
    checkFields(rules, input);
    const target = input.departmentId ? await getTarget(tx, ctx, input.departmentId) : undefined;
    if (!target && isCellEdit(input)) await checkTargets(tx, ctx, id, lines);
    const findTouched = await rules.watchTouched(tx, id, lines);
    await editRows(tx, batch, lines, input, target);
    const touched = await findTouched();
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
    return { batch, rows: rows.map((row) => toImportRow(rules.words, row)) };
  });
  await addDepartments(revised.rows);
  return revised;
}

/** Refuses fields that rows of this kind do not have. */
function checkFields(
  { file, hasTargets }: KindRules,
  { batchId: _batch, lines: _lines, removed: _removed, ...fields }: ReviseImportRowsInput,
): void {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const other = given.find(([name]) => (name === "departmentId" ? !hasTargets : !(name in file.columnNames)));
  if (!other) return;
  const message = `Rows of ${file.words.many} have no such field here.`;
  throw new AppError("INVALID_INPUT", message, { [other[0]]: message });
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
  batch: ImportBatch,
  lines: readonly number[],
  input: ReviseImportRowsInput,
  target: string | undefined,
): Promise<void> {
  const { file, edit } = rulesOf(batch);
  const stored = await tx.query<StoredCells>(
    `SELECT line, problems, ${file.columns.join(", ")}
       FROM import_row WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)`,
    [tx.departmentId, batch.uuid, lines],
  );
  if (stored.length < lines.length) {
    throw new AppError("INVALID_INPUT", "Some of these lines are no rows of this import.", {
      lines: "Choose rows of it.",
    });
  }
  const edited = stored.map((row) => edit(row, input));
  await tx.query(writeEdits(file.columns), [
    tx.departmentId,
    batch.uuid,
    JSON.stringify(edited),
    target ?? null,
    input.removed ?? null,
  ]);
}

const writeEdits = (columns: readonly string[]): string => `
  UPDATE import_row r
     SET ${columns.map((name) => `${name} = e.${name}`).join(", ")},
         problems = e.problems, edited = r.edited OR e.edited,
         target_department_id = coalesce($4::uuid, r.target_department_id),
         removed = coalesce($5::boolean, r.removed)
    FROM jsonb_populate_recordset(NULL::import_row, $3::jsonb) AS e
   WHERE r.department_id = $1 AND r.batch_id = $2 AND r.line = e.line`;

/** Judges the rows again, with the rights of who edits now; answers with the lines whose plan is another. */
async function judgeAnew(tx: Tx, ctx: Ctx, batch: ImportBatch, lines: readonly number[]): Promise<number[]> {
  const rules = rulesOf(batch);
  await rules.openWork(tx);
  await tx.query(fillWork(rules.file.columns), [tx.departmentId, batch.uuid, lines]);
  await rules.judge(tx, await rightsByTarget(tx, ctx));
  const changed = await tx.query<{ line: number }>(writeVerdict(rules), [tx.departmentId, batch.uuid]);
  return changed.map(({ line }) => line);
}

const fillWork = (columns: readonly string[]): string => `
  INSERT INTO import_work (line, target, ${columns.join(", ")}, problems, removed)
  SELECT line, target_department_id, ${columns.join(", ")}, problems, removed
    FROM import_row WHERE department_id = $1 AND batch_id = $2 AND line = ANY ($3)`;

const columnsAs = (columns: readonly string[], letter: string): string =>
  columns.map((name) => `${letter}.${name}`).join(", ");

const writeVerdict = ({ verdictColumns }: KindRules): string => `
  UPDATE import_row r
     SET ${verdictColumns.map((name) => `${name} = v.${name}`).join(", ")}
    FROM import_verdict v
   WHERE r.department_id = $1 AND r.batch_id = $2 AND r.line = v.line
     AND (${columnsAs(verdictColumns, "r")}) IS DISTINCT FROM (${columnsAs(verdictColumns, "v")})
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
