import { type ReactNode, useMemo } from "react";
import type { UserSort, UsersTable_UserFragment } from "../graphql/generated";
import { rowHeightOf } from "../ui/density";
import { DataTable } from "../ui/table/DataTable";
import type { RowSelection } from "../ui/table/selection";
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
  const shown = look.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns are the same list
  const columns = useMemo(
    () => [...userColumns(look.columns, timeZone), ...(actionsOf ? [actionsColumn(actionsOf)] : [])],
    [shown, timeZone, actionsOf],
  );
  return (
    <DataTable
      label="users"
      columns={columns}
      rows={users}
      rowHeight={rowHeightOf(look.density)}
      reloading={reloading}
      empty={empty}
      footer={footer}
      selection={selection && { ...selection, ...selectionLabels }}
      sort={sort}
      onSort={onSort}
    />
  );
}
