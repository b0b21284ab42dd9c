import type { CreditType } from "../courses/course.type.js";
import { readInDepartment, type Statement } from "../platform/read.js";
import { minutesOf, type PlanContent, requiredMinutes, requirementsOf } from "./plan.rules.js";
import { TEMPLATES } from "./templates/templates.js";
import { type PlanComponent, type PlanComponentKind, PlanTemplate, TrainingPlan } from "./training-plan.type.js";

/** What a plan says of itself, without what it asks for; of `training_plan p`. */
export const PLAN_FACTS = `p.department_id AS "departmentId", p.id AS uuid, p.name, p.description, p.template,
       p.period_from::text AS "periodFrom", p.period_to::text AS "periodTo", p.retired_at IS NOT NULL AS "isRetired", p.version`;

/** The columns of a plan, of `training_plan p`. */
export const PLAN_COLUMNS = `${PLAN_FACTS}, p.content`;

export type PlanRow = Pick<
  TrainingPlan,
  | "departmentId"
  | "uuid"
  | "name"
  | "description"
  | "template"
  | "content"
  | "periodFrom"
  | "periodTo"
  | "isRetired"
  | "version"
>;

/** A plan as it is answered. */
export const toPlan = (row: PlanRow & { readonly userCount?: number }): TrainingPlan =>
  Object.assign(new TrainingPlan(), { userCount: 0 }, row, {
    minutes: requiredMinutes(row.content),
    components: toComponents(row.content),
  });

/** The templates, as they are answered. */
export const planTemplates = (): PlanTemplate[] =>
  TEMPLATES.map(({ content, ...template }) =>
    Object.assign(new PlanTemplate(), template, {
      minutes: requiredMinutes(content),
      components: toComponents(content),
    }),
  );

const toComponents = ({ components }: PlanContent): PlanComponent[] =>
  components.map((component) => ({
    kind: component.kind as PlanComponentKind,
    name: component.name,
    minutes: minutesOf(requirementsOf(component)),
    distributiveCap: component.distributiveCap ?? null,
    categories: component.categories.map(({ name, requirements }) => ({
      name,
      minutes: minutesOf(requirements),
      requirements: requirements.map(({ id, name: topic, minutes, areas, creditTypes, toConfirm = false }) => ({
        id,
        name: topic,
        minutes,
        areas: areas ? [...areas] : null,
        creditTypes: creditTypes ? ([...creditTypes] as CreditType[]) : null,
        toConfirm,
      })),
    })),
  }));

const LIST = `
  SELECT ${PLAN_COLUMNS},
         (SELECT count(*) FROM plan_assignment a JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
           WHERE a.department_id = p.department_id AND a.plan_id = p.id AND m.status NOT IN ('ARCHIVED', 'REMOVED'))::int AS "userCount"
    FROM training_plan p
   WHERE p.department_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
   ORDER BY p.retired_at IS NOT NULL, p.name_key, p.id LIMIT 500`;

const listStatement = (departmentId: string, id: string | null): Statement => ({
  name: "training-plans",
  text: LIST,
  values: [departmentId, id],
});

/** The department's plans, those in use first; or the one. */
export async function listPlans(departmentId: string, id: string | null = null): Promise<TrainingPlan[]> {
  const [rows = []] = await readInDepartment(departmentId, [listStatement(departmentId, id)]);
  return (rows as unknown as (PlanRow & { userCount: number })[]).map(toPlan);
}
