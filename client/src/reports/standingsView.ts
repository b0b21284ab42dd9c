import type { Pace, PlanStandingFilter, PlanStandingSort, PlanStandingSortField } from "../graphql/generated";
import { paceWords } from "../training/trainingWords";
import { type PagePosition, positionIn } from "../ui/paging";
import { deleteAll, onlyKnown, setList, setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";

/** Which people of a plan's report are listed, as the URL says it; the export's address has the same words. */
export interface StandingsView {
  search: string;
  paces: Pace[];
  groupIds: string[];
  /** Whose period is over, or runs; null: both. */
  isOver: boolean | null;
  /** Whose period ends in this month, "2028-03"; empty: in any. */
  ends: string;
  sort: Required<PlanStandingSort>;
  position: PagePosition;
}

export const paces = Object.keys(paceWords) as Pace[];
const sortFields: readonly PlanStandingSortField[] = ["URGENCY", "NAME", "DONE", "PERIOD_END"];
const filterNames = ["search", "pace", "group", "over", "ends"];

const readOver = (text: string | null): boolean | null => (text === null ? null : text === "true");
const readMonth = (text: string | null): string => (text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : "");

function readView(params: URLSearchParams): StandingsView {
  return {
    search: params.get("search") ?? "",
    paces: onlyKnown(paces, params.getAll("pace")),
    groupIds: params.getAll("group"),
    isOver: readOver(params.get("over")),
    ends: readMonth(params.get("ends")),
    sort: sortIn(params, sortFields, { field: "URGENCY", direction: "DESC" }),
    position: positionIn(params),
  };
}

export const filterOf = ({ search, paces: chosen, groupIds, isOver, ends }: StandingsView): PlanStandingFilter => ({
  search: search || null,
  paces: chosen,
  groupIds,
  isOver,
  endsIn: ends ? `${ends}-01` : null,
});

export const countFilters = ({ paces: chosen, groupIds, isOver, ends }: StandingsView): number =>
  Math.min(1, chosen.length) + Math.min(1, groupIds.length) + (isOver === null ? 0 : 1) + (ends ? 1 : 0);

/** What the export of this view is asked for with. */
export function exportQuery(view: StandingsView): string {
  const params = new URLSearchParams({ sort: view.sort.field, direction: view.sort.direction });
  writeView(params, view);
  return params.toString();
}

export type StandingsChange = Partial<Omit<StandingsView, "position">>;

/** Writes what changes; what is left out stays. */
function writeView(params: URLSearchParams, change: StandingsChange): void {
  const { search, paces: chosen, groupIds, isOver, ends, sort } = change;
  if (search !== undefined) setOrDelete(params, "search", search);
  if (chosen) setList(params, "pace", chosen);
  if (groupIds) setList(params, "group", groupIds);
  if (isOver !== undefined) setOrDelete(params, "over", isOver === null ? "" : String(isOver));
  if (ends !== undefined) setOrDelete(params, "ends", ends);
  if (sort) writeSort(params, sort);
}

/** No filter at all: what a number of the page begins with. */
const unfiltered: StandingsChange = { search: "", paces: [], groupIds: [], isOver: null, ends: "" };

export function useStandingsView() {
  const list = useListView({ read: readView, write: writeView, filterNames });
  return {
    ...list,
    planId: list.params.get("plan"),
    /** Another plan: its people are looked at from the start. */
    choosePlan: (id: string) =>
      list.edit((next) => {
        deleteAll(next, [...filterNames, "sort", "direction"]);
        next.set("plan", id);
      }),
    /** Those alone, whatever was chosen before. */
    show: (wanted: StandingsChange) => list.edit((next) => writeView(next, { ...unfiltered, ...wanted })),
  };
}
