import { areaKey, type CountableCompletion, type PlanPeriod } from "./plan.rules.js";

/** Why a whole completion is set aside before anything is counted. */
export type SetAside = "OUTSIDE_PERIOD" | "DUPLICATE";

export interface Candidates {
  /** In the one order in which they are looked at, however they came: by date, then by id. */
  readonly countable: readonly CountableCompletion[];
  readonly setAside: readonly { readonly completion: CountableCompletion; readonly why: SetAside }[];
}

/**
 * What may count in a period: education falls in it, and a class of the same name by the same provider counts once,
 * the first time (NREMT recertification handbook).
 */
export function candidatesOf(period: PlanPeriod, completions: readonly CountableCompletion[]): Candidates {
  const ordered = [...completions].sort((a, b) => compare(a.completedOn, b.completedOn) || compare(a.id, b.id));
  const countable: CountableCompletion[] = [];
  const setAside: { completion: CountableCompletion; why: SetAside }[] = [];
  const seen = new Set<string>();
  for (const completion of ordered) {
    const content = `${areaKey(completion.className)}\u0001${areaKey(completion.provider ?? "")}`;
    if (completion.completedOn < period.from || completion.completedOn > period.to) {
      setAside.push({ completion, why: "OUTSIDE_PERIOD" });
    } else if (seen.has(content)) {
      setAside.push({ completion, why: "DUPLICATE" });
    } else {
      seen.add(content);
      countable.push(completion);
    }
  }
  return { countable, setAside };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
