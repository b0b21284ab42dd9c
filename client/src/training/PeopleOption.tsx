import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import Box from "@mui/material/Box";
import type { HTMLAttributes, ReactNode } from "react";
import { countOf } from "../ui/numbers";
import { PersonMark } from "../ui/PersonMark";
import { roleWords } from "../ui/roleWords";
import { UserStatusChip } from "../ui/UserStatusChip";
import type { PeopleChoice } from "./usePeopleChoices";

/** Those of one kind, under its name. */
export function PeopleGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li role="none">
      <Box role="group" aria-label={label}>
        <Box aria-hidden sx={{ px: 2, pt: 1, pb: 0.5, fontSize: "0.75rem", fontWeight: 600, color: "text.secondary" }}>
          {label}
        </Box>
        <Box component="ul" role="none" sx={{ m: 0, p: 0 }}>
          {children}
        </Box>
      </Box>
    </li>
  );
}

interface PeopleOptionProps extends HTMLAttributes<HTMLLIElement> {
  choice: PeopleChoice;
}

/** A person, or a group, in the list of a PeoplePicker. */
export function PeopleOption({ choice, ...props }: PeopleOptionProps) {
  const { name, user, group } = choice;
  return (
    <li {...props}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, width: 1, minWidth: 0 }}>
        {group ? <GroupMark /> : <PersonMark name={name} size={30} />}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box component="bdi" sx={{ display: "block", fontSize: "0.9375rem", overflowWrap: "anywhere" }}>
            {name}
          </Box>
          <Box sx={{ fontSize: "0.8125rem", color: "text.secondary", overflowWrap: "anywhere" }}>
            {detailOf(choice)}
          </Box>
        </Box>
        {user && user.status !== "ACTIVE" && <UserStatusChip status={user.status} />}
      </Box>
    </li>
  );
}

function GroupMark() {
  return (
    <Box
      aria-hidden
      sx={{
        ...{ flex: "none", display: "grid", placeItems: "center", width: 30, height: 30 },
        ...{ borderRadius: 1, bgcolor: "action.selected", color: "primary.main", "& svg": { fontSize: 18 } },
      }}
    >
      <GroupsOutlined />
    </Box>
  );
}

function detailOf({ user, group }: PeopleChoice): string {
  if (group) return countOf(group.userCount, "person", "people");
  if (!user) return "";
  const role = user.role === "GENERAL_USER" ? null : roleWords[user.role];
  return [user.email ?? user.loginId, user.employeeId, role].filter(Boolean).join(" · ");
}
