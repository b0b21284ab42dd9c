import { type ReactNode, useState } from "react";
import { LocationCountsDocument, type UserFilters_DepartmentFragment } from "../graphql/generated";
import { useLaterQuery } from "../graphql/useLaterQuery";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { roles, roleWords } from "../ui/roleWords";
import { SearchField } from "../ui/SearchField";
import { userStatuses, userStatusWords } from "../ui/statusWords";
import { countFilters, isPlainView, type UsersView, type UsersViewChange } from "./usersView";

interface UserFiltersProps {
  departmentId: string;
  view: UsersView;
  /** What there is to choose from; it is not asked before the users are seen. */
  choices: UserFilters_DepartmentFragment | undefined;
  onChange: (change: UsersViewChange) => void;
  onReset: () => void;
  end: ReactNode;
}

export function UserFilters({ departmentId, view, choices, onChange, onReset, end }: UserFiltersProps) {
  // Counted by going through everybody: only for who looks.
  const [looksAtLocations, setLooksAtLocations] = useState(false);
  const { data: counted } = useLaterQuery(LocationCountsDocument, { departmentId }, looksAtLocations);
  const atLocation = new Map(counted?.department.locations.map(({ id, userCount }) => [id, userCount]));
  const byStatus = {
    ACTIVE: choices?.active.totalCount,
    INACTIVE: choices?.inactive.totalCount,
    PENDING_APPROVAL: choices?.pending.totalCount,
    ARCHIVED: choices?.archived.totalCount,
  };
  const byRole = {
    GENERAL_USER: choices?.generalUsers.totalCount,
    TRAINING_OFFICER: choices?.trainingOfficers.totalCount,
    ADMIN: choices?.admins.totalCount,
  };
  return (
    <FilterBar
      active={countFilters(view)}
      canReset={!isPlainView(view)}
      onReset={onReset}
      end={end}
      search={
        <SearchField
          main
          label="Search by name, e-mail, login ID or employee ID"
          placeholder="Search users"
          value={view.search}
          onSearch={(search) => onChange({ search })}
        />
      }
      filters={
        <>
          <FilterMenu
            label="Status"
            options={userStatuses.map((value) => ({ value, label: userStatusWords[value], count: byStatus[value] }))}
            chosen={view.statuses}
            onChange={(statuses) => onChange({ statuses })}
          />
          <FilterMenu
            label="Role"
            options={roles.map((value) => ({ value, label: roleWords[value], count: byRole[value] }))}
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
            options={(choices?.locations ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
              count: atLocation.get(id),
            }))}
            onOpen={() => setLooksAtLocations(true)}
            chosen={view.locationIds}
            onChange={(locationIds) => onChange({ locationIds })}
          />
        </>
      }
    />
  );
}
