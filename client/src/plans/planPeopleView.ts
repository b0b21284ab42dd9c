import { useMemo } from "react";
import type { Pace, PlanStandingFilter, PlanStandingSort, PlanStandingSortField } from "../graphql/generated";
import { paceWords } from "../training/trainingWords";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, useListUrl } from "../ui/useListUrl";

/** Who of a plan's people is shown, as the URL says it; the export's address has the same words. */
export interface PlanPeopleView {
  search: string;
  paces: Pace[];
  groupIds: string[];
  sort: Required<PlanStandingSort>;
  position: PagePosition;
}

export const paces = Object.keys(paceWords) as Pace[];

const sortFields: readonly PlanStandingSortField[] = ["URGENCY", "NAME", "DONE", "PERIOD_END"];
const names = ["search", "pace", "group"];

function readView(params: URLSearchParams): PlanPeopleView {
  const [field = "URGENCY"] = onlyKnown(sortFields, params.getAll("sort"));
  const direction = params.get("direction");
  return {
    search: params.get("search") ?? "",
    paces: onlyKnown(paces, params.getAll("pace")),
    groupIds: params.getAll("group"),
    sort: { field, direction: direction === "ASC" || direction === "DESC" ? direction : "DESC" },
    position: positionIn(params),
  };
}

export const filterOf = ({ search, paces: wanted, groupIds }: PlanPeopleView): PlanStandingFilter => ({
  search: search || null,
  paces: wanted,
  groupIds,
});

export const countFilters = ({ paces: wanted, groupIds }: PlanPeopleView): number =>
  Math.min(1, wanted.length) + Math.min(1, groupIds.length);

/** What the export of this view is asked for with. */
export function exportQuery({ search, paces: wanted, groupIds, sort }: PlanPeopleView): string {
  const params = new URLSearchParams({ sort: sort.field, direction: sort.direction });
  setOrDelete(params, "search", search);
  setList(params, "pace", wanted);
  setList(params, "group", groupIds);
  return params.toString();
}

export function usePlanPeopleView() {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => readView(params), [params]);
  return {
    view,
    size,
    move,
    resize,
    search: (text: string) => change((next) => setOrDelete(next, "search", text), { replace: true }),
    choosePaces: (chosen: Pace[]) => change((next) => setList(next, "pace", chosen)),
    chooseGroups: (chosen: string[]) => change((next) => setList(next, "group", chosen)),
    sort: ({ field, direction }: Required<PlanStandingSort>) =>
      change((next) => {
        next.set("sort", field);
        next.set("direction", direction);
      }),
    reset: () =>
      change((next) => {
        for (const name of names) next.delete(name);
      }),
  };
}
