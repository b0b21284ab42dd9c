import { hoursText } from "../courses/class-facts.rules.js";
import type { PlanComponent, PlanContent, PlanRequirement } from "./plan.rules.js";

/** What an officer changed in what a plan asks for, as the audit log says it: only what differs, before and after. */
export function contentChange(before: PlanContent, after: PlanContent): [string | null, string | null] {
  const [old, now] = [before, after].map(({ components }) => new Map(components.flatMap(linesOf)));
  const differing = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (path) => old?.get(path) !== now?.get(path),
  );
  const textOf = (lines: ReadonlyMap<string, string> | undefined) =>
    differing.flatMap((path) => (lines?.has(path) ? [`${path}: ${lines.get(path)}`] : [])).join(" | ") || null;
  return [textOf(old), textOf(now)];
}

const linesOf = ({ name, distributiveCap, categories }: PlanComponent): [string, string][] => [
  ...(distributiveCap === undefined
    ? []
    : [[`${name}, distributive`, `at most ${hoursText(distributiveCap)} h`] satisfies [string, string]]),
  ...categories.flatMap((category) =>
    category.requirements.map((requirement): [string, string] => [
      [...new Set([name, category.name, requirement.name])].join(" / "),
      wordsOf(requirement),
    ]),
  ),
];

const wordsOf = ({ minutes, areas, creditTypes, toConfirm }: PlanRequirement): string =>
  [
    `${hoursText(minutes)} h`,
    areas?.join(", ") ?? "any education",
    ...(creditTypes ? [creditTypes.join(", ")] : []),
    ...(toConfirm ? ["to confirm"] : []),
  ].join("; ");
