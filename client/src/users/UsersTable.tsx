import { useGridApiRef } from "@mui/x-data-grid";
import { type ReactNode, useMemo } from "react";
import type { UserSort, UserSortField, UsersTable_UserFragment } from "../graphql/generated";
import { DataTable } from "../ui/DataTable";
import { rowHeightOf } from "../ui/density";
import type { RowSelection } from "../ui/rowSelection";
import { useGridScroll } from "../ui/useGridScroll";
import { useSortModel } from "../ui/useSortModel";
import type { TableLook } from "./tableLook";
import { actionsColumn, type UserActions, userColumns } from "./userColumns";

export interface UserListProps {
  /** Undefined until something has come. */
  users: readonly UsersTable_UserFragment[] | undefined;
  timeZone: string;
  reloading: boolean;
  look: TableLook;
  sort: Required<UserSort>;
  onSort: (sort: Required<UserSort>) => void;
  /** Who is ticked, on all pages. Left out: no boxes. */
  selection?: Pick<RowSelection<UsersTable_UserFragment>, "model" | "onChange">;
  /** Left out: no column of actions. */
  actionsOf?: UserActions;
  empty: ReactNode;
  footer: ReactNode;
}

export const selectionLabels = {
  headerLabel: "Use the column to perform actions to multiple users at once",
  rowLabel: ({ name }: UsersTable_UserFragment) => `Select ${name}`,
};

export function UsersTable(props: UserListProps) {
  const { users, timeZone, reloading, look, sort, onSort, selection, actionsOf, empty, footer } = props;
  const api = useGridApiRef();
  const sortModel = useSortModel(sort);
  const shown = look.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns are the same list
  const columns = useMemo(
    () => [...userColumns(look.columns, timeZone), ...(actionsOf ? [actionsColumn(actionsOf)] : [])],
    [shown, timeZone, actionsOf],
  );
  useGridScroll(api, users !== undefined && users.length > 0);
  return (
    <DataTable
      apiRef={api}
      label="users"
      columns={columns}
      rows={users}
      rowHeight={rowHeightOf(look.density)}
      reloading={reloading}
      empty={empty}
      footer={footer}
      selection={selection && { ...selection, ...selectionLabels }}
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted && onSort({ field: wanted.field as UserSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
