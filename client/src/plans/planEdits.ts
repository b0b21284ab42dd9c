import type { PlanComponentKind } from "../graphql/generated";
import {
  type CategoryDraft,
  type ComponentDraft,
  newCategory,
  newComponent,
  newRequirement,
  type PlanDraft,
  type PlanFacts,
  type RequirementDraft,
} from "./planDraft";
import { kindOrder } from "./planWords";

/** What can be typed or chosen of a component, a category or a requirement. */
export type PartValues = Partial<Omit<RequirementDraft & ComponentDraft, "key" | "kind" | "categories">>;

/** Something that was removed, and where it stood. */
export type Removed =
  | { owner: null; at: number; part: ComponentDraft }
  | { owner: string; at: number; part: CategoryDraft | RequirementDraft };

export type PlanEdit =
  | { type: "facts"; values: Partial<PlanFacts> }
  | { type: "values"; key: string; values: PartValues }
  | { type: "move"; key: string; by: -1 | 1 }
  | { type: "remove"; key: string }
  | { type: "addPart"; kind: PlanComponentKind; name: string }
  /** To a component a category, to a category a requirement. */
  | { type: "addTo"; key: string }
  | { type: "putBack"; removed: Removed }
  | { type: "replace"; draft: PlanDraft };

interface Keyed {
  readonly key: string;
}

type ListEdit = <Part extends Keyed>(list: readonly Part[], at: number) => readonly Part[];

/** The draft after an edit; what did not change stays the same object, so that only what did is drawn anew. */
export function editPlan(draft: PlanDraft, edit: PlanEdit): PlanDraft {
  switch (edit.type) {
    case "facts":
      return { ...draft, ...edit.values };
    case "values":
      return editParts(draft, edit.key, (list, at) =>
        list.map((part, i) => (i === at ? { ...part, ...edit.values, ...following(part, edit.values) } : part)),
      );
    case "move":
      return editParts(draft, edit.key, (list, at) => moved(list, at, edit.by));
    case "remove":
      return editParts(draft, edit.key, (list, at) => list.filter((_part, i) => i !== at));
    case "addPart":
      return { ...draft, components: inOrder([...draft.components, newComponent(edit.kind, edit.name)]) };
    case "addTo":
      return addTo(draft, edit.key);
    case "putBack":
      return putBack(draft, edit.removed);
    case "replace":
      return edit.draft;
  }
}

/** Where a part stands, to be put back there. */
export function placeOf(draft: PlanDraft, key: string): Removed | undefined {
  const find = (list: readonly Keyed[]) => list.findIndex((part) => part.key === key);
  const at = find(draft.components);
  const component = draft.components[at];
  if (component) return { owner: null, at, part: component };
  for (const { key: inComponent, categories } of draft.components) {
    const category = categories[find(categories)];
    if (category) return { owner: inComponent, at: find(categories), part: category };
    for (const { key: inCategory, requirements } of categories) {
      const requirement = requirements[find(requirements)];
      if (requirement) return { owner: inCategory, at: find(requirements), part: requirement };
    }
  }
  return undefined;
}

function editParts(draft: PlanDraft, key: string, change: ListEdit): PlanDraft {
  const inCategory = (category: CategoryDraft): CategoryDraft => {
    const requirements = editList(category.requirements, key, change, (same) => same);
    return requirements === category.requirements ? category : { ...category, requirements };
  };
  const inComponent = (component: ComponentDraft): ComponentDraft => {
    const categories = editList(component.categories, key, change, inCategory);
    return categories === component.categories ? component : { ...component, categories };
  };
  return { ...draft, components: editList(draft.components, key, change, inComponent) };
}

function editList<Part extends Keyed>(
  list: readonly Part[],
  key: string,
  change: ListEdit,
  below: (part: Part) => Part,
): readonly Part[] {
  const at = list.findIndex((part) => part.key === key);
  if (at >= 0) return change(list, at);
  const next = list.map(below);
  return next.every((part, i) => part === list[i]) ? list : next;
}

function moved<Part>(list: readonly Part[], at: number, by: -1 | 1): readonly Part[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = list.filter((_part, i) => i !== at);
  next.splice(to, 0, ...list.slice(at, at + 1));
  return next;
}

/** A new requirement counts classes of the area that it is named after. */
function following(part: Keyed, { name, areas }: PartValues): PartValues {
  if (!("followsName" in part) || !part.followsName) return {};
  if (areas !== undefined) return { followsName: false };
  return name === undefined ? {} : { areas: name.trim() ? [name.trim()] : [] };
}

const inOrder = (components: readonly ComponentDraft[]): ComponentDraft[] =>
  kindOrder.flatMap((kind) => components.filter((component) => component.kind === kind));

const addTo = (draft: PlanDraft, key: string): PlanDraft => ({
  ...draft,
  components: draft.components.map((component) =>
    component.key === key
      ? { ...component, categories: [...component.categories, newCategory()] }
      : {
          ...component,
          categories: component.categories.map((category) =>
            category.key === key
              ? { ...category, requirements: [...category.requirements, newRequirement()] }
              : category,
          ),
        },
  ),
});

const inserted = <Part>(list: readonly Part[], at: number, part: Part): Part[] => [
  ...list.slice(0, at),
  part,
  ...list.slice(at),
];

function putBack(draft: PlanDraft, removed: Removed): PlanDraft {
  if (removed.owner === null) {
    const { part: component } = removed;
    const isThere = draft.components.some(({ kind }) => kind === component.kind);
    return isThere ? draft : { ...draft, components: inserted(draft.components, removed.at, component) };
  }
  const { owner, at, part } = removed;
  return {
    ...draft,
    components: draft.components.map((component) => {
      if (component.key === owner && "requirements" in part) {
        return { ...component, categories: inserted(component.categories, at, part) };
      }
      const categories = component.categories.map((category) =>
        category.key === owner && !("requirements" in part)
          ? { ...category, requirements: inserted(category.requirements, at, part) }
          : category,
      );
      return { ...component, categories };
    }),
  };
}
