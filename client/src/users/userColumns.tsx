import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { UsersTable_UserFragment } from "../graphql/generated";
import type { GridColDef } from "../ui/DataTable";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import { UserStatusChip } from "../ui/UserStatusChip";
import type { UserActions } from "./UsersTable";

type User = UsersTable_UserFragment;

const text = (field: string, headerName: string, width: number, textOf: (user: User) => string | null | undefined) =>
  ({
    field,
    headerName,
    flex: width,
    minWidth: width,
    valueGetter: (_value, user) => textOf(user) ?? "",
    renderCell: ({ value }) => <OneLine text={value} />,
  }) satisfies GridColDef<User>;

/** The fields' names are those that the server sorts by. */
export const userColumns: GridColDef<User>[] = [
  {
    ...text("NAME", "Name", 180, ({ name }) => name),
    hideable: false,
    renderCell: ({ row, tabIndex }) => <UserName user={row} tabIndex={tabIndex} />,
  },
  { ...text("EMPLOYEE_ID", "Employee ID", 106, ({ employeeId }) => employeeId), cellClassName: "numeric" },
  text("PHONE", "Phone", 140, ({ phone }) => phone),
  text("EMAIL", "E-mail or login ID", 206, ({ email, loginId }) => email ?? loginId),
  text("ROLE", "Role", 122, ({ role }) => roleWords[role]),
  {
    field: "STATUS",
    headerName: "Status",
    flex: 158,
    minWidth: 158,
    renderCell: ({ row }) => <UserStatusChip status={row.status} />,
  },
  text("LOCATION", "Location", 96, ({ location }) => location?.name),
  { ...text("GROUPS", "Groups", 108, ({ groups }) => groups.map(({ name }) => name).join(", ")), sortable: false },
];

/** The last column: what can be done with the one user. */
export const actionsColumn = (actionsOf: UserActions): GridColDef<User> => ({
  field: "ACTIONS",
  headerName: "Actions",
  sortable: false,
  width: 84,
  renderCell: ({ row, tabIndex }) => actionsOf(row, tabIndex),
});

function UserName({ user: { id, name, viewerCanOpenRecord }, tabIndex }: { user: User; tabIndex: number }) {
  if (!viewerCanOpenRecord) return <OneLine strong text={name} />;
  return (
    <Link
      component={RouterLink}
      to={`/users/${id}`}
      state={{ fromUsers: true }}
      tabIndex={tabIndex}
      sx={{ minWidth: 0, fontWeight: 600 }}
    >
      <OneLine text={name} />
    </Link>
  );
}
