import { hoursText } from "../courses/class-facts.rules.js";
import type { PlanComponent, PlanContent, PlanRequirement } from "./plan.rules.js";

/** What an officer changed in what a plan asks for, as the audit log says it: only what differs, before and after. */
export function contentChange(before: PlanContent, after: PlanContent): [string | null, string | null] {
  const [old, now] = [before, after].map(({ components }) => new Map(components.flatMap(linesOf)));
  const differing = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (path) => old?.get(path) !== now?.get(path),
  );
  const textOf = (lines: ReadonlyMap<string, string> | undefined) =>
    differing.flatMap((path) => lines?.get(path) ?? []).join(" | ") || null;
  return [textOf(old), textOf(now)];
}

/** What a plan asks for, by its whole path: names that repeat are left out of the words alone. */
const linesOf = ({ name, distributiveCap, categories }: PlanComponent): [string, string][] => [
  ...(distributiveCap === undefined
    ? []
    : [lineOf([name], `${name}, distributive: at most ${hoursText(distributiveCap)} h`)]),
  ...categories.flatMap((category) =>
    category.requirements.map((requirement) => {
      const path = [name, category.name, requirement.name];
      const shown = path.filter((each, i) => each !== path[i - 1]).join(" / ");
      return lineOf(path, `${shown}: ${wordsOf(requirement)}`);
    }),
  ),
];

const lineOf = (path: readonly string[], words: string): [string, string] => [JSON.stringify(path), words];

const wordsOf = ({ minutes, areas, creditTypes, toConfirm }: PlanRequirement): string =>
  [
    `${hoursText(minutes)} h`,
    areas?.join(", ") ?? "any education",
    ...(creditTypes ? [creditTypes.join(", ")] : []),
    ...(toConfirm ? ["to confirm"] : []),
  ].join("; ");
