import { useMemo } from "react";
import type { PlanTable_PlanFragment } from "../graphql/generated";
import { deleteAll, setOrDelete, sortIn, useListUrl, writeSort } from "../ui/useListUrl";

type Plan = PlanTable_PlanFragment;

const sortFields = ["NAME", "PERIOD", "HOURS", "PEOPLE", "PROGRESS", "BEHIND"] as const;

export type PlanSortField = (typeof sortFields)[number];

export interface PlanSort {
  field: PlanSortField;
  direction: "ASC" | "DESC";
}

/** Which of the plans are shown and in what order, as the URL says it. All of them are there already. */
export interface PlansView {
  search: string;
  /** Those that are no longer in use, in place of those that are. */
  isRetired: boolean;
  sort: PlanSort;
}

/** How far all who have a plan are, of a hundred; nothing while nobody has it. */
export const percentOf = ({ summary: { requiredMinutes, doneMinutes } }: Plan): number | undefined =>
  requiredMinutes > 0 ? Math.floor((doneMinutes * 100) / requiredMinutes) : undefined;

/** Behind in either way. */
export const behindOf = ({ summary: { all } }: Plan): number => all.behind + all.critical;

const keys: Record<PlanSortField, (plan: Plan) => string | number> = {
  NAME: ({ name }) => name.toLowerCase(),
  PERIOD: ({ periodTo }) => periodTo,
  HOURS: ({ minutes }) => minutes,
  PEOPLE: ({ userCount }) => userCount,
  PROGRESS: (plan) => percentOf(plan) ?? -1,
  BEHIND: behindOf,
};

const compare = (one: string | number, other: string | number): number =>
  typeof one === "string" ? one.localeCompare(String(other)) : one - Number(other);

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

export function shownPlans(plans: readonly Plan[], { search, isRetired, sort }: PlansView): Plan[] {
  const key = keys[sort.field];
  const sign = sort.direction === "ASC" ? 1 : -1;
  return plans
    .filter((plan) => plan.isRetired === isRetired && fold(plan.name).includes(fold(search)))
    .sort((one, other) => sign * compare(key(one), key(other)) || compare(keys.NAME(one), keys.NAME(other)));
}

export function usePlansView() {
  const { params, change } = useListUrl();
  const view = useMemo(
    (): PlansView => ({
      search: params.get("search") ?? "",
      isRetired: params.get("retired") === "true",
      sort: sortIn(params, sortFields, { field: "NAME", direction: "ASC" }),
    }),
    [params],
  );
  return {
    view,
    search: (text: string) => change((next) => setOrDelete(next, "search", text), { replace: true }),
    showRetired: (isRetired: boolean) => change((next) => setOrDelete(next, "retired", isRetired ? "true" : "")),
    sort: (wanted: PlanSort) => change((next) => writeSort(next, wanted)),
    reset: () => change((next) => deleteAll(next, ["search", "retired"])),
  };
}
