import ArchiveOutlined from "@mui/icons-material/ArchiveOutlined";
import BadgeOutlined from "@mui/icons-material/BadgeOutlined";
import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import KeyOutlined from "@mui/icons-material/KeyOutlined";
import NotificationsNoneOutlined from "@mui/icons-material/NotificationsNoneOutlined";
import PauseCircleOutlined from "@mui/icons-material/PauseCircleOutlined";
import PersonRemoveOutlined from "@mui/icons-material/PersonRemoveOutlined";
import PlaceOutlined from "@mui/icons-material/PlaceOutlined";
import PlayCircleOutlined from "@mui/icons-material/PlayCircleOutlined";
import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import UnarchiveOutlined from "@mui/icons-material/UnarchiveOutlined";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import MenuItem from "@mui/material/MenuItem";
import type { ReactElement } from "react";
import type { AskedAction } from "./asked";

export const actionIcons: Record<AskedAction, ReactElement> = {
  APPROVE: <CheckCircleOutlined />,
  NOTIFY: <NotificationsNoneOutlined />,
  GROUPS: <GroupsOutlined />,
  COURSES: <SchoolOutlined />,
  ARCHIVE: <ArchiveOutlined />,
  RESTORE: <UnarchiveOutlined />,
  CHANGE_ROLE: <BadgeOutlined />,
  SET_LOCATION: <PlaceOutlined />,
  ACTIVATE: <PlayCircleOutlined />,
  INACTIVATE: <PauseCircleOutlined />,
  SEND_PASSWORD_RESET: <KeyOutlined />,
  REMOVE: <PersonRemoveOutlined />,
};

/** As they stand on buttons and in menus. */
export const actionNames: Record<AskedAction, string> = {
  APPROVE: "Approve",
  NOTIFY: "Notify",
  GROUPS: "Groups",
  COURSES: "Course assignments",
  ARCHIVE: "Archive",
  RESTORE: "Restore",
  CHANGE_ROLE: "Change role",
  SET_LOCATION: "Change location",
  ACTIVATE: "Set active",
  INACTIVATE: "Set inactive",
  SEND_PASSWORD_RESET: "Send password reset",
  REMOVE: "Remove",
};

interface ActionItemProps {
  action: AskedAction;
  /** Why it does not apply. The item keeps its place in the arrows' way, so that the reason can be read there. */
  why?: string;
  onChoose: () => void;
}

/** An action in a menu. Menus hand their items focus and place, so further properties go through. */
export function ActionItem({ action, why, onChoose, ...item }: ActionItemProps) {
  return (
    <MenuItem
      {...item}
      aria-disabled={why !== undefined}
      onClick={why === undefined ? onChoose : undefined}
      sx={{ whiteSpace: "normal", ...(why !== undefined && { color: "text.secondary", cursor: "default" }) }}
    >
      <ListItemIcon sx={{ ...(why !== undefined && { opacity: 0.5 }) }}>{actionIcons[action]}</ListItemIcon>
      <ListItemText primary={actionNames[action]} secondary={why} slotProps={{ secondary: { variant: "caption" } }} />
    </MenuItem>
  );
}
