import type { PlanContent_ComponentFragment, PlanEditor_PlanFragment } from "../graphql/generated";
import { creditTypeWords, hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";

/** One thing that another officer changed. */
export interface PlanDifference {
  label: string;
  before: string;
  after: string;
}

const nothing = "—";

/** What differs between a plan as it was and as it is, in words. */
export function planDifferences(before: PlanEditor_PlanFragment, after: PlanEditor_PlanFragment): PlanDifference[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? nothing, after: now.get(label) ?? nothing }))
    .filter((difference) => difference.before !== difference.after);
}

function factsOf(plan: PlanEditor_PlanFragment): Map<string, string> {
  return new Map([
    ["Name", plan.name],
    ["Description", plan.description ?? nothing],
    ["Period", `${formatDay(plan.periodFrom)} to ${formatDay(plan.periodTo)}`],
    ["In use", plan.isRetired ? "no" : "yes"],
    ...plan.components.flatMap(factsOfComponent),
  ]);
}

function factsOfComponent({ name, distributiveCap, categories }: PlanContent_ComponentFragment): [string, string][] {
  return [
    ...(typeof distributiveCap === "number"
      ? [[`${name}: most distributive hours`, `${hoursText(distributiveCap)} h`] satisfies [string, string]]
      : []),
    ...categories.flatMap((category) =>
      category.requirements.map((requirement): [string, string] => {
        const path = [...new Set([name, category.name, requirement.name])].join(" / ");
        return [path, wordsOf(requirement)];
      }),
    ),
  ];
}

type Requirement = PlanContent_ComponentFragment["categories"][number]["requirements"][number];

function wordsOf({ minutes, areas, creditTypes, toConfirm }: Requirement): string {
  return [
    `${hoursText(minutes)} h`,
    areas ? areas.join(", ") : "any education",
    ...(creditTypes?.length ? [creditTypes.map((type) => creditTypeWords[type]).join(", ")] : []),
    ...(toConfirm ? ["to confirm"] : []),
  ].join("; ");
}
