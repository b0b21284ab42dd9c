import { candidatesOf, type SetAside } from "./countable.rules.js";
import { type Arc, Network } from "./flow.rules.js";
import {
  areaKey,
  type CountableCompletion,
  minutesOf,
  type PlanComponent,
  type PlanComponentKind,
  type PlanContent,
  type PlanPeriod,
  type PlanRequirement,
  requirementsOf,
} from "./plan.rules.js";

/** Minutes of one completion that count towards one requirement. */
export interface CountedMinutes {
  readonly completion: CountableCompletion;
  readonly component: PlanComponentKind;
  readonly requirement: PlanRequirement;
  /** The content area that they were given for; undefined where the requirement takes any education. */
  readonly area: string | undefined;
  readonly minutes: number;
}

/** Why minutes of a completion count nowhere. */
export type NotCountedReason = SetAside | "NOT_ACCEPTED" | "REQUIREMENT_MET" | "DISTRIBUTIVE_CAP";

export interface Allocation {
  readonly counted: readonly CountedMinutes[];
  readonly notCounted: readonly {
    readonly completion: CountableCompletion;
    readonly minutes: number;
    readonly why: NotCountedReason;
  }[];
}

/** A place where minutes of a completion may count, with the arc of the network that says how many do. */
interface Use extends Omit<CountedMinutes, "minutes"> {
  readonly arc: Arc;
}

/**
 * Decides which minutes of which completion count where: first as many as can for the first component, then, keeping
 * these, for the second, and so on. No minute counts twice, no requirement gets more than it asks for, one more class
 * never makes less of the others, and the order in which completions come does not matter (ADR 0017).
 */
export function allocate(
  content: PlanContent,
  period: PlanPeriod,
  completions: readonly CountableCompletion[],
): Allocation {
  const { countable, setAside } = candidatesOf(period, completions);
  const network = new Network();
  const source = network.addNode();
  const classes = countable.map((completion) => classNode(network, source, completion));
  const places = content.components.map((component) => new Place(network, component));
  const uses = places.flatMap((place) => classes.flatMap((from) => place.accept(from)));
  for (const { sink } of places) network.send(source, sink);

  const counted = uses.filter(({ arc }) => arc.flow > 0).map(({ arc, ...use }) => ({ ...use, minutes: arc.flow }));
  return {
    counted,
    notCounted: [
      ...setAside.map(({ completion, why }) => ({ completion, why, minutes: completion.minutes })),
      ...countable.flatMap((completion) => leftOver(completion, uses, places)),
    ],
  };
}

interface ClassNode {
  readonly completion: CountableCompletion;
  /** All its minutes, for what takes any education. */
  readonly whole: number;
  /** Its minutes by content area. */
  readonly byArea: readonly { readonly area: string; readonly node: number }[];
}

function classNode(network: Network, source: number, completion: CountableCompletion): ClassNode {
  const whole = network.addNode();
  network.addArc(source, whole, completion.minutes);
  const byArea = completion.areas.map(({ area, minutes }) => {
    const node = network.addNode();
    network.addArc(whole, node, minutes);
    return { area, node };
  });
  return { completion, whole, byArea };
}

/** One component of a plan as a part of the network: its requirements, and the limit on distributive education. */
class Place {
  readonly sink: number;
  private readonly leaves: readonly Leaf[];

  constructor(
    private readonly network: Network,
    private readonly component: PlanComponent,
  ) {
    this.sink = network.addNode();
    const cap = component.distributiveCap;
    const requirements = requirementsOf(component);
    // With one requirement the limit is a gate before it; with several, their arcs share a budget.
    const budget = cap === undefined || requirements.length === 1 ? -1 : network.addBudget(cap);
    this.leaves = requirements.map((requirement) => {
      const node = network.addNode();
      const arc = network.addArc(node, this.sink, requirement.minutes);
      if (cap === undefined || budget >= 0) return { requirement, arc, node, distributive: node, budget };
      const gate = network.addNode();
      network.addArc(gate, node, cap);
      return { requirement, arc, node, distributive: gate, budget };
    });
  }

  /** Draws the arcs from a class to the requirements that take it. */
  accept({ completion, whole, byArea }: ClassNode): Use[] {
    return this.leaves.flatMap(({ requirement, node, distributive, budget }): Use[] => {
      const to = completion.isDistributive ? distributive : node;
      const drawsOn = completion.isDistributive ? budget : -1;
      const use = { completion, component: this.component.kind, requirement };
      const arcTo = (from: number) => this.network.addArc(from, to, completion.minutes, drawsOn);
      if (!takesCredit(requirement, completion)) return [];
      if (!requirement.areas) return [{ ...use, area: undefined, arc: arcTo(whole) }];
      const wanted = new Set(requirement.areas.map(areaKey));
      return byArea
        .filter(({ area }) => wanted.has(areaKey(area)))
        .map(({ area, node: from }) => ({ ...use, area, arc: arcTo(from) }));
    });
  }

  /** Whether a requirement still asks for minutes. */
  isOpen({ id }: PlanRequirement): boolean {
    return this.leaves.some(({ requirement, arc }) => requirement.id === id && arc.flow < arc.capacity);
  }
}

interface Leaf {
  readonly requirement: PlanRequirement;
  /** To the component's sink: what the requirement asks for and has. */
  readonly arc: Arc;
  readonly node: number;
  /** Where distributive education enters: the node itself, or the gate before it. */
  readonly distributive: number;
  readonly budget: number;
}

const takesCredit = ({ creditTypes }: PlanRequirement, { creditType }: CountableCompletion): boolean =>
  creditTypes === undefined || creditTypes.includes(creditType);

function leftOver(completion: CountableCompletion, uses: readonly Use[], places: readonly Place[]) {
  const own = uses.filter((use) => use.completion === completion);
  const minutes = completion.minutes - own.reduce((sum, { arc }) => sum + arc.flow, 0);
  if (minutes === 0) return [];
  const unused = own.filter(({ area }) => area === undefined || hasMinutesLeft(completion, area, own));
  const isAnyOpen = unused.some(({ requirement }) => places.some((place) => place.isOpen(requirement)));
  const why: NotCountedReason =
    unused.length === 0 ? "NOT_ACCEPTED" : isAnyOpen ? "DISTRIBUTIVE_CAP" : "REQUIREMENT_MET";
  return [{ completion, minutes, why }];
}

function hasMinutesLeft({ areas }: CountableCompletion, area: string, own: readonly Use[]): boolean {
  const given = areas.filter((its) => its.area === area).reduce((sum, { minutes }) => sum + minutes, 0);
  const used = own.filter((use) => use.area === area).reduce((sum, { arc }) => sum + arc.flow, 0);
  return used < given;
}

/** How far a plan is: minutes asked for and counted, in all and by component, in whole minutes. */
export function progressOf(content: PlanContent, { counted }: Allocation) {
  const components = content.components.map((component) => ({
    kind: component.kind,
    required: minutesOf(requirementsOf(component)),
    done: counted
      .filter(({ component: kind }) => kind === component.kind)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  }));
  return {
    components,
    required: components.reduce((sum, { required }) => sum + required, 0),
    done: components.reduce((sum, { done }) => sum + done, 0),
  };
}
