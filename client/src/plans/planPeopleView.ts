import type { Pace, PlanStandingFilter, PlanStandingSort, PlanStandingSortField } from "../graphql/generated";
import { paceWords } from "../training/trainingWords";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";

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
const filterNames = ["search", "pace", "group"];

function readView(params: URLSearchParams): PlanPeopleView {
  return {
    search: params.get("search") ?? "",
    paces: onlyKnown(paces, params.getAll("pace")),
    groupIds: params.getAll("group"),
    sort: sortIn(params, sortFields, { field: "URGENCY", direction: "DESC" }),
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
export function exportQuery(view: PlanPeopleView): string {
  const params = new URLSearchParams();
  writeView(params, view);
  return params.toString();
}

export type PlanPeopleChange = Partial<Omit<PlanPeopleView, "position">>;

/** Writes what changes; what is left out stays. */
function writeView(params: URLSearchParams, { search, paces: wanted, groupIds, sort }: PlanPeopleChange): void {
  if (search !== undefined) setOrDelete(params, "search", search);
  if (wanted) setList(params, "pace", wanted);
  if (groupIds) setList(params, "group", groupIds);
  if (sort) writeSort(params, sort);
}

export const usePlanPeopleView = () => useListView({ read: readView, write: writeView, filterNames });
