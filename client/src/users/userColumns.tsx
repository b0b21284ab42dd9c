import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { UsersTable_UserFragment } from "../graphql/generated";
import type { GridColDef } from "../ui/DataTable";
import { LabelChips } from "../ui/LabelChips";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import { UserStatusChip } from "../ui/UserStatusChip";
import type { UserColumnName } from "./tableLook";
import { UserMarks } from "./UserMarks";
import { UserName } from "./UserName";

type User = UsersTable_UserFragment;

/** What can be done with a user; `tabIndex` is for its button, since the arrows lead to it. */
export type UserActions = (user: User, tabIndex?: number) => ReactNode;

export const userColumnWords: Record<UserColumnName, string> = {
  EMPLOYEE_ID: "Employee ID",
  PHONE: "Phone",
  EMAIL: "E-mail or login ID",
  ROLE: "Role",
  STATUS: "Status",
  LOCATION: "Location",
  GROUPS: "Groups",
};

/** Room that is left over goes where names are cut, not between numbers. */
const text = (field: UserColumnName, width: number, grow: number, textOf: (user: User) => string | null | undefined) =>
  ({
    field,
    headerName: userColumnWords[field],
    flex: grow,
    minWidth: width,
    valueGetter: (_value, user) => textOf(user) ?? "",
    renderCell: ({ value }) => <OneLine text={value} />,
  }) satisfies GridColDef<User>;

const nameColumn = (withAddress: boolean): GridColDef<User> => ({
  field: "NAME",
  headerName: "Name",
  flex: 3,
  minWidth: 160,
  hideable: false,
  renderCell: ({ row, tabIndex }) => <UserName user={row} tabIndex={tabIndex} withAddress={withAddress} />,
});

const hideable = (timeZone: string): Record<UserColumnName, GridColDef<User>> => ({
  EMPLOYEE_ID: { ...text("EMPLOYEE_ID", 98, 0.1, ({ employeeId }) => employeeId), cellClassName: "numeric" },
  PHONE: text("PHONE", 130, 0.1, ({ phone }) => phone),
  EMAIL: text("EMAIL", 190, 3, ({ email, loginId }) => email ?? loginId),
  ROLE: text("ROLE", 118, 0.1, ({ role }) => roleWords[role]),
  STATUS: {
    field: "STATUS",
    headerName: userColumnWords.STATUS,
    flex: 0.1,
    minWidth: 162,
    renderCell: ({ row }) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
        <UserStatusChip status={row.status} />
        <UserMarks user={row} timeZone={timeZone} />
      </Box>
    ),
  },
  LOCATION: text("LOCATION", 80, 1, ({ location }) => location?.name),
  GROUPS: {
    field: "GROUPS",
    headerName: userColumnWords.GROUPS,
    flex: 1.5,
    minWidth: 108,
    sortable: false,
    renderCell: ({ row, colDef }) => (
      <LabelChips labels={row.groups.map(({ name }) => name)} width={colDef.computedWidth - 16} />
    ),
  },
});

/** The fields' names are those that the server sorts by. */
export function userColumns(shown: readonly UserColumnName[], timeZone: string): GridColDef<User>[] {
  const columns = hideable(timeZone);
  return [nameColumn(!shown.includes("EMAIL")), ...shown.map((name) => columns[name])];
}

/** The last column: what can be done with the one user. */
export const actionsColumn = (actionsOf: UserActions): GridColDef<User> => ({
  field: "ACTIONS",
  headerName: "Actions",
  sortable: false,
  hideable: false,
  width: 64,
  renderCell: ({ row, tabIndex }) => actionsOf(row, tabIndex),
});
