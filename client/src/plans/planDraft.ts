import type {
  CreditType,
  PlanComponentKind,
  PlanContent_ComponentFragment,
  TrainingPlanInput,
} from "../graphql/generated";
import { readHours } from "../training/readHours";
import { hoursText } from "../training/trainingWords";

/** A requirement as it is typed; hours are text until they are saved. */
export interface RequirementDraft {
  key: string;
  name: string;
  hours: string;
  /** Content areas that count; null takes any education. */
  areas: readonly string[] | null;
  /** Empty takes all. */
  creditTypes: readonly CreditType[];
  toConfirm: boolean;
  /** It came as a proposal: whether it is confirmed can be chosen while one edits. */
  isProposal: boolean;
  /** A new one: its content area is its name until somebody says otherwise. */
  followsName: boolean;
}

export interface CategoryDraft {
  key: string;
  name: string;
  requirements: readonly RequirementDraft[];
}

export interface ComponentDraft {
  key: string;
  kind: PlanComponentKind;
  name: string;
  /** Hours as they are typed; empty is no limit. */
  cap: string;
  categories: readonly CategoryDraft[];
}

export interface PlanDraft {
  name: string;
  description: string;
  periodFrom: string;
  periodTo: string;
  components: readonly ComponentDraft[];
}

/** What belongs to the plan as a whole. */
export type PlanFacts = Omit<PlanDraft, "components">;

let made = 0;
const newKey = (): string => `p${++made}`;

export const newRequirement = (): RequirementDraft => ({
  ...{ key: newKey(), name: "", hours: "", areas: [], creditTypes: [] },
  ...{ toConfirm: false, isProposal: false, followsName: true },
});

export const newCategory = (): CategoryDraft => ({ key: newKey(), name: "", requirements: [newRequirement()] });

/** A part with one requirement: the National one by content area, the others for any education. */
export function newComponent(kind: PlanComponentKind, name: string): ComponentDraft {
  if (kind === "NATIONAL") return { key: newKey(), kind, name, cap: "", categories: [newCategory()] };
  const whole: RequirementDraft = { ...newRequirement(), name, areas: null, followsName: false };
  return { key: newKey(), kind, name, cap: "", categories: [{ key: newKey(), name, requirements: [whole] }] };
}

/** A plan's or a template's components, to be edited. */
export const componentsFrom = (components: readonly PlanContent_ComponentFragment[]): ComponentDraft[] =>
  components.map(({ kind, name, distributiveCap, categories }) => ({
    ...{ key: newKey(), kind, name },
    cap: typeof distributiveCap === "number" ? hoursText(distributiveCap) : "",
    categories: categories.map((category) => ({
      key: newKey(),
      name: category.name,
      requirements: category.requirements.map(({ name: topic, minutes, areas, creditTypes, toConfirm }) => ({
        ...{ key: newKey(), name: topic, hours: hoursText(minutes), areas: areas ?? null },
        ...{ creditTypes: creditTypes ?? [], toConfirm, isProposal: toConfirm, followsName: false },
      })),
    })),
  }));

/** The draft as the API takes it; hours that are no number go as 0, which it refuses beside their field. */
export const inputOf = ({ name, description, periodFrom, periodTo, components }: PlanDraft): TrainingPlanInput => ({
  ...{ name, description, periodFrom, periodTo },
  components: components.map(({ kind, name: part, cap, categories }) => ({
    ...{ kind, name: part },
    distributiveCap: cap.trim() === "" ? null : (readHours(cap) ?? -1),
    categories: categories.map(({ name: category, requirements }) => ({
      name: category,
      requirements: requirements.map(({ name: topic, hours, areas, creditTypes, toConfirm }) => ({
        ...{ name: topic, minutes: readHours(hours) ?? 0, areas: areas && [...areas] },
        ...{ creditTypes: creditTypes.length > 0 ? [...creditTypes] : null, toConfirm },
      })),
    })),
  })),
});

export const minutesOfCategory = ({ requirements }: CategoryDraft): number =>
  requirements.reduce((sum, { hours }) => sum + (readHours(hours) ?? 0), 0);

export const minutesOfComponent = ({ categories }: ComponentDraft): number =>
  categories.reduce((sum, category) => sum + minutesOfCategory(category), 0);

export const minutesOfPlan = ({ components }: PlanDraft): number =>
  components.reduce((sum, component) => sum + minutesOfComponent(component), 0);

export const requirementsOf = ({ components }: PlanDraft): RequirementDraft[] =>
  components.flatMap(({ categories }) => categories.flatMap(({ requirements }) => requirements));
