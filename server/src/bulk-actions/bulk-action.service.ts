import { notFound } from "../platform/errors.js";
import { encodeId } from "../platform/ids.js";
import { connectionOf, type Order, pageText, toPage } from "../platform/keyset.js";
import { announce } from "../platform/live.js";
import type { PageRequest } from "../platform/pagination.js";
import { readInDepartment } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import type { Tx } from "../platform/tx.js";
import { REFUSAL_WORDS, type UserRefusal } from "../users/user-refusal.js";
import { BulkAction, BulkOutcome, BulkReasonCount, BulkResult, BulkResultConnection } from "./bulk-action.type.js";

/** What watchers of an action listen to. */
export const bulkTopic = "bulk";

export const announceBulk = (tx: Tx, actionId: string): Promise<void> => announce(tx, bulkTopic, actionId);

const COLUMNS = `b.department_id AS "departmentId", b.id AS uuid, b.action, b.status, b.total, b.done_count AS "doneCount",
  b.skipped_count AS "skippedCount", b.creator_name AS "createdByName", b.created_at AS "createdAt", b.finished_at AS "finishedAt"`;

/** A bulk action of a department the caller has entered. */
export async function getBulkAction(departmentId: string, id: string): Promise<BulkAction> {
  const text = `SELECT ${COLUMNS} FROM bulk_action b WHERE b.department_id = $1 AND b.id = $2`;
  const [[row] = []] = await readInDepartment(departmentId, [
    { name: "bulk-action", text, values: [departmentId, id] },
  ]);
  if (!row) throw notFound();
  return Object.assign(new BulkAction(), row);
}

/** The department's latest bulk actions, the newest first. */
export async function listBulkActions(departmentId: string, first: number): Promise<BulkAction[]> {
  const text = `SELECT ${COLUMNS} FROM bulk_action b WHERE b.department_id = $1 ORDER BY b.id DESC LIMIT $2`;
  const statement = { name: "bulk-actions", text, values: [departmentId, first] };
  const [rows = []] = await readInDepartment(departmentId, [statement]);
  return rows.map((row) => Object.assign(new BulkAction(), row));
}

const REASONS = `
  SELECT reason, count(*)::int AS count FROM bulk_action_user
   WHERE department_id = $1 AND action_id = $2 AND outcome = 'SKIPPED' GROUP BY reason ORDER BY count(*) DESC, reason`;

/** Why users were skipped, the commonest reason first. */
export async function countReasons({ departmentId, uuid }: BulkAction): Promise<BulkReasonCount[]> {
  const [rows = []] = await readInDepartment(departmentId, [
    { name: "bulk-reasons", text: REASONS, values: [departmentId, uuid] },
  ]);
  return rows.map((row) =>
    Object.assign(new BulkReasonCount(), row, { message: REFUSAL_WORDS[row.reason as UserRefusal].message }),
  );
}

const BY_USER: Order = {
  name: "bulk",
  isDescending: false,
  segments: [{ keys: [{ sql: "b.user_id", type: "uuid" }] }],
};

/** A page of what became of each user. */
export async function listResults(
  { departmentId, uuid }: BulkAction,
  request: PageRequest,
  outcome: BulkOutcome | null,
): Promise<BulkResultConnection> {
  const parameters = new Parameters(departmentId);
  const where = ["b.department_id = $1", `b.action_id = ${parameters.add(uuid)}`];
  if (outcome) where.push(`b.outcome = ${parameters.add(outcome)}`);
  const source = {
    columns: `b.user_id AS "userId", b.outcome, b.reason, m.first_name || ' ' || m.last_name AS name`,
    from: "bulk_action_user b LEFT JOIN membership m ON m.department_id = $1 AND m.id = b.user_id",
    where,
  };
  const text = pageText(source, BY_USER, request, parameters);
  const [found = []] = await readInDepartment(departmentId, [prepared("bulk-results", text, parameters)]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toResult(departmentId, row));
  return connectionOf(BY_USER, page, nodes);
}

function toResult(departmentId: string, { userId, outcome, reason, name }: Record<string, unknown>): BulkResult {
  const id = encodeId("usr", departmentId, String(userId));
  const message = reason ? REFUSAL_WORDS[reason as UserRefusal].message : null;
  return Object.assign(new BulkResult(), { userId: id, name: name ?? id, outcome, reason, message });
}
