import type { ReactNode } from "react";
import type { UserFilters_DepartmentFragment } from "../graphql/generated";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { roles, roleWords } from "../ui/roleWords";
import { SearchField } from "../ui/SearchField";
import { userStatuses, userStatusWords } from "../ui/statusWords";
import { countFilters, type UsersView, type UsersViewChange } from "./usersView";

interface UserFiltersProps {
  view: UsersView;
  choices: UserFilters_DepartmentFragment | undefined;
  onChange: (change: UsersViewChange) => void;
  onReset: () => void;
  end: ReactNode;
}

export function UserFilters({ view, choices, onChange, onReset, end }: UserFiltersProps) {
  const active = countFilters(view);
  const isSorted = view.sort.field !== "NAME" || view.sort.direction !== "ASC";
  return (
    <FilterBar
      active={active}
      canReset={active > 0 || view.search !== "" || isSorted}
      onReset={onReset}
      end={end}
      search={
        <SearchField
          main
          label="Search by name, e-mail or employee ID"
          placeholder="Search users"
          value={view.search}
          onSearch={(search) => onChange({ search })}
        />
      }
      filters={
        <>
          <FilterMenu
            label="Status"
            options={userStatuses.map((value) => ({ value, label: userStatusWords[value] }))}
            chosen={view.statuses}
            onChange={(statuses) => onChange({ statuses })}
          />
          <FilterMenu
            label="Role"
            options={roles.map((value) => ({ value, label: roleWords[value] }))}
            chosen={view.roles}
            onChange={(chosen) => onChange({ roles: chosen })}
          />
          <FilterMenu
            label="Groups"
            none="This department has no groups yet"
            options={(choices?.groups ?? []).map(({ id, name, userCount }) => ({
              value: id,
              label: name,
              count: userCount,
            }))}
            chosen={view.groupIds}
            onChange={(groupIds) => onChange({ groupIds })}
          />
          <FilterMenu
            label="Location"
            none="This department has no locations yet"
            options={(choices?.locations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            chosen={view.locationIds}
            onChange={(locationIds) => onChange({ locationIds })}
          />
        </>
      }
    />
  );
}
