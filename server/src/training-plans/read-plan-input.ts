import { notFound } from "../platform/errors.js";
import { invalid, optionalText, requireText } from "../platform/text.js";
import { areaKey, type PlanComponent, type PlanContent, requiredMinutes, requirementsOf } from "./plan.rules.js";
import type { Template } from "./templates/templates.js";
import { TEMPLATES } from "./templates/templates.js";
import type { PlanComponentInput, PlanRequirementInput, TrainingPlanInput } from "./training-plan.input.js";

const MAX_NAME = 200;
const MAX_CATEGORIES = 50;
const MAX_REQUIREMENTS = 100;
/** In the whole plan: what counting takes grows with them. */
const MAX_IN_ALL = 200;
const MAX_AREAS = 50;
const MAX_MINUTES = 60_000;

/** A plan as it is stored. */
export interface PlanFacts {
  readonly name: string;
  readonly description: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly template: string | null;
  readonly content: PlanContent;
}

/** Reads what an officer wrote; what is wrong is named by its field, as `components.0.categories.1.name`. */
export function readPlanInput(input: TrainingPlanInput): PlanFacts {
  const template = input.templateId == null ? null : templateOf(input.templateId);
  if (input.periodTo < input.periodFrom) throw invalid("periodTo", "The period ends before it begins.");
  const content = input.components ? readComponents(input.components) : template?.content;
  if (!content) throw invalid("components", "Say what the plan asks for, or choose a template.");
  if (content.components.flatMap(requirementsOf).length > MAX_IN_ALL) {
    throw invalid("components", `Use at most ${MAX_IN_ALL} requirements in all.`);
  }
  if (requiredMinutes(content) > MAX_MINUTES) throw invalid("components", "Ask for at most 1,000 hours in all.");
  return {
    name: requireText("name", input.name, MAX_NAME),
    description: optionalText("description", input.description, 500),
    periodFrom: input.periodFrom,
    periodTo: input.periodTo,
    template: template?.name ?? null,
    content,
  };
}

function templateOf(id: string): Template {
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) throw notFound();
  return template;
}

function readComponents(components: readonly PlanComponentInput[]): PlanContent {
  atLeastOne("components", components);
  if (new Set(components.map(({ kind }) => kind)).size !== components.length) {
    throw invalid("components", "Use each kind of component once.");
  }
  return { components: components.map((component, index) => readComponent(component, `components.${index}`)) };
}

function readComponent(input: PlanComponentInput, field: string): PlanComponent {
  atLeastOne(`${field}.categories`, input.categories, MAX_CATEGORIES);
  const cap = input.distributiveCap ?? undefined;
  if (cap !== undefined && (cap < 0 || cap > MAX_MINUTES)) throw invalid(`${field}.distributiveCap`, "Use 0 or more.");
  uniqueNames(`${field}.categories`, input.categories);
  return {
    kind: input.kind,
    name: requireText(`${field}.name`, input.name, MAX_NAME),
    ...(cap !== undefined && { distributiveCap: cap }),
    categories: input.categories.map(({ name, requirements }, index) => {
      const at = `${field}.categories.${index}`;
      atLeastOne(`${at}.requirements`, requirements, MAX_REQUIREMENTS);
      uniqueNames(`${at}.requirements`, requirements);
      const category = requireText(`${at}.name`, name, MAX_NAME);
      return {
        name: category,
        requirements: requirements.map((one, i) =>
          readRequirement(one, `${at}.requirements.${i}`, `${input.kind}/${category}`),
        ),
      };
    }),
  };
}

function readRequirement(input: PlanRequirementInput, field: string, path: string) {
  const { minutes, areas, creditTypes, toConfirm } = input;
  if (minutes < 1 || minutes > MAX_MINUTES) throw invalid(`${field}.minutes`, "Ask for at least a minute.");
  if (areas) atLeastOne(`${field}.areas`, areas, MAX_AREAS);
  const name = requireText(`${field}.name`, input.name, MAX_NAME);
  return {
    id: `${path}/${name}`,
    name,
    minutes,
    ...(areas && { areas: areas.map((area) => requireText(`${field}.areas`, area, MAX_NAME)) }),
    ...(creditTypes?.length && { creditTypes: [...creditTypes] }),
    ...(toConfirm && { toConfirm }),
  };
}

function atLeastOne(field: string, list: readonly unknown[], most = 3): void {
  if (list.length === 0) throw invalid(field, "Add at least one.");
  if (list.length > most) throw invalid(field, `Use at most ${most}.`);
}

function uniqueNames(field: string, named: readonly { readonly name: string }[]): void {
  if (new Set(named.map(({ name }) => areaKey(name))).size !== named.length) {
    throw invalid(field, "Give each its own name.");
  }
}
