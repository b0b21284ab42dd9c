import { COURSE_COLUMNS, toCourse } from "../courses/course.type.js";
import type { Ctx } from "../platform/context.js";
import { encodeId } from "../platform/ids.js";
import { connectionOf, type Key, type Order, pageText, toPage } from "../platform/keyset.js";
import { requestLoader } from "../platform/loader.js";
import { type PageRequest, pageRequest } from "../platform/pagination.js";
import { readInDepartment } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import type { Selection } from "../platform/selection.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import { wordConditions } from "../users/user-filter.js";
import {
  LicenceDay,
  LicenceEntry,
  LicenceEntryConnection,
  LicencePool,
  LicencePoolConnection,
} from "./licence.type.js";
import { type LicencePoolListArgs, LicencePoolSort, LicencePoolSortField } from "./licence-list.input.js";
import { LOOK_BACK_DAYS, runOutDay } from "./run-out.rules.js";

const name: Key = { sql: "c.name_key", type: "text" };
const id: Key = { sql: "p.course_id", type: "uuid" };
const padded = (column: string): Key => ({ sql: `lpad(${column}::text, 9, '0')`, type: "text" });

const KEYS: Readonly<Record<LicencePoolSortField, readonly Key[]>> = {
  COURSE: [name, id],
  AVAILABLE: [padded("p.available"), name, id],
  TOTAL: [padded("p.total"), name, id],
};

const FROM = `licence_pool p JOIN course c ON c.department_id = p.course_department_id AND c.id = p.course_id
  JOIN department d ON d.id = p.department_id`;

// What was taken lately, of the page's pools alone. Index licence_entry_by_course.
const COLUMNS = `${COURSE_COLUMNS}, p.course_id AS "courseUuid", p.total, p.reserved AS assigned, p.used, p.available,
       (SELECT coalesce(sum(CASE e.kind WHEN 'RESERVE' THEN e.amount WHEN 'RETURN' THEN -e.amount END), 0)::int
          FROM licence_entry e
         WHERE e.department_id = $1 AND e.course_id = p.course_id
           AND e.at > now() - interval '${LOOK_BACK_DAYS} days') AS "takenLately",
       least(${LOOK_BACK_DAYS}, ceil(extract(epoch FROM now() - p.created_at) / 86400))::int AS days,
       d.time_zone AS "timeZone", (now() AT TIME ZONE d.time_zone)::date::text AS today`;

interface Row extends Record<string, unknown> {
  readonly courseUuid: string;
  readonly takenLately: number;
  readonly days: number;
  readonly today: string;
  readonly available: number;
}

function toPool(row: object, departmentId: string): LicencePool {
  const { total, assigned, used, available, takenLately, courseUuid, timeZone, days, today, ...course } = row as Row;
  const runsOutOn = runOutDay({ available, taken: takenLately, days }, today);
  return Object.assign(new LicencePool(), {
    ...{ departmentId, timeZone, courseUuid, total, assigned, used, available, takenLately, runsOutOn },
    course: toCourse(course, departmentId),
  });
}

