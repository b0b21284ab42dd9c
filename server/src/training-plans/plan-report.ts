import { encodeId } from "../platform/ids.js";
import { connectionOf, type Order, pageText, type Source, toPage } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import { TODAY } from "../platform/plain-date.js";
import { readInDepartment } from "../platform/read.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import type { Tx } from "../platform/tx.js";
import { groupConditions, userCriteria, wordConditions } from "../users/user-filter.js";
import {
  PaceCounts,
  type PeriodEndings,
  PlanStanding,
  PlanStandingConnection,
  type PlanStandingFilter,
  type PlanStandingSort,
  PlanStandingSortField,
  PlanSummary,
} from "./plan-report.type.js";
import type { TrainingPlan } from "./training-plan.type.js";

// Inactive people are in no report (decision C1). Whole numbers throughout: what pace.rules.ts says, in SQL; a test
// holds the two together. $1 is the department, $2 the plan. Index plan_assignment_pkey.
const STANDINGS = `
  SELECT n.*, CASE WHEN left_minutes = 0 THEN 'COMPLETE' WHEN 2 * needed > 3 * even THEN 'CRITICAL'
                   WHEN needed > even THEN 'BEHIND' ELSE 'ON_PACE' END AS pace,
         CASE WHEN left_minutes = 0 THEN 0 WHEN even = 0 THEN 999999999 ELSE least(needed * 1000 / even, 999999998) END AS urgency,
         least(done_minutes * 10000::bigint / greatest(required_minutes, 1), 999999999) AS done_rank
    FROM (
      SELECT l.*, left_minutes::bigint * (period_to - period_from + 1) AS needed, required_minutes::bigint * days_left AS even
        FROM (
          SELECT m.id, m.account_id, m.first_name || ' ' || m.last_name AS name, m.name_key, m.search, m.employee_id,
                 a.required_minutes, a.done_minutes, a.period_from, a.period_to,
                 greatest(a.required_minutes - a.done_minutes, 0) AS left_minutes,
                 greatest(a.period_to - greatest(t.today, a.period_from) + 1, 0) AS days_left
            FROM plan_assignment a
            JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id AND m.status = 'ACTIVE'
           CROSS JOIN (SELECT ${TODAY} AS today) t
           WHERE a.department_id = $1 AND a.plan_id = $2) l) n`;

const MONTH_DAYS = "30.4375";

const COLUMNS = `s.id AS uuid, s.name, s.employee_id AS "employeeId", s.required_minutes AS "requiredMinutes",
  s.done_minutes AS "doneMinutes", s.pace, s.period_to::text AS "periodTo", s.days_left AS "daysLeft",
  CASE WHEN s.required_minutes = 0 THEN 100 ELSE (s.done_minutes * 100::bigint / s.required_minutes)::int END AS percent,
  (s.left_minutes * ${MONTH_DAYS} / nullif(s.days_left, 0))::float8 AS "neededPerMonth"`;

const NUMBERS: Readonly<Record<Exclude<PlanStandingSortField, "NAME">, string>> = {
  URGENCY: "s.urgency",
  DONE: "s.done_rank",
  PERIOD_END: "(s.period_to - date '1900-01-01')",
};

/**
 * The keys are text that sorts as the values do; downwards it is their counterpart that goes up, so that people who are
 * equal stand by name either way.
 */
function keysOf({ field, direction }: PlanStandingSort): Pick<Order, "isDescending"> & { readonly keys: string[] } {
  const isDown = direction === SortDirection.DESC;
  if (field === PlanStandingSortField.NAME) return { isDescending: isDown, keys: ["s.name_key"] };
  const value = NUMBERS[field];
  const key = `lpad((${isDown ? `999999999 - ${value}` : value})::text, 9, '0') COLLATE "C"`;
  return { isDescending: false, keys: [key, "s.name_key"] };
}

function orderOf(sort: PlanStandingSort): Order {
  const { isDescending, keys } = keysOf(sort);
  const texts = keys.map((sql) => ({ sql, type: "text" as const }));
  const segments = [{ keys: [...texts, { sql: "s.id", type: "uuid" as const }] }];
  return { name: `standing-${sort.field}-${sort.direction}`, isDescending, segments };
}

/** A page of how the active people who have a plan stand in it, as last counted, and how many there are. */
export async function listStandings(
  { departmentId, uuid }: TrainingPlan,
  filter: PlanStandingFilter,
  sort: PlanStandingSort,
  request: PageRequest,
): Promise<PlanStandingConnection> {
  const [forPage, forCount] = [new Parameters(departmentId, uuid), new Parameters(departmentId, uuid)];
  const sourceWith = (parameters: Parameters): Source => ({
    columns: COLUMNS,
    from: `(${STANDINGS}) s`,
    where: conditions(filter, parameters),
  });
  const order = orderOf(sort);
  const text = pageText(sourceWith(forPage), order, request, forPage);
  const { from, where } = sourceWith(forCount);
  const count = `SELECT count(*)::int AS n FROM ${from} WHERE ${["true", ...where].join(" AND ")}`;
  const [found = [], [counted] = []] = await readInDepartment(departmentId, [
    prepared("standings", text, forPage),
    prepared("standings-count", count, forCount),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) =>
    Object.assign(new PlanStanding(), row, { userId: encodeId("usr", departmentId, String(row.uuid)) }),
  );
  return Object.assign(connectionOf(order, page, nodes), { totalCount: Number(counted?.n) });
}

