import { encodeId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { OverdueCounts, type OverdueFilter, OverdueReport } from "./overdue-report.type.js";
import { overdueOf } from "./overdue-source.js";

const COUNTS = `count(*)::int AS assignments, count(DISTINCT o.user_id)::int AS people,
  count(*) FILTER (WHERE o.days <= 7)::int AS "upToWeek", count(*) FILTER (WHERE o.days BETWEEN 8 AND 30)::int AS "upToMonth",
  count(*) FILTER (WHERE o.days > 30)::int AS "overMonth", coalesce(max(o.days), 0)::int AS "longestDays"`;

const MOST_COURSES = 200;

/** Overdue courses at a glance. Who may see them was asked before. */
export async function readOverdueReport(departmentId: string, filter: OverdueFilter): Promise<OverdueReport> {
  const parameters = new Parameters(departmentId);
  const from = `(${overdueOf(departmentId, filter, parameters)}) o`;
  const texts = {
    all: `SELECT ${COUNTS} FROM ${from}`,
    courses: `
      SELECT c.department_id AS "courseDepartmentId", c.id AS uuid, c.name, ${COUNTS}
        FROM ${from} JOIN course c ON c.department_id = o.course_department_id AND c.id = o.course_id
       GROUP BY c.department_id, c.id, c.name, c.name_key
       ORDER BY count(*) DESC, c.name_key, c.id LIMIT ${MOST_COURSES}`,
    groups: `
      SELECT g.id AS uuid, g.name, ${COUNTS}
        FROM ${from}
        LEFT JOIN group_member gm ON gm.department_id = $1 AND gm.user_id = o.user_id
        LEFT JOIN department_group g ON g.department_id = $1 AND g.id = gm.group_id
       GROUP BY g.id, g.name, g.name_key ORDER BY g.name_key NULLS LAST, g.id`,
  };
  const statements = Object.entries(texts).map(([name, text]) => prepared(`overdue-${name}`, text, parameters));
  const [[all = {}] = [], courses = [], groups = []] = await readInDepartment(departmentId, statements);
  return Object.assign(new OverdueReport(), {
    all: toCounts(null, all),
    courses: courses.map(({ courseDepartmentId, ...row }) =>
      toCounts(encodeId("crs", String(courseDepartmentId), String(row.uuid)), row),
    ),
    groups: groups.map((row) => toCounts(row.uuid ? encodeId("grp", departmentId, String(row.uuid)) : null, row)),
  });
}

const toCounts = (id: string | null, { uuid: _, ...row }: Record<string, unknown>): OverdueCounts =>
  Object.assign(new OverdueCounts(), { name: null }, row, { id });
