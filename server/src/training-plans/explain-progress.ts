import { hoursText } from "../courses/class-facts.rules.js";
import { encodeId } from "../platform/ids.js";
import { type Allocation, allocate, type CountedMinutes, progressOf } from "./allocate.rules.js";
import type { OwnedCompletion } from "./countable-completions.js";
import { type PaceFigures, paceOf } from "./pace.rules.js";
import { type PlanComponent, type PlanPeriod, type PlanRequirement, requirementsOf } from "./plan.rules.js";
import {
  type ComponentProgress,
  type CountedClass,
  type NotCounted,
  type NotCountedClass,
  type Pace,
  PlanProgress,
  type RequirementProgress,
} from "./plan-progress.type.js";
import type { PlanComponentKind, TrainingPlan } from "./training-plan.type.js";

const sumOf = (rows: readonly { readonly minutes: number }[]): number =>
  rows.reduce((sum, { minutes }) => sum + minutes, 0);

/** Counts a person's completions towards a plan, and says of every minute where it counts or why not. */
export function explainProgress(
  accountId: string,
  plan: TrainingPlan,
  period: PlanPeriod,
  completions: readonly OwnedCompletion[],
  today: string,
): PlanProgress {
  const allocation = allocate(plan.content, period, completions);
  const explain = explainer(accountId, allocation);
  return Object.assign(toProgress(plan, period, progressOf(plan.content, allocation), today), {
    components: plan.content.components.map(explain.component),
    notCounted: explain.notCounted(),
  });
}

/** How far a plan is by its minutes; where each of them counts is left open, and without a day the pace. */
export function toProgress(
  plan: TrainingPlan,
  period: PlanPeriod,
  { required, done }: { readonly required: number; readonly done: number },
  today: string | undefined,
): PlanProgress {
  return Object.assign(new PlanProgress(), {
    plan,
    periodFrom: period.from,
    periodTo: period.to,
    requiredMinutes: required,
    doneMinutes: done,
    percent: required === 0 ? 100 : Math.floor((done * 100) / required),
    ...(today && figuresOf(paceOf(period, required, done, today))),
  });
}

const figuresOf = ({ pace, ...figures }: PaceFigures) => ({ pace: pace as Pace, ...figures });

function explainer(accountId: string, { counted, notCounted }: Allocation) {
  const asClass = ({ completion, area, minutes, ...place }: CountedMinutes): CountedClass => ({
    completionId: encodeId("cpl", accountId, completion.id),
    className: completion.className,
    completedOn: completion.completedOn,
    classMinutes: completion.minutes,
    minutes,
    area: area ?? null,
    why: whyHere({ completion, area, minutes, ...place }, counted),
  });

  const requirement = (component: PlanComponent, { id, name, minutes, toConfirm = false }: PlanRequirement) => {
    const here = counted.filter((one) => one.component === component.kind && one.requirement.id === id);
    const progress: RequirementProgress = {
      id,
      name,
      toConfirm,
      requiredMinutes: minutes,
      doneMinutes: sumOf(here),
      classes: here.map(asClass),
    };
    return progress;
  };

  const component = (part: PlanComponent): ComponentProgress => {
    const here = counted.filter(({ component: kind }) => kind === part.kind);
    return {
      kind: part.kind as PlanComponentKind,
      name: part.name,
      requiredMinutes: sumOf(requirementsOf(part)),
      doneMinutes: sumOf(here),
      distributiveCap: part.distributiveCap ?? null,
      distributiveMinutes: sumOf(here.filter(({ completion }) => completion.isDistributive)),
      categories: part.categories.map(({ name, requirements }) => {
        const parts = requirements.map((one) => requirement(part, one));
        return {
          name,
          requiredMinutes: sumOf(requirements),
          doneMinutes: parts.reduce((sum, { doneMinutes }) => sum + doneMinutes, 0),
          requirements: parts,
        };
      }),
    };
  };

  return {
    component,
    notCounted: (): NotCountedClass[] =>
      notCounted.map(({ completion, minutes, why }) => ({
        completionId: encodeId("cpl", accountId, completion.id),
        className: completion.className,
        completedOn: completion.completedOn,
        minutes,
        reason: why as NotCounted,
      })),
  };
}

/** E.g. "Cardiovascular, 0.5 of 2 h; the rest counts under Individual". */
function whyHere({ completion, component, area, minutes }: CountedMinutes, counted: readonly CountedMinutes[]): string {
  const part = `${hoursText(minutes)} of ${hoursText(completion.minutes)} h`;
  const elsewhere = counted.filter((one) => one.completion === completion && one.component !== component);
  const before = sumOf(elsewhere.filter((one) => ORDER[one.component] < ORDER[component]));
  const what = area ?? (before > 0 ? "Left over from what counts above" : "Any education counts here");
  return minutes === completion.minutes ? `${what}, all ${hoursText(minutes)} h` : `${what}, ${part}`;
}

const ORDER = { NATIONAL: 0, LOCAL_STATE: 1, INDIVIDUAL: 2 } as const;