/** A page of the department's licence pools. */
export async function listPools(
  departmentId: string,
  args: LicencePoolListArgs,
  selection: Selection,
): Promise<LicencePoolConnection> {
  const request = pageRequest(args);
  const { field, direction } = args.sort ?? new LicencePoolSort();
  const order: Order = {
    name: field,
    isDescending: direction === SortDirection.DESC,
    segments: [{ keys: KEYS[field] }],
  };
  const search = searchText(args.search);
  const conditions = (parameters: Parameters): string[] => [
    "p.department_id = $1",
    ...(search ? wordConditions([search], "c.name_key", parameters) : []),
  ];
  const forPage = new Parameters(departmentId);
  const source = { columns: COLUMNS, from: FROM, where: conditions(forPage) };
  const forTotal = new Parameters(departmentId);
  const total = `SELECT count(*)::int AS total FROM ${FROM} WHERE ${conditions(forTotal).join(" AND ")}`;
  const [found = [], [counted] = []] = await readInDepartment(departmentId, [
    prepared("licence-pools", pageText(source, order, request, forPage), forPage),
    ...(selection.has("totalCount") ? [prepared("licence-pools-total", total, forTotal)] : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toPool(row, departmentId));
  const totalCount = (counted?.total as number | undefined) ?? 0;
  return Object.assign(connectionOf(order, page, nodes), { totalCount });
}

const POOLS = `SELECT ${COLUMNS} FROM ${FROM} WHERE p.department_id = $1 AND p.course_id = ANY($2::uuid[])`;

interface PoolKey {
  readonly departmentId: string;
  readonly courseId: string;
}

async function readPools(keys: readonly PoolKey[]): Promise<(LicencePool | null)[]> {
  const departmentIds = [...new Set(keys.map(({ departmentId }) => departmentId))];
  const pools = await Promise.all(
    departmentIds.map(async (departmentId) => {
      const courseIds = keys.flatMap((key) => (key.departmentId === departmentId ? [key.courseId] : []));
      const statement = { name: "licence-pools-of", text: POOLS, values: [departmentId, courseIds] };
      const [rows = []] = await readInDepartment(departmentId, [statement]);
      return rows.map((row) => toPool(row, departmentId));
    }),
  );
  const byKey = new Map(pools.flat().map((pool) => [`${pool.departmentId} ${pool.courseUuid}`, pool]));
  return keys.map(({ departmentId, courseId }) => byKey.get(`${departmentId} ${courseId}`) ?? null);
}

const pools = requestLoader(readPools);

/** The pool of one course, read together with those of the answer's other courses; null where the department has none. */
export const findPool = (ctx: Ctx, key: PoolKey): Promise<LicencePool | null> => pools(ctx).load(key);

// Backwards from today's numbers. Index licence_entry_by_course.
const HISTORY = `
  WITH days AS (
    SELECT day::date FROM generate_series((now() AT TIME ZONE $3)::date - ($4::int - 1), (now() AT TIME ZONE $3)::date,
                                          interval '1 day') AS day),
  changes AS (
    SELECT (at AT TIME ZONE $3)::date AS day,
           sum(CASE WHEN kind IN ('PURCHASE', 'CORRECTION') THEN amount ELSE 0 END)::int AS total,
           sum(CASE kind WHEN 'RESERVE' THEN -amount WHEN 'USE' THEN 0 ELSE amount END)::int AS available
      FROM licence_entry
     WHERE department_id = $1 AND course_id = $2 AND at >= ((now() AT TIME ZONE $3)::date - $4::int) AT TIME ZONE $3
     GROUP BY 1)
  SELECT d.day::text AS day,
         ($5::int - coalesce(sum(c.total) OVER later, 0))::int AS total,
         ($6::int - coalesce(sum(c.available) OVER later, 0))::int AS available
    FROM days d LEFT JOIN changes c USING (day)
  WINDOW later AS (ORDER BY d.day DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
   ORDER BY d.day`;

/** A pool at the end of each of the last days. */
export async function readPoolHistory(pool: LicencePool, days: number): Promise<LicenceDay[]> {
  const { departmentId, courseUuid, timeZone, total, available } = pool;
  const values = [departmentId, courseUuid, timeZone, days, total, available];
  const [rows = []] = await readInDepartment(departmentId, [{ name: "licence-history", text: HISTORY, values }]);
  return rows.map((row) => Object.assign(new LicenceDay(), row));
}

const NEWEST_FIRST: Order = {
  name: "licences",
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

const ENTRIES = `licence_entry e
  LEFT JOIN course_assignment a ON a.department_id = e.department_id AND a.id = e.assignment_id
  LEFT JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id AND m.status <> 'REMOVED'`;

const ENTRIES_TOTAL = `SELECT count(*)::int AS total FROM licence_entry WHERE department_id = $1 AND course_id = $2`;

/** A page of a pool's ledger, the newest entry first. */
export async function listEntries(
  { departmentId, courseUuid }: LicencePool,
  request: PageRequest,
  selection: Selection,
): Promise<LicenceEntryConnection> {
  const parameters = new Parameters(departmentId, courseUuid);
  const columns = `e.id AS uuid, e.at, e.kind, e.amount, e.actor_name AS "actorName", e.note,
       m.first_name || ' ' || m.last_name AS "userName"`;
  const source = { columns, from: ENTRIES, where: ["e.department_id = $1", "e.course_id = $2"] };
  const text = pageText(source, NEWEST_FIRST, request, parameters);
  const [found = [], [counted] = []] = await readInDepartment(departmentId, [
    prepared("licence-entries", text, parameters),
    ...(selection.has("totalCount")
      ? [{ name: "licence-entries-total", text: ENTRIES_TOTAL, values: [departmentId, courseUuid] }]
      : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) =>
    Object.assign(new LicenceEntry(), row, { id: encodeId("lic", departmentId, String(row.uuid)) }),
  );
  const totalCount = (counted?.total as number | undefined) ?? 0;
  return Object.assign(connectionOf(NEWEST_FIRST, page, nodes), { totalCount });
}
