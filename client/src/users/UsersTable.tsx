import { useGridApiRef } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import type { UserSort, UserSortField, UsersTable_UserFragment } from "../graphql/generated";
import { DataTable } from "../ui/DataTable";
import { useGridScroll } from "../ui/useGridScroll";
import { useSortModel } from "../ui/useSortModel";
import { userColumns } from "./userColumns";

export interface UserListProps {
  /** Undefined until something has come. */
  users: readonly UsersTable_UserFragment[] | undefined;
  reloading: boolean;
  sort: Required<UserSort>;
  onSort: (sort: Required<UserSort>) => void;
  empty: ReactNode;
  footer: ReactNode;
}

export function UsersTable({ users, reloading, sort, onSort, empty, footer }: UserListProps) {
  const api = useGridApiRef();
  const sortModel = useSortModel(sort);
  useGridScroll(api, users !== undefined && users.length > 0);
  return (
    <DataTable
      apiRef={api}
      label="users"
      columns={userColumns}
      rows={users}
      reloading={reloading}
      empty={empty}
      footer={footer}
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted && onSort({ field: wanted.field as UserSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
