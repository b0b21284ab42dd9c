import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";
import type { SortDirection, UserSortField, UsersTable_UserFragment } from "../graphql/generated";
import { LabelChips } from "../ui/LabelChips";
import { PlainIcon, paths } from "../ui/PlainIcon";
import { roleWords } from "../ui/roleWords";
import { UserStatusChip } from "../ui/UserStatusChip";
import { UserMarks } from "./UserMarks";
import { UserName } from "./UserName";
import { selectionLabels, type UserListProps } from "./UsersTable";

const orders: { field: UserSortField; direction: SortDirection; label: string }[] = [
  { field: "NAME", direction: "ASC", label: "Name, A to Z" },
  { field: "NAME", direction: "DESC", label: "Name, Z to A" },
  { field: "EMPLOYEE_ID", direction: "ASC", label: "Employee ID" },
  { field: "EMAIL", direction: "ASC", label: "E-mail" },
  { field: "PHONE", direction: "ASC", label: "Phone" },
  { field: "ROLE", direction: "DESC", label: "Role, admins first" },
  { field: "STATUS", direction: "ASC", label: "Status" },
  { field: "LOCATION", direction: "ASC", label: "Location" },
];

/** The table's rows for a phone. */
export function UserCards(props: UserListProps) {
  const { users, timeZone, reloading, sort, onSort, selection, actionsOf, empty, footer } = props;
  const isTicked = (id: string) => (selection?.model.type === "exclude") !== (selection?.model.ids.has(id) ?? false);
  const toggle = (id: string) => {
    if (!selection) return;
    const ids = new Set(selection.model.ids);
    if (!ids.delete(id)) ids.add(id);
    selection.onChange({ ...selection.model, ids });
  };
  return (
    <Box>
      <Box component="label" sx={{ display: "flex", alignItems: "center", gap: 1, pb: 1, fontSize: "0.875rem" }}>
        <Box component="span" sx={{ color: "text.secondary" }}>
          Order
        </Box>
        <span className="plain-select">
          <select
            value={`${sort.field} ${sort.direction}`}
            onChange={(event) => {
              const order = orders.find(({ field, direction }) => `${field} ${direction}` === event.target.value);
              if (order) onSort({ field: order.field, direction: order.direction });
            }}
          >
            {orders.map(({ field, direction, label }) => (
              <option key={label} value={`${field} ${direction}`}>
                {label}
              </option>
            ))}
          </select>
          <PlainIcon path={paths.arrowDropDown} />
        </span>
      </Box>
      <Box sx={{ height: 2, mb: 1 }}>
        {reloading && users && <LinearProgress aria-label="Loading users" sx={{ height: 2 }} />}
      </Box>
      {users?.length === 0 && empty}
      {!users && <CardSkeletons />}
      <Box
        component="ul"
        aria-label="users"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          gap: 1,
          opacity: reloading && users ? 0.55 : 1,
        }}
      >
        {users?.map((user) => (
          <li key={user.id}>
            <UserCard
              user={user}
              timeZone={timeZone}
              actions={actionsOf?.(user)}
              box={
                selection && (
                  <Checkbox
                    size="small"
                    checked={isTicked(user.id)}
                    onChange={() => toggle(user.id)}
                    slotProps={{ input: { "aria-label": selectionLabels.rowLabel(user) } }}
                    sx={{ m: -1, mr: -0.5 }}
                  />
                )
              }
            />
          </li>
        ))}
      </Box>
      {footer}
    </Box>
  );
}

interface UserCardProps {
  user: UsersTable_UserFragment;
  timeZone: string;
  box: ReactNode;
  actions: ReactNode;
}

function UserCard({ user, timeZone, box, actions }: UserCardProps) {
  const { employeeId, phone, role, status, location, groups } = user;
  const facts = [
    { label: "Role", value: roleWords[role] },
    { label: "Employee ID", value: employeeId },
    { label: "Phone", value: phone },
    { label: "Location", value: location && <bdi>{location.name}</bdi> },
    { label: "Groups", value: groups.length > 0 && <LabelChips labels={groups.map(({ name }) => name)} /> },
  ].filter(({ value }) => value);
  return (
    <Paper variant="outlined" component="article" sx={{ p: 1.75 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
        {box}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <UserName user={user} withAddress />
        </Box>
        {actions && <Box sx={{ flex: "none", mt: -1, mr: -1 }}>{actions}</Box>}
      </Box>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, mt: 1 }}>
        <UserStatusChip status={status} />
        <UserMarks user={user} timeZone={timeZone} />
      </Box>
      <Box
        component="dl"
        sx={{
          display: "grid",
          gridTemplateColumns: "auto 1fr",
          columnGap: 2,
          rowGap: 0.5,
          m: 0,
          mt: 1.25,
          fontSize: "0.875rem",
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ display: "contents" }}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: "anywhere" }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}

function CardSkeletons() {
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      {[1, 2, 3, 4, 5].map((n) => (
        <Skeleton key={n} variant="rounded" height={132} />
      ))}
    </Box>
  );
}
