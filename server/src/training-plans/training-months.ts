import { TODAY } from "../platform/plain-date.js";
import { readInDepartment } from "../platform/read.js";
import { invalid } from "../platform/text.js";
import { TrainingMonth } from "./plan-report.type.js";

const MAX_MONTHS = 60;

// Index completion_by_date, account by account. Summed by person first, so that people are counted without sorting.
const MONTHS = `
  WITH months AS (
    SELECT generate_series(date_trunc('month', ${TODAY}::timestamp) - make_interval(months => $2::int - 1),
                           date_trunc('month', ${TODAY}::timestamp), interval '1 month')::date AS month),
  done AS (
    SELECT date_trunc('month', c.completed_on)::date AS month, count(*) AS completions,
           sum(c.minutes) FILTER (WHERE c.take_type = 'LIVE') AS live,
           sum(c.minutes) FILTER (WHERE c.take_type = 'DISTRIBUTIVE') AS distributive
      FROM membership m JOIN completion c ON c.account_id = m.account_id
     WHERE m.department_id = $1 AND m.status = 'ACTIVE' AND c.state = 'ACCEPTED' AND c.deleted_at IS NULL
       AND c.completed_on >= (SELECT min(month) FROM months)
     GROUP BY 1, m.account_id)
  SELECT to_char(n.month, 'YYYY-MM-DD') AS month, coalesce(sum(d.live), 0)::int AS "liveMinutes",
         coalesce(sum(d.distributive), 0)::int AS "distributiveMinutes", coalesce(sum(d.completions), 0)::int AS completions,
         count(d.month)::int AS people
    FROM months n LEFT JOIN done d ON d.month = n.month
   GROUP BY n.month ORDER BY n.month`;

/** What active people of a department completed in the last months, this one included. */
export async function readTrainingMonths(departmentId: string, months: number): Promise<TrainingMonth[]> {
  if (!(Number.isInteger(months) && months >= 1 && months <= MAX_MONTHS)) {
    throw invalid("months", `Ask for 1 to ${MAX_MONTHS} months.`);
  }
  const values = [departmentId, months];
  const [rows = []] = await readInDepartment(departmentId, [{ name: "training-months", text: MONTHS, values }]);
  return rows.map((row) => Object.assign(new TrainingMonth(), row));
}
