import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { UsersTable_UserFragment } from "../graphql/generated";
import type { GridColDef } from "../ui/DataTable";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import { UserStatusChip } from "../ui/UserStatusChip";

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
    ...text("NAME", "Name", 220, ({ name }) => name),
    hideable: false,
    renderCell: ({ row }) => <UserName user={row} />,
  },
  text("EMPLOYEE_ID", "Employee ID", 110, ({ employeeId }) => employeeId),
  text("PHONE", "Phone", 128, ({ phone }) => phone),
  text("EMAIL", "E-mail", 190, ({ email }) => email),
  text("ROLE", "Role", 124, ({ role }) => roleWords[role]),
  {
    field: "STATUS",
    headerName: "Status",
    flex: 130,
    minWidth: 130,
    renderCell: ({ row }) => <UserStatusChip status={row.status} />,
  },
  text("LOCATION", "Location", 104, ({ location }) => location?.name),
  { ...text("GROUPS", "Groups", 140, ({ groups }) => groups.map(({ name }) => name).join(", ")), sortable: false },
];

function UserName({ user }: { user: User }) {
  const { id, name, email, loginId, viewerCanOpenRecord } = user;
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
      {viewerCanOpenRecord ? (
        <Link
          component={RouterLink}
          to={`/users/${id}`}
          state={{ fromUsers: true }}
          sx={{ display: "block", fontWeight: 600 }}
        >
          <OneLine text={name} />
        </Link>
      ) : (
        <OneLine text={name} strong />
      )}
      <OneLine text={email ?? loginId ?? ""} small />
    </Box>
  );
}
