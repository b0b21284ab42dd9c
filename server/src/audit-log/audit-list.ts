import { AppError } from "../platform/errors.js";
import { decodeId, encodeId } from "../platform/ids.js";
import { connectionOf, type Order, pageText, toPage } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import { readInDepartment } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { textProblem } from "../platform/text.js";
import { AuditEvent, AuditEventConnection, type AuditFilter } from "./audit-event.type.js";
import { changesOf, wayOf } from "./audit-words.js";

/** Which events of a department; `usersOnly` is what officers see who are no admins. */
export interface AuditView {
  readonly departmentId: string;
  readonly filter: AuditFilter;
  readonly usersOnly: boolean;
}

const NEWEST_FIRST: Order = {
  name: "audit",
  isDescending: true,
  segments: [
    {
      keys: [
        { sql: "e.at", type: "timestamptz" },
        { sql: "e.id", type: "uuid" },
      ],
    },
  ],
};

/** The columns of an event; `e` is the table, `m`, `a`, `b` and `v` are what it names. */
export const EVENT_COLUMNS = `e.id AS uuid, e.at, e.action, e.actor_kind AS "actorKind", e.batch_id AS "batchId",
       e.batch_line AS "importLine", e.changes,
       a.first_name || ' ' || a.last_name AS "actorName", coalesce(v.reason, t.name, b.file_name) AS "wayDetail",
       CASE WHEN m.status <> 'REMOVED' THEN e.user_id END AS "subjectUserId",
       coalesce(m.first_name || ' ' || m.last_name, g.name, l.name) AS "subjectName"`;

export const EVENT_TABLES = `audit_event e
  LEFT JOIN account a ON a.id = e.actor_account_id
  LEFT JOIN membership m ON m.department_id = $1 AND m.id = e.user_id
  LEFT JOIN support_visit v ON v.department_id = $1 AND v.id = e.visit_id
  LEFT JOIN api_token t ON t.department_id = $1 AND t.id = e.visit_id
  LEFT JOIN import_batch b ON b.department_id = $1 AND b.id = e.batch_id
  LEFT JOIN department_group g ON g.department_id = $1 AND g.id = e.subject_id
  LEFT JOIN location l ON l.department_id = $1 AND l.id = e.subject_id`;

/** A page of the department's events. Indexes audit_event_by_date, audit_event_user. */
export async function listEvents(view: AuditView, request: PageRequest): Promise<AuditEventConnection> {
  const parameters = new Parameters(view.departmentId);
  const source = { columns: EVENT_COLUMNS, from: EVENT_TABLES, where: auditConditions(view, parameters) };
  const text = pageText(source, NEWEST_FIRST, request, parameters);
  const [found = []] = await readInDepartment(view.departmentId, [prepared("audit", text, parameters)]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toEvent(view.departmentId, row));
  return Object.assign(new AuditEventConnection(), connectionOf(NEWEST_FIRST, page, nodes));
}

const MAX_ACTIONS = 20;

/** The conditions on `audit_event e`; `$1` is the department. */
export function auditConditions({ departmentId, filter, usersOnly }: AuditView, parameters: Parameters): string[] {
  const { actions, userId, actor, from, to } = filter;
  const conditions = ["e.department_id = $1"];
  if (usersOnly) conditions.push("e.user_id IS NOT NULL");
  if (actions?.length) conditions.push(byAction(actions, parameters));
  if (userId) conditions.push(`e.user_id = ${parameters.add(userIn(departmentId, userId))}`);
  if (actor?.trim()) conditions.push(byActor(actor.trim(), parameters));
  if (from) conditions.push(`e.at >= ${parameters.add(from)}`);
  if (to) conditions.push(`e.at < ${parameters.add(to)}`);
  return conditions;
}

function byAction(actions: readonly string[], parameters: Parameters): string {
  if (actions.length > MAX_ACTIONS) throw refused("actions", `Name at most ${MAX_ACTIONS} actions.`);
  if (actions.some((one) => !/^[a-z][a-z.-]{0,60}$/.test(one))) throw refused("actions", "This is no action.");
  const patterns = actions.map((one) => (one.endsWith(".") ? `${one}%` : one));
  return `e.action LIKE ANY(${parameters.add(patterns)}::text[])`;
}

function byActor(name: string, parameters: Parameters): string {
  const problem = textProblem(name, 200);
  if (problem) throw refused("actor", problem);
  return `position(fold(${parameters.add(name)}) in fold(a.first_name || ' ' || a.last_name)) > 0`;
}

/** Somebody of another department has no events here. */
function userIn(departmentId: string, text: string): string {
  const user = decodeId("usr", text);
  if (user.departmentId !== departmentId) throw new AppError("NOT_FOUND", "This user was not found.");
  return user.id;
}

const refused = (field: string, message: string): AppError =>
  new AppError("INVALID_INPUT", message, { [field]: message });

function toEvent(departmentId: string, row: Record<string, unknown>): AuditEvent {
  const { uuid, actorKind, batchId, subjectUserId, changes, ...rest } = row;
  return Object.assign(new AuditEvent(), rest, {
    id: encodeId("aud", departmentId, String(uuid)),
    way: wayOf(String(actorKind), batchId !== null),
    userId: subjectUserId ? encodeId("usr", departmentId, String(subjectUserId)) : null,
    changes: changesOf(changes),
  });
}
