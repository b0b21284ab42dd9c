import { newId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";
import { type PlanContent, requiredMinutes } from "../training-plans/plan.rules.js";
import { noteDueOfPlan } from "../training-plans/progress-due.js";
import { nccp2025Template, nccpPeriod } from "../training-plans/templates/nccp.js";
import type { Inviter } from "./write-invitations.js";

const ADD_PLAN = `
  INSERT INTO training_plan (department_id, id, name, description, template, content, period_from, period_to, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

// Paramedics have the one plan, everybody else the other; the admins of the demo have none. Certifications do not all end
// in the same year: a third ends a year later, and of some the last one ended without all hours.
const ASSIGN = `
  INSERT INTO plan_assignment (department_id, plan_id, user_id, period_from, period_to, assigned_by, assigner_name, required_minutes)
  SELECT $1, $2, m.id, ($3::date + o.shift)::date, ($4::date + o.shift)::date, $5, $6, $7
    FROM membership m
   CROSS JOIN LATERAL (SELECT make_interval(years => CASE WHEN turn < 86 THEN 1 WHEN turn > 250 THEN -1 ELSE 0 END) AS shift
                         FROM (SELECT ('x' || substr(md5(m.id::text || 'period'), 1, 2))::bit(8)::int AS turn) t) o
   WHERE m.department_id = $1 AND m.status NOT IN ('ARCHIVED', 'REMOVED') AND m.role <> 'ADMIN'
     AND $8 = EXISTS (SELECT FROM group_member g JOIN department_group d ON d.department_id = $1 AND d.id = g.group_id
                       WHERE g.department_id = $1 AND g.user_id = m.id AND d.name = 'Paramedics')`;

const inWords = (date: string): string =>
  new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Writes the department's plans for the current period, and gives everybody one; their hours are counted by a job. */
export async function writePlans(tx: Tx, now: Date, by: Inviter | null): Promise<void> {
  const period = nccpPeriod(endOfPeriod(now));
  for (const [name, template, content, isForParamedics] of [
    ["EMT recertification", "NCCP 2025 EMT", nccp2025Template("EMT"), false],
    ["Paramedic recertification", "NCCP 2025 Paramedic", nccp2025Template("PARAMEDIC"), true],
  ] as const satisfies readonly (readonly [string, string, PlanContent, boolean])[]) {
    const id = newId();
    const description = `For certifications that end on ${inWords(period.to)}.`;
    const who = by ? [by.accountId, `${by.firstName} ${by.lastName}`] : [null, null];
    const facts = [name, description, template, content, period.from, period.to];
    await tx.query(ADD_PLAN, [tx.departmentId, id, ...facts, who[0]]);
    const values = [tx.departmentId, id, period.from, period.to, ...who, requiredMinutes(content), isForParamedics];
    await tx.query(ASSIGN, values);
    await noteDueOfPlan(tx, id);
  }
}

/** The 31 March after next, or the next one where that is more than three months away. */
function endOfPeriod(now: Date): string {
  const year = now.getUTCMonth() < 2 || (now.getUTCMonth() === 2 && now.getUTCDate() < 31) ? 0 : 1;
  const next = new Date(Date.UTC(now.getUTCFullYear() + year, 2, 31));
  const isSoon = next.getTime() - now.getTime() < 90 * 86_400_000;
  return `${next.getUTCFullYear() + (isSoon ? 1 : 0)}-03-31`;
}
