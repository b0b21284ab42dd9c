import type { ReactNode } from "react";
import type { UsersTable_UserFragment } from "../graphql/generated";
import { LabelChips } from "../ui/LabelChips";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import type { Column } from "../ui/table/columns";
import { UserStatusChip } from "../ui/UserStatusChip";
import type { UserColumnName } from "./tableLook";
import { UserMarks } from "./UserMarks";
import { UserName } from "./UserName";

type User = UsersTable_UserFragment;

/** What can be done with a user. */
export type UserActions = (user: User) => ReactNode;

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
    renderCell: ({ row }) => <OneLine text={textOf(row) ?? ""} />,
  }) satisfies Column<User>;

const nameColumn = (withAddress: boolean): Column<User> => ({
  field: "NAME",
  headerName: "Name",
  flex: 3,
  minWidth: 160,
  renderCell: ({ row }) => <UserName user={row} withAddress={withAddress} />,
});

const hideable = (timeZone: string): Record<UserColumnName, Column<User>> => ({
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
      <div className="status">
        <UserStatusChip status={row.status} />
        <UserMarks user={row} timeZone={timeZone} />
      </div>
    ),
  },
  LOCATION: text("LOCATION", 80, 1, ({ location }) => location?.name),
  GROUPS: {
    field: "GROUPS",
    headerName: userColumnWords.GROUPS,
    flex: 1.5,
    minWidth: 108,
    sortable: false,
    isMeasured: true,
    renderCell: ({ row, width }) => <LabelChips labels={row.groups.map(({ name }) => name)} width={width - 16} />,
  },
});

/** The fields' names are those that the server sorts by. */
export function userColumns(shown: readonly UserColumnName[], timeZone: string): Column<User>[] {
  const columns = hideable(timeZone);
  return [nameColumn(!shown.includes("EMAIL")), ...shown.map((name) => columns[name])];
}

/** The last column: what can be done with the one user. */
export const actionsColumn = (actionsOf: UserActions): Column<User> => ({
  field: "ACTIONS",
  isForScreen: true,
  headerName: "Actions",
  sortable: false,
  width: 64,
  renderCell: ({ row }) => actionsOf(row),
});
