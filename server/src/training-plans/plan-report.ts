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
         CASE WHEN left_minutes = 0 THEN '000000000' WHEN even = 0 THEN '999999999'
              ELSE lpad(least(needed * 1000 / even, 999999998)::text, 9, '0') END COLLATE "C" AS urgency,
         lpad((done_minutes * 10000::bigint / greatest(required_minutes, 1))::text, 9, '0') COLLATE "C" AS done_key
    FROM (
      SELECT l.*, left_minutes::bigint * (period_to - period_from + 1) AS needed, required_minutes::bigint * days_left AS even
        FROM (
          SELECT m.id, m.account_id, m.first_name || ' ' || m.last_name AS name, m.name_key, m.search, m.employee_id,
                 a.required_minutes, a.done_minutes, a.period_from, a.period_to,
                 to_char(a.period_to, 'YYYY-MM-DD') COLLATE "C" AS period_end,
                 greatest(a.required_minutes - a.done_minutes, 0) AS left_minutes,
                 greatest(a.period_to - greatest(t.today, a.period_from) + 1, 0) AS days_left
            FROM plan_assignment a
            JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id AND m.status = 'ACTIVE'
           CROSS JOIN (SELECT ${TODAY} AS today) t
           WHERE a.department_id = $1 AND a.plan_id = $2) l) n`;

const MONTH_DAYS = "30.4375";

const COLUMNS = `s.id AS uuid, s.name, s.employee_id AS "employeeId", s.required_minutes AS "requiredMinutes",
  s.done_minutes AS "doneMinutes", s.pace, s.period_end AS "periodTo", s.days_left AS "daysLeft",
  CASE WHEN s.required_minutes = 0 THEN 100 ELSE (s.done_minutes * 100::bigint / s.required_minutes)::int END AS percent,
  (s.left_minutes * ${MONTH_DAYS} / nullif(s.days_left, 0))::float8 AS "neededPerMonth"`;

const KEYS: Readonly<Record<PlanStandingSortField, readonly string[]>> = {
  URGENCY: ["s.urgency"],
  NAME: [],
  DONE: ["s.done_key"],
  PERIOD_END: ["s.period_end"],
};

const orderOf = ({ field, direction }: PlanStandingSort): Order => ({
  name: `standing-${field}`,
  isDescending: direction === SortDirection.DESC,
  segments: [
    {
      keys: [
        ...[...KEYS[field], "s.name_key"].map((sql) => ({ sql, type: "text" as const })),
        { sql: "s.id", type: "uuid" as const },
      ],
    },
  ],
});

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
  return Object.assign(new PlanStandingConnection(), connectionOf(order, page, nodes), { totalCount: counted?.n });
}

/** What the filters ask of a standing `s`. */
function conditions({ paces, groupIds, search }: PlanStandingFilter, parameters: Parameters): string[] {
  const criteria = userCriteria({ groupIds, search });
  const words = criteria.search ? ("words" in criteria.search ? criteria.search.words : [criteria.search.prefix]) : [];
  return [
    ...(paces?.length ? [`s.pace = ANY(${parameters.add(paces)}::text[])`] : []),
    ...groupConditions(criteria, "s.id", parameters),
    ...wordConditions(words, "s.search", parameters),
  ];
}

const FETCH = 1_000;

/** All whom the filters leave, the most urgent first, a thousand at a time; in the transaction of an export. */
export async function* allStandings(
  tx: Tx,
  { uuid }: Pick<TrainingPlan, "uuid">,
  filter: PlanStandingFilter,
): AsyncGenerator<PlanStanding[]> {
  const parameters = new Parameters(tx.departmentId, uuid);
  const where = ["true", ...conditions(filter, parameters)].join(" AND ");
  const text = `SELECT ${COLUMNS} FROM (${STANDINGS}) s WHERE ${where} ORDER BY s.urgency DESC, s.name_key, s.id`;
  await tx.query(`DECLARE standings NO SCROLL CURSOR FOR ${text}`, parameters.values);
  for (;;) {
    const rows = await tx.query<PlanStanding>(`FETCH ${FETCH} FROM standings`);
    if (rows.length > 0) yield rows;
    if (rows.length < FETCH) return;
  }
}

const COUNTS = `count(*)::int AS people, count(*) FILTER (WHERE s.pace = 'COMPLETE')::int AS complete,
  count(*) FILTER (WHERE s.pace = 'ON_PACE')::int AS "onPace", count(*) FILTER (WHERE s.pace = 'BEHIND')::int AS behind,
  count(*) FILTER (WHERE s.pace = 'CRITICAL')::int AS critical`;

const ALL = `
  SELECT ${COUNTS}, NOT EXISTS (SELECT FROM progress_due d JOIN membership m ON m.account_id = d.account_id
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
         count(*) FILTER (WHERE s.pace <> 'COMPLETE')::int AS incomplete
    FROM (${STANDINGS}) s GROUP BY 1 ORDER BY 1`;

/** A plan at a glance. */
export async function summarizePlan({ departmentId, uuid }: TrainingPlan): Promise<PlanSummary> {
  const values = [departmentId, uuid];
  const [[all] = [], groups = [], endings = []] = await readInDepartment(departmentId, [
    { name: "plan-paces", text: ALL, values },
    { name: "plan-paces-by-group", text: GROUPS, values },
    { name: "plan-endings", text: ENDINGS, values },
  ]);
  const { isUpToDate, ...counts } = all as Record<string, unknown>;
  const toCounts = ({ uuid: id, ...row }: Record<string, unknown>): PaceCounts =>
    Object.assign(new PaceCounts(), { groupId: null, groupName: null }, row, {
      groupId: id ? encodeId("grp", departmentId, String(id)) : null,
    });
  return Object.assign(new PlanSummary(), {
    all: toCounts(counts),
    groups: groups.map(toCounts),
    endings: endings as unknown as PeriodEndings[],
    isUpToDate: Boolean(isUpToDate),
  });
}