/** What the filters ask of a standing `s`. */
function conditions({ paces, groupIds, isOver, endsIn, search }: PlanStandingFilter, parameters: Parameters): string[] {
  const criteria = userCriteria({ groupIds, search });
  const words = criteria.search ? ("words" in criteria.search ? criteria.search.words : [criteria.search.prefix]) : [];
  return [
    ...(paces?.length ? [`s.pace = ANY(${parameters.add(paces)}::text[])`] : []),
    ...(isOver == null ? [] : [`s.days_left ${isOver ? "= 0" : "> 0"}`]),
    ...(endsIn ? [`date_trunc('month', s.period_to) = date_trunc('month', ${parameters.add(endsIn)}::date)`] : []),
    ...groupConditions(criteria, "s.id", parameters),
    ...wordConditions(words, "s.search", parameters),
  ];
}

const FETCH = 1_000;

/** All whom the filters leave, in that order, a thousand at a time; in the transaction of an export. */
export async function* allStandings(
  tx: Tx,
  { uuid }: Pick<TrainingPlan, "uuid">,
  filter: PlanStandingFilter,
  sort: PlanStandingSort,
): AsyncGenerator<PlanStanding[]> {
  const parameters = new Parameters(tx.departmentId, uuid);
  const where = ["true", ...conditions(filter, parameters)].join(" AND ");
  const { keys, isDescending } = keysOf(sort);
  const order = [...keys, "s.id"].map((key) => `${key} ${isDescending ? "DESC" : "ASC"}`).join(", ");
  const text = `SELECT ${COLUMNS} FROM (${STANDINGS}) s WHERE ${where} ORDER BY ${order}`;
  await tx.query(`DECLARE standings NO SCROLL CURSOR FOR ${text}`, parameters.values);
  for (;;) {
    const rows = await tx.query<PlanStanding>(`FETCH ${FETCH} FROM standings`);
    if (rows.length > 0) yield rows;
    if (rows.length < FETCH) return;
  }
}

const COUNTS = `count(*)::int AS people, count(*) FILTER (WHERE s.pace = 'COMPLETE')::int AS complete,
  count(*) FILTER (WHERE s.pace = 'ON_PACE')::int AS "onPace", count(*) FILTER (WHERE s.pace = 'BEHIND')::int AS behind,
  count(*) FILTER (WHERE s.pace = 'CRITICAL')::int AS critical,
  count(*) FILTER (WHERE s.pace = 'CRITICAL' AND s.days_left = 0)::int AS expired`;

const ALL = `
  SELECT ${COUNTS}, coalesce(sum(s.required_minutes), 0)::float8 AS "requiredMinutes",
         coalesce(sum(least(s.done_minutes, s.required_minutes)), 0)::float8 AS "doneMinutes",
         NOT EXISTS (SELECT FROM progress_due d JOIN membership m ON m.account_id = d.account_id
    JOIN plan_assignment a ON a.department_id = m.department_id AND a.user_id = m.id AND a.plan_id = $2
    WHERE m.department_id = $1) AS "isUpToDate"
    FROM (${STANDINGS}) s`;

const GROUPS = `
  SELECT g.id AS uuid, g.name AS "groupName", ${COUNTS}
    FROM (${STANDINGS}) s
    JOIN group_member gm ON gm.department_id = $1 AND gm.user_id = s.id
    JOIN department_group g ON g.department_id = $1 AND g.id = gm.group_id
   GROUP BY g.id, g.name, g.name_key ORDER BY g.name_key, g.id`;

const ENDINGS = `
  SELECT to_char(date_trunc('month', s.period_to), 'YYYY-MM-DD') AS month, count(*)::int AS people,
         count(*) FILTER (WHERE s.pace <> 'COMPLETE')::int AS incomplete,
         count(*) FILTER (WHERE s.pace IN ('BEHIND', 'CRITICAL'))::int AS behind
    FROM (${STANDINGS}) s GROUP BY 1 ORDER BY 1`;

/** A plan at a glance. */
export async function summarizePlan({ departmentId, uuid }: TrainingPlan): Promise<PlanSummary> {
  const values = [departmentId, uuid];
  const [[all] = [], groups = [], endings = []] = await readInDepartment(departmentId, [
    { name: "plan-paces", text: ALL, values },
    { name: "plan-paces-by-group", text: GROUPS, values },
    { name: "plan-endings", text: ENDINGS, values },
  ]);
  const { isUpToDate, requiredMinutes, doneMinutes, ...counts } = all as Record<string, unknown>;
  const toCounts = ({ uuid: id, ...row }: Record<string, unknown>): PaceCounts =>
    Object.assign(new PaceCounts(), { groupId: null, groupName: null }, row, {
      groupId: id ? encodeId("grp", departmentId, String(id)) : null,
    });
  return Object.assign(new PlanSummary(), {
    ...{ requiredMinutes, doneMinutes },
    all: toCounts(counts),
    groups: groups.map(toCounts),
    endings: endings as unknown as PeriodEndings[],
    isUpToDate: Boolean(isUpToDate),
  });
}
