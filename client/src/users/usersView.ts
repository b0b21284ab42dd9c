import { useMemo } from "react";
import type { Role, UserFilter, UserSort, UserSortField, UserStatus } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { roles } from "../ui/roleWords";
import { userStatuses } from "../ui/statusWords";
import { onlyKnown, setList, setOrDelete, useListUrl } from "../ui/useListUrl";

/** What the users page shows, as its URL says it. The export's URL has the same words. */
export interface UsersView {
  search: string;
  statuses: UserStatus[];
  roles: Role[];
  groupIds: string[];
  locationIds: string[];
  sort: Required<UserSort>;
  position: PagePosition;
}

export type UsersViewChange = Partial<Omit<UsersView, "position">>;

const sortFields: readonly UserSortField[] = ["NAME", "EMPLOYEE_ID", "PHONE", "EMAIL", "ROLE", "STATUS", "LOCATION"];
const viewNames = ["search", "status", "role", "group", "location", "sort", "direction"];

export function readUsersView(params: URLSearchParams): UsersView {
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
    position: positionIn(params),
  };
}

function writeChange(params: URLSearchParams, change: UsersViewChange): void {
  if (change.search !== undefined) setOrDelete(params, "search", change.search);
  if (change.statuses) setList(params, "status", change.statuses);
  if (change.roles) setList(params, "role", change.roles);
  if (change.groupIds) setList(params, "group", change.groupIds);
  if (change.locationIds) setList(params, "location", change.locationIds);
  if (!change.sort) return;
  setOrDelete(params, "sort", change.sort.field === "NAME" ? "" : change.sort.field);
  setOrDelete(params, "direction", change.sort.direction === "ASC" ? "" : change.sort.direction);
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

/** Where the current view, all its pages, comes as a CSV file. */
export function exportUrl(departmentId: string, params: URLSearchParams): string {
  const query = new URLSearchParams([...params].filter(([name]) => viewNames.includes(name))).toString();
  return `/departments/${encodeURIComponent(departmentId)}/users.csv${query && `?${query}`}`;
}

export function useUsersView() {
  const { params, size, change, move, resize } = useListUrl();
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
    reset: () =>
      change((next) => {
        for (const name of viewNames) next.delete(name);
      }),
  };
}
