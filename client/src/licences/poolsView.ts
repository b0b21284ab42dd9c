import { useMemo } from "react";
import type { LicencePoolSort, LicencePoolSortField } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setOrDelete, useListUrl } from "../ui/useListUrl";

/** What the list of pools shows, as its URL says it. */
interface PoolsView {
  search: string;
  sort: Required<LicencePoolSort>;
  position: PagePosition;
}

const sortFields: readonly LicencePoolSortField[] = ["COURSE", "AVAILABLE", "TOTAL"];

const readPoolsView = (params: URLSearchParams): PoolsView => ({
  search: params.get("search") ?? "",
  sort: {
    field: onlyKnown(sortFields, params.getAll("sort"))[0] ?? "COURSE",
    direction: params.get("direction") === "DESC" ? "DESC" : "ASC",
  },
  position: positionIn(params),
});

export function usePoolsView() {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => readPoolsView(params), [params]);
  return {
    view,
    size,
    move,
    resize,
    search: (text: string) => change((next) => setOrDelete(next, "search", text), { replace: true }),
    sort: ({ field, direction }: Required<LicencePoolSort>) =>
      change((next) => {
        setOrDelete(next, "sort", field === "COURSE" ? "" : field);
        setOrDelete(next, "direction", direction === "ASC" ? "" : direction);
      }),
  };
}
