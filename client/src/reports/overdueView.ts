import type { OverdueFilter, OverduePersonSort, OverduePersonSortField } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { setList, setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";

/** Which overdue courses the report is about, as its URL says it; the export's address has the same words. */
export interface OverdueView {
  search: string;
  courseIds: string[];
  groupIds: string[];
  sort: Required<OverduePersonSort>;
  position: PagePosition;
}

const sortFields: readonly OverduePersonSortField[] = ["DAYS", "COURSES", "NAME"];
const filterNames = ["search", "course", "group"];

function readView(params: URLSearchParams): OverdueView {
  return {
    search: params.get("search") ?? "",
    courseIds: params.getAll("course"),
    groupIds: params.getAll("group"),
    sort: sortIn(params, sortFields, { field: "DAYS", direction: "DESC" }),
    position: positionIn(params),
  };
}

export const overdueFilterOf = ({ search, courseIds, groupIds }: OverdueView): OverdueFilter => ({
  search: search || null,
  courseIds,
  groupIds,
});

export const countOverdueFilters = ({ courseIds, groupIds }: OverdueView): number =>
  Math.min(1, courseIds.length) + Math.min(1, groupIds.length);

/** What the export of this view is asked for with. */
export function overdueQuery({ search, courseIds, groupIds }: OverdueView): string {
  const params = new URLSearchParams();
  setOrDelete(params, "search", search);
  setList(params, "course", courseIds);
  setList(params, "group", groupIds);
  return params.toString();
}

export type OverdueChange = Partial<Omit<OverdueView, "position">>;

function writeView(params: URLSearchParams, { search, courseIds, groupIds, sort }: OverdueChange): void {
  if (search !== undefined) setOrDelete(params, "search", search);
  if (courseIds) setList(params, "course", courseIds);
  if (groupIds) setList(params, "group", groupIds);
  if (sort) writeSort(params, sort);
}

export const useOverdueView = () => useListView({ read: readView, write: writeView, filterNames });
