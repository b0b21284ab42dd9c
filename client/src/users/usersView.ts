import { useMemo } from "react";
import type { Role, UserFilter, UserSort, UserSortField, UserStatus } from "../graphql/generated";
import { isDensity, type TableDensity } from "../ui/density";
import { type PagePosition, positionIn } from "../ui/paging";
import { roles } from "../ui/roleWords";
import { userStatuses } from "../ui/statusWords";
import { onlyKnown, setList, setOrDelete, useListUrl } from "../ui/useListUrl";
import { type UserColumnName, userColumnNames } from "./tableLook";
import { viewNames } from "./viewNames";

/** What the users page shows, as its URL says it. The export's URL has the same words. */
export interface UsersView {
  search: string;
  statuses: UserStatus[];
  roles: Role[];
  groupIds: string[];
  locationIds: string[];
  sort: Required<UserSort>;
  /** As a saved view wants it; else the person's own choice holds. */
  columns: UserColumnName[] | undefined;
  density: TableDensity | undefined;
  /** The saved view that this began with. */
  savedId: string | null;
  position: PagePosition;
}

export type UsersViewChange = Partial<Omit<UsersView, "position">>;

const sortFields: readonly UserSortField[] = ["NAME", "EMPLOYEE_ID", "PHONE", "EMAIL", "ROLE", "STATUS", "LOCATION"];
const lookNames = ["columns", "density", "view"];

export function readUsersView(params: URLSearchParams): UsersView {
  const density = params.get("density");
  return {
    search: params.get("search") ?? "",
    statuses: onlyKnown(userStatuses, params.getAll("status")),
    roles: onlyKnown(roles, params.getAll("role")),
    groupIds: params.getAll("group"),
    locationIds: params.getAll("location"),
    sort: {
      field: onlyKnown(sortFields, params.getAll("sort"))[0] ?? "NAME",
      direction: params.get("direction") === "DESC" ? "DESC" : "ASC",
    },
    columns: params.has("columns") ? onlyKnown(userColumnNames, (params.get("columns") ?? "").split(",")) : undefined,
    density: isDensity(density) ? density : undefined,
    savedId: params.get("view"),
    position: positionIn(params),
  };
}

function writeChange(params: URLSearchParams, change: UsersViewChange): void {
  if (change.search !== undefined) setOrDelete(params, "search", change.search);
  if (change.statuses) setList(params, "status", change.statuses);
  if (change.roles) setList(params, "role", change.roles);
  if (change.groupIds) setList(params, "group", change.groupIds);
  if (change.locationIds) setList(params, "location", change.locationIds);
  if (change.columns) params.set("columns", change.columns.join());
  if (change.density) params.set("density", change.density);
  if (change.savedId !== undefined) setOrDelete(params, "view", change.savedId ?? "");
  if (!change.sort) return;
  setOrDelete(params, "sort", change.sort.field === "NAME" ? "" : change.sort.field);
  setOrDelete(params, "direction", change.sort.direction === "ASC" ? "" : change.sort.direction);
}

function clearView(params: URLSearchParams): void {
  for (const name of [...viewNames, ...lookNames]) params.delete(name);
}

export const filterOf = ({ search, statuses, roles, groupIds, locationIds }: UsersView): UserFilter => ({
  ...(search && { search }),
  ...(statuses.length > 0 && { statuses }),
  ...(roles.length > 0 && { roles }),
  ...(groupIds.length > 0 && { groupIds }),
  ...(locationIds.length > 0 && { locationIds }),
});

export const countFilters = ({ statuses, roles, groupIds, locationIds }: UsersView): number =>
  [statuses, roles, groupIds, locationIds].filter((list) => list.length > 0).length;

/** Whether Reset would change anything. */
export const isPlainView = (view: UsersView): boolean => {
  const isSorted = view.sort.field !== "NAME" || view.sort.direction !== "ASC";
  return countFilters(view) === 0 && view.search === "" && !isSorted && view.savedId === null;
};

export function useUsersView() {
  const { params, size, change, adjust, move, resize } = useListUrl();
  const view = useMemo(() => readUsersView(params), [params]);
  return {
    view,
    params,
    size,
    move,
    resize,
    /** Typing replaces the history entry, choosing makes one. */
    change: (wanted: UsersViewChange) =>
      change((next) => writeChange(next, wanted), { replace: wanted.search !== undefined }),
    /** Columns and density of a saved view: the page stays. */
    adjust: (wanted: Pick<UsersView, "columns" | "density">) =>
      adjust((next) => writeChange(next, wanted), { replace: true }),
    /** A whole view in place of what is shown. */
    show: (wanted: UsersViewChange, replace: boolean) =>
      change(
        (next) => {
          clearView(next);
          next.delete("open");
          writeChange(next, wanted);
        },
        { replace },
      ),
    reset: () => change(clearView),
  };
}
