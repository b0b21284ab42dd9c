import type { LicencePoolSort, LicencePoolSortField } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";

/** What the list of pools shows, as its URL says it. */
interface PoolsView {
  search: string;
  sort: Required<LicencePoolSort>;
  position: PagePosition;
}

const sortFields: readonly LicencePoolSortField[] = ["COURSE", "AVAILABLE", "TOTAL"];

const readPoolsView = (params: URLSearchParams): PoolsView => ({
  search: params.get("search") ?? "",
  sort: sortIn(params, sortFields, { field: "COURSE", direction: "ASC" }),
  position: positionIn(params),
});

function write(params: URLSearchParams, { search, sort }: Partial<Omit<PoolsView, "position">>): void {
  if (search !== undefined) setOrDelete(params, "search", search);
  if (sort) writeSort(params, sort);
}

export const usePoolsView = () => useListView({ read: readPoolsView, write, filterNames: ["search"] });
