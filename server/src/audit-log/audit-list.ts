import { encodeId } from "../platform/ids.js";
import { connectionOf, type Order, pageText, toPage } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import type { Read } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { AuditEvent, AuditEventConnection } from "./audit-event.type.js";
import { type AuditView, auditConditions } from "./audit-filter.js";
import { changesOf, wayOf } from "./audit-words.js";

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
export async function listEvents(
  read: Read,
  view: AuditView,
  request: PageRequest,
): Promise<Omit<AuditEventConnection, "totalCount">> {
  const parameters = new Parameters(view.departmentId);
  const source = { columns: EVENT_COLUMNS, from: EVENT_TABLES, where: auditConditions(view, parameters) };
  const text = pageText(source, NEWEST_FIRST, request, parameters);
  const [found = []] = await read([prepared("audit", text, parameters)]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toEvent(view.departmentId, row));
  return connectionOf(NEWEST_FIRST, page, nodes);
}

/** How many events there are in all pages. */
export async function countEvents(read: Read, view: AuditView): Promise<number> {
  const parameters = new Parameters(view.departmentId);
  const conditions = auditConditions(view, parameters).join(" AND ");
  const text = `SELECT count(*)::int AS n FROM ${EVENT_TABLES} WHERE ${conditions}`;
  const [[row] = []] = await read([prepared("audit-count", text, parameters)]);
  return Number(row?.n);
}

function toEvent(departmentId: string, row: Record<string, unknown>): AuditEvent {
  const { uuid, actorKind, batchId, subjectUserId, changes, ...rest } = row;
  return Object.assign(new AuditEvent(), rest, {
    id: encodeId("aud", departmentId, String(uuid)),
    way: wayOf(String(actorKind), batchId !== null),
    userId: subjectUserId ? encodeId("usr", departmentId, String(subjectUserId)) : null,
    changes: changesOf(changes),
  });
}
