import type { SavedView_ViewFragment, SavedViewInput } from "../../graphql/generated";
import { roles } from "../../ui/roleWords";
import { userStatuses } from "../../ui/statusWords";
import { onlyKnown } from "../../ui/useListUrl";
import { type TableLook, userColumnNames } from "../tableLook";
import type { UsersView, UsersViewChange } from "../usersView";

export type SavedView = SavedView_ViewFragment;

/** What the page shows when a saved view is chosen. */
export const viewOf = (saved: SavedView): UsersViewChange => ({
  search: saved.search ?? "",
  statuses: onlyKnown(userStatuses, saved.statuses ?? []),
  roles: onlyKnown(roles, saved.roles ?? []),
  groupIds: saved.groupIds ?? [],
  locationIds: saved.locationIds ?? [],
  sort: { field: saved.sort ?? "NAME", direction: saved.direction ?? "ASC" },
  columns: saved.columns ? onlyKnown(userColumnNames, saved.columns) : undefined,
  density: saved.density ?? undefined,
  savedId: saved.id,
});

/** What the page shows now, to be saved. */
export const stateOf = (
  { search, statuses, roles: chosen, groupIds, locationIds, sort }: UsersView,
  { columns, density }: TableLook,
): Omit<SavedViewInput, "name" | "isShared"> => ({
  search: search || null,
  statuses,
  roles: chosen,
  groupIds,
  locationIds,
  sort: sort.field,
  direction: sort.direction,
  columns: [...columns],
  density,
});

/** What a saved view holds, as input: to rename it or share it, and nothing else. */
export const heldBy = (saved: SavedView): Omit<SavedViewInput, "name" | "isShared"> => ({
  search: saved.search,
  statuses: saved.statuses,
  roles: saved.roles,
  groupIds: saved.groupIds,
  locationIds: saved.locationIds,
  sort: saved.sort,
  direction: saved.direction,
  columns: saved.columns,
  density: saved.density,
});

/** Whether the page shows something else than the saved view that it began with. */
export const isChanged = (view: UsersView, saved: SavedView): boolean => {
  const { search, statuses, roles: chosen, groupIds, locationIds, sort, columns, density } = view;
  const shown = [search, statuses, chosen, sorted(groupIds), sorted(locationIds), sort.field, sort.direction];
  const held = viewOf(saved);
  const was = [held.search, held.statuses, held.roles, sorted(held.groupIds), sorted(held.locationIds)];
  return (
    JSON.stringify([...shown, columns, density]) !==
    JSON.stringify([...was, held.sort?.field, held.sort?.direction, held.columns, held.density])
  );
};

const sorted = (ids: readonly string[] = []): string[] => [...ids].sort();

/** A link that opens a saved view, also after it has changed. */
export const linkTo = (saved: SavedView, departmentId: string): string =>
  `${location.origin}/users?${new URLSearchParams({ department: departmentId, open: saved.id })}`;
