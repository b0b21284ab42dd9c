import { Readable, type Writable } from "node:stream";
import { escapeLiteral } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { Role, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { copiedRows } from "../platform/copy-rows.js";
import { BYTE_ORDER_MARK } from "../platform/csv.js";
import { inExport } from "../platform/export.js";
import { flow } from "../platform/pour.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters } from "../platform/statement.js";
import type { Tx } from "../platform/tx.js";
import { xlsx } from "../platform/xlsx.js";
import { authorize } from "../policy.js";
import { groupConditions, type UserCriteria, userConditions } from "./user-filter.js";
import type { UserSort } from "./user-list.input.js";
import { userOrder } from "./user-order.js";
import { foundTable, wordsOf } from "./user-page.js";

/** Where an export is written: it begins once the caller's rights are clear, under the name of a file. */
export type BeginExport = (fileName: string) => Writable;

/** Who is exported, and in which order. */
export interface ExportView {
  readonly criteria: UserCriteria;
  readonly sort: UserSort;
  /** These users alone, whatever the filters say. */
  readonly userIds?: readonly string[];
  /** All of the view but these. */
  readonly exceptUserIds?: readonly string[];
}

export type ExportFormat = "csv" | "xlsx";

/** Writes all users of a view, every page of it, as a file that imports again. Memory stays flat. */
export async function exportUsers(
  ctx: Ctx,
  departmentId: string,
  view: ExportView,
  format: ExportFormat,
  begin: BeginExport,
): Promise<void> {
  const file = await inExport(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "user.export");
    await recordAudit(tx, actor, { action: "users.exported", changes: auditOf(view, format) });
    const [department] = await tx.query<{ name: string; today: string }>(
      "SELECT name, to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM department WHERE id = $1",
      [departmentId],
    );
    const opened = begin(`${department?.name} users ${department?.today}.${format}`);
    await (format === "xlsx" ? writeWorkbook(tx, view, opened) : writeCsv(tx, view, opened));
    return opened;
  });
  file.end(); // whoever has all of it finds it in the audit log
}

async function writeCsv(tx: Tx, view: ExportView, file: Writable): Promise<void> {
  file.write(BYTE_ORDER_MARK); // without it Excel takes UTF-8 for another encoding; an import skips it
  const parameters = new Parameters(tx.departmentId);
  const select = exportText(view, parameters, guarded);
  await flow(tx.client.query(copyTo(`COPY (${inlined(select, parameters)}) TO STDOUT (FORMAT csv, HEADER)`)), file);
}

const auditOf = (view: ExportView, format: ExportFormat): Record<string, unknown> => {
  const { criteria, sort, userIds, exceptUserIds } = view;
  if (userIds) return { format, selected: userIds.length };
  return { format, ...criteria, sort, ...(exceptUserIds && { leftOut: exceptUserIds.length }) };
};

/** Written as it is read. A cell that is text needs no guard against formulas. */
async function writeWorkbook(tx: Tx, view: ExportView, file: Writable): Promise<void> {
  const parameters = new Parameters(tx.departmentId);
  const select = exportText(view, parameters, (column) => column);
  const rows = copiedRows(tx.client.query(copyTo(`COPY (${inlined(select, parameters)}) TO STDOUT`)));
  await flow(Readable.from(xlsx("Users", HEADINGS, rows)), file);
}

const HEADINGS = "firstname lastname email role employee_id login_id groups location phone status".split(" ");

/**
 * The view in the columns of an import; the last two are for the reader, an import leaves them alone. Rows are sorted as
 * they are read, the sort's keys in front: PostgreSQL finds a later column by walking over those before it, for each
 * comparison. What is written of a cell is made of the sorted rows; their order, said again outside, costs no second sort.
 */
function exportText(
  { criteria, sort, userIds, exceptUserIds }: ExportView,
  parameters: Parameters,
  cell: (column: string) => string,
): string {
  const search = !userIds && wordsOf(criteria) ? `WITH ${foundTable({ criteria, sort }, parameters)}` : "";
  const where = search
    ? ["m.department_id = $1", "m.id IN (SELECT found.id FROM found)"]
    : userIds
      ? ["m.department_id = $1", "m.status <> 'REMOVED'", `m.id = ANY(${parameters.add(userIds)}::uuid[])`]
      : [...userConditions(criteria, parameters), ...groupConditions(criteria, "m.id", parameters)];
  if (exceptUserIds) where.push(`m.id <> ALL(${parameters.add(exceptUserIds)}::uuid[])`);
  const direction = sort.direction === SortDirection.DESC ? "DESC NULLS LAST" : "ASC NULLS LAST";
  const keys = (userOrder(sort).segments[0]?.keys ?? []).map(({ sql }, i) => ({ sql, name: `key_${i}` }));
  return `${search}
SELECT ${cell("first_name")} AS firstname, ${cell("last_name")} AS lastname, ${cell("email")} AS email,
       ${inWords("role", Role)} AS role, ${cell("employee_id")} AS employee_id, ${cell("login_id")} AS login_id,
       ${cell("groups")} AS groups, ${cell("location")} AS location, ${cell("phone")} AS phone,
       ${inWords("status", UserStatus)} AS status
  FROM (
    SELECT ${keys.map(({ sql, name }) => `${sql} AS ${name}`).join(", ")}, m.first_name, m.last_name, m.email, m.role,
           m.employee_id, m.login_id, labels.names AS groups, l.name AS location, m.phone, m.status
      FROM membership m
      LEFT JOIN location l ON l.department_id = $1 AND l.id = m.location_id
      LEFT JOIN (SELECT gm.user_id, string_agg(g.name, '; ' ORDER BY g.name_key) AS names
                   FROM group_member gm JOIN department_group g ON g.department_id = $1 AND g.id = gm.group_id
                  WHERE gm.department_id = $1 GROUP BY gm.user_id) labels ON labels.user_id = m.id
     WHERE ${where.join("\n       AND ")}
     ORDER BY ${keys.map(({ sql }) => `${sql} ${direction}`).join(", ")}
  ) AS sorted
 ORDER BY ${keys.map(({ name }) => `${name} ${direction}`).join(", ")}`;
}

/**
 * What a spreadsheet would run gets an apostrophe in front (platform/csv.ts, in SQL: COPY writes no line of ours). None of
 * it begins with a letter or a digit: asking for that spares nearly every cell the regular expression.
 */
const guarded = (column: string): string =>
  `CASE WHEN ascii(${column}) < ascii('A') AND ascii(${column}) NOT BETWEEN ascii('0') AND ascii('9')
         AND ${column} ~ '^''*[=+@\\t\\r\\n-]' THEN '''' || ${column} ELSE ${column} END`;

/** A value of an enum as people write it: "training officer". */
const inWords = (column: string, values: Readonly<Record<string, string>>): string => {
  const cases = Object.values(values).map((one) => `WHEN '${one}' THEN '${one.replaceAll("_", " ").toLowerCase()}'`);
  return `CASE ${column} ${cases.join(" ")} END`;
};

/** COPY takes no parameters: the values are written into the text, quoted by the driver. */
const inlined = (text: string, { values }: Parameters): string =>
  text.replace(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    return escapeLiteral(Array.isArray(value) ? `{${value.join(",")}}` : String(value));
  });
