import { readHours } from "../training/readHours";
import { countOf } from "../ui/numbers";
import {
  type CategoryDraft,
  type ComponentDraft,
  minutesOfPlan,
  type PlanDraft,
  type RequirementDraft,
  requirementsOf,
} from "./planDraft";

/** Words of what is wrong, by `<key of the part>.<field>`; of the plan itself by the field alone. */
export type PlanProblems = Readonly<Record<string, string>>;

interface Found {
  at: string;
  text: string;
  /** Only not there yet: said when somebody tries to save, not while they type. */
  isMissing?: boolean;
}

const MOST_MINUTES = 60_000;
const MOST_REQUIREMENTS = 200;

/** What stands in the way of saving. With `all`, what is merely missing too. */
export function problemsOf(draft: PlanDraft, all: boolean): PlanProblems {
  const found = [...ofPlan(draft), ...draft.components.flatMap(ofComponent)];
  return Object.fromEntries(found.filter(({ isMissing }) => all || !isMissing).map(({ at, text }) => [at, text]));
}

function ofPlan(draft: PlanDraft): Found[] {
  const { name, periodFrom, periodTo, components } = draft;
  const count = requirementsOf(draft).length;
  return [
    ...when(!name.trim(), { at: "name", text: "Give the plan a name.", isMissing: true }),
    ...when(!periodFrom, { at: "periodFrom", text: "Say when the period begins.", isMissing: true }),
    ...when(!periodTo, { at: "periodTo", text: "Say when the period ends.", isMissing: true }),
    ...when(Boolean(periodFrom && periodTo) && periodTo < periodFrom, {
      at: "periodTo",
      text: "The period ends before it begins.",
    }),
    ...when(components.length === 0, { at: "components", text: "Add at least one part.", isMissing: true }),
    ...when(minutesOfPlan(draft) > MOST_MINUTES, { at: "components", text: "Ask for at most 1,000 hours in all." }),
    ...when(count > MOST_REQUIREMENTS, {
      at: "components",
      text: `Use at most ${MOST_REQUIREMENTS} requirements in all; these are ${countOf(count, "requirement")}.`,
    }),
  ];
}

function ofComponent({ key, name, cap, categories }: ComponentDraft): Found[] {
  return [
    ...when(!name.trim(), { at: `${key}.name`, text: "Give the part a name.", isMissing: true }),
    ...when(cap.trim() !== "" && readHours(cap) === null, {
      at: `${key}.distributiveCap`,
      text: "Hours such as 7 or 7.5; empty is no limit.",
    }),
    ...when(categories.length === 0, {
      at: `${key}.categories`,
      text: "Add at least one category.",
      isMissing: true,
    }),
    ...doubles(categories).map(({ key: double }) => ({
      at: `${double}.name`,
      text: "Another category of this part has this name.",
    })),
    ...categories.flatMap(ofCategory),
  ];
}

function ofCategory({ key, name, requirements }: CategoryDraft): Found[] {
  return [
    ...when(!name.trim(), { at: `${key}.name`, text: "Give the category a name.", isMissing: true }),
    ...when(requirements.length === 0, {
      at: `${key}.requirements`,
      text: "Add at least one requirement.",
      isMissing: true,
    }),
    ...doubles(requirements).map(({ key: double }) => ({
      at: `${double}.name`,
      text: "Another requirement of this category has this name.",
    })),
    ...requirements.flatMap(ofRequirement),
  ];
}

function ofRequirement({ key, name, hours, areas }: RequirementDraft): Found[] {
  const minutes = readHours(hours);
  return [
    ...when(!name.trim(), { at: `${key}.name`, text: "Give it a name.", isMissing: true }),
    ...when(hours.trim() === "", { at: `${key}.minutes`, text: "Say how many hours.", isMissing: true }),
    ...when(hours.trim() !== "" && minutes === null, { at: `${key}.minutes`, text: "Hours such as 1.5 or 1:30." }),
    ...when(minutes === 0, { at: `${key}.minutes`, text: "Ask for at least a minute.", isMissing: true }),
    ...when(areas?.length === 0, {
      at: `${key}.areas`,
      text: "Name a content area, or take any education.",
      isMissing: true,
    }),
  ];
}

const when = (isSo: boolean, found: Found): Found[] => (isSo ? [found] : []);

/** Those whose name, in any case, another one before them has. */
function doubles<Part extends { readonly name: string }>(parts: readonly Part[]): Part[] {
  const seen = new Set<string>();
  return parts.filter(({ name }) => {
    const plain = name.trim().toLowerCase();
    const isDouble = plain !== "" && seen.has(plain);
    seen.add(plain);
    return isDouble;
  });
}

/** The server's words by their fields, `components.0.categories.1.name`, at the parts that these were in the draft. */
export function problemsAt(draft: PlanDraft, fields: Readonly<Record<string, string>>): PlanProblems {
  return Object.fromEntries(Object.entries(fields).map(([path, text]) => [placeOfField(draft, path), text]));
}

function placeOfField({ components }: PlanDraft, path: string): string {
  const [first, ...steps] = path.split(".");
  const component = first === "components" ? components[Number(steps[0])] : undefined;
  if (!component) return path;
  const category = steps[1] === "categories" ? component.categories[Number(steps[2])] : undefined;
  if (!category) return `${component.key}.${steps[1]}`;
  const requirement = steps[3] === "requirements" ? category.requirements[Number(steps[4])] : undefined;
  if (!requirement) return `${category.key}.${steps[3]}`;
  return `${requirement.key}.${steps[5]}`;
}
