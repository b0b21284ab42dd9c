/** An arc of a network: what may flow over it, and what does. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  capacity: number;
  flow: number;
  /** 1 on the arcs whose sum has a budget, 0 elsewhere. */
  readonly cost: number;
  /** Index of the budget that a costly arc draws on; -1 elsewhere. */
  readonly budget: number;
}

/** A step along an arc, or back along one. */
interface Step {
  readonly arc: Arc;
  readonly isForward: boolean;
}

/**
 * A network in which flow is sent by successive cheapest paths: each path makes the flow larger by as much as it can
 * while the cost stays the least for that amount. Whole numbers in, whole numbers out, and the same network gives the
 * same flow (Ahuja, Magnanti, Orlin: Network Flows, chapter 9).
 */
export class Network {
  private readonly steps: Step[][] = [];
  private readonly budgets: number[] = [];

  addNode(): number {
    return this.steps.push([]) - 1;
  }

  /** How much all arcs that draw on it may carry together; gives the number to name it by. */
  addBudget(amount: number): number {
    return this.budgets.push(amount) - 1;
  }

  addArc(from: number, to: number, capacity: number, budget = -1): Arc {
    const arc: Arc = { from, to, capacity, flow: 0, cost: budget < 0 ? 0 : 1, budget };
    this.steps[from]?.push({ arc, isForward: true });
    this.steps[to]?.push({ arc, isForward: false });
    return arc;
  }

  /** Sends as much more as can go from `source` to `sink` within the budgets; what other sinks have they keep. */
  send(source: number, sink: number): void {
    for (let path = this.cheapestPath(source, sink); path; path = this.cheapestPath(source, sink)) {
      const spent = this.spentPerUnit(path);
      const amount = Math.min(
        ...path.map(room),
        ...[...spent].map(([budget, units]) =>
          units > 0 ? Math.floor((this.budgets[budget] ?? 0) / units) : Number.POSITIVE_INFINITY,
        ),
      );
      if (amount <= 0) return;
      for (const { arc, isForward } of path) arc.flow += isForward ? amount : -amount;
      for (const [budget, units] of spent) this.budgets[budget] = (this.budgets[budget] ?? 0) - units * amount;
    }
  }

  /** By queue (Bellman and Ford): arcs back have negative cost, cycles of negative cost cannot arise. */
  private cheapestPath(source: number, sink: number): Step[] | undefined {
    const cost = new Array<number>(this.steps.length).fill(Number.POSITIVE_INFINITY);
    const arrival = new Array<Step | undefined>(this.steps.length);
    const queue = new Set([source]);
    cost[source] = 0;
    for (const at of queue) {
      queue.delete(at);
      for (const step of (this.steps[at] ?? []).filter((open) => room(open) > 0)) {
        const next = endOf(step);
        const costThere = (cost[at] ?? 0) + (step.isForward ? step.arc.cost : -step.arc.cost);
        if (costThere >= (cost[next] ?? 0)) continue;
        cost[next] = costThere;
        arrival[next] = step;
        queue.add(next);
      }
    }
    return arrival[sink] && pathTo(sink, source, arrival);
  }

  private spentPerUnit(path: readonly Step[]): Map<number, number> {
    const spent = new Map<number, number>();
    for (const { arc, isForward } of path) {
      if (arc.budget >= 0) spent.set(arc.budget, (spent.get(arc.budget) ?? 0) + (isForward ? 1 : -1));
    }
    return spent;
  }
}

const endOf = ({ arc, isForward }: Step): number => (isForward ? arc.to : arc.from);

const room = ({ arc, isForward }: Step): number => (isForward ? arc.capacity - arc.flow : arc.flow);

function pathTo(sink: number, source: number, arrival: readonly (Step | undefined)[]): Step[] {
  const path: Step[] = [];
  for (let at = sink; at !== source; ) {
    const step = arrival[at];
    if (!step) break;
    path.unshift(step);
    at = step.isForward ? step.arc.from : step.arc.to;
  }
  return path;
}
