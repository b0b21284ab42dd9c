import { useSearchParams } from "react-router";
import type { PlanTemplate_TemplateFragment } from "../graphql/generated";
import { setOrDelete } from "../ui/useListUrl";

type Template = PlanTemplate_TemplateFragment;

/** In place of a family of templates: a plan without any. */
export const noTemplate = "none";

/** Whether a template is for a certification that ends on a day. */
const isFor = ({ endsFrom, endsUntil }: Template, day: string): boolean =>
  (endsFrom ?? day) <= day && day <= (endsUntil ?? day);

/** The period of a template's length that ends on a day; nothing where the template has none. */
export function periodOf({ years }: Template, endsOn: string): { periodFrom: string; periodTo: string } {
  if (!endsOn || typeof years !== "number") return { periodFrom: "", periodTo: endsOn };
  const start = new Date(`${endsOn}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return { periodFrom: "", periodTo: "" };
  start.setUTCFullYear(start.getUTCFullYear() - years);
  start.setUTCDate(start.getUTCDate() + 1);
  return { periodFrom: start.toISOString().slice(0, 10), periodTo: endsOn };
}

/** Which template is meant: whose rules, for which level, for a certification that ends when. All of it in the URL. */
export function useTemplateChoice(templates: readonly Template[]) {
  const [params, setParams] = useSearchParams();
  const families = [...new Set(templates.map(({ family }) => family))];
  const wanted = params.get("family") ?? families[0] ?? noTemplate;
  const family = wanted === noTemplate || families.includes(wanted) ? wanted : (families[0] ?? noTemplate);
  const ofFamily = templates.filter((template) => template.family === family);
  const levels = [...new Set(ofFamily.map(({ level }) => level))];
  const level =
    levels.find((one) => one === params.get("level")) ?? (levels.includes("EMT") ? "EMT" : (levels[0] ?? ""));
  const ofLevel = ofFamily.filter((template) => template.level === level);
  const endsOn = params.get("until") ?? "";
  const asksWhen = ofLevel.some(({ endsFrom, endsUntil }) => endsFrom || endsUntil);
  return {
    families,
    family,
    levels,
    level,
    endsOn,
    /** Which of them it is depends on when the certification ends. */
    asksWhen,
    template: asksWhen && !endsOn ? undefined : ofLevel.find((template) => isFor(template, endsOn || "9999-12-31")),
    choose: (values: { family?: string; level?: string; until?: string }) =>
      setParams(
        (current) => {
          for (const [name, value] of Object.entries(values)) setOrDelete(current, name, value);
          return current;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
