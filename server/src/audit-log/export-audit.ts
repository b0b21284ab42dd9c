import { csvLine } from "../platform/csv.js";
import { Parameters } from "../platform/statement.js";
import type { Tx } from "../platform/tx.js";
import { type AuditView, auditConditions } from "./audit-filter.js";
import { EVENT_COLUMNS, EVENT_TABLES } from "./audit-list.js";
import { changesOf, wayOf } from "./audit-words.js";

const CHUNK = 1_000;

interface EventRow {
  readonly uuid: string;
  readonly at: Date;
  readonly action: string;
  readonly actorKind: string;
  readonly actorName: string | null;
  readonly wayDetail: string | null;
  readonly importLine: number | null;
  readonly batchId: string | null;
  readonly subjectName: string | null;
  readonly changes: unknown;
}

/** The lines of an export, the newest event first; a thousand are in memory at once. */
export async function* auditLines(tx: Tx, view: AuditView): AsyncGenerator<string> {
  for (let last: EventRow | undefined; ; ) {
    const parameters = new Parameters(view.departmentId);
    const where = auditConditions(view, parameters);
    if (last)
      where.push(
        `(e.at, e.id) < (SELECT at, id FROM audit_event WHERE department_id = $1 AND id = ${parameters.add(last.uuid)})`,
      );
    const text = `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE ${where.join(" AND ")} ORDER BY e.at DESC, e.id DESC LIMIT ${CHUNK}`;
    const rows = await tx.query<EventRow>(text, parameters.values);
    for (const row of rows) yield lineOf(row);
    last = rows.at(-1);
    if (rows.length < CHUNK) return;
  }
}

const lineOf = (row: EventRow): string =>
  csvLine([
    ...[row.at.toISOString(), row.action, wayOf(row.actorKind, row.batchId !== null), row.actorName, row.wayDetail],
    ...[row.importLine === null ? null : String(row.importLine), row.subjectName],
    changesOf(row.changes)
      .map(({ field, oldValue, newValue }) => `${field}: ${oldValue ?? "–"} → ${newValue ?? "–"}`)
      .join("; "),
  ]);
