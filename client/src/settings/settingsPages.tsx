import DomainOutlined from "@mui/icons-material/DomainOutlined";
import EventSeatOutlined from "@mui/icons-material/EventSeatOutlined";
import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import HistoryOutlined from "@mui/icons-material/HistoryOutlined";
import LinkOutlined from "@mui/icons-material/LinkOutlined";
import PlaceOutlined from "@mui/icons-material/PlaceOutlined";
import VpnKeyOutlined from "@mui/icons-material/VpnKeyOutlined";
import type { ReactNode } from "react";
import type { Settings } from "./useSettings";

interface SettingsDestination {
  path: string;
  label: string;
  icon: ReactNode;
  may: (settings: Settings) => boolean;
}

const officers = () => true;

const all: readonly SettingsDestination[] = [
  {
    path: "/settings",
    label: "Department",
    icon: <DomainOutlined />,
    may: ({ viewerCanEditSettings }) => viewerCanEditSettings,
  },
  { path: "/settings/groups", label: "Groups", icon: <GroupsOutlined />, may: officers },
  { path: "/settings/locations", label: "Locations", icon: <PlaceOutlined />, may: officers },
  { path: "/settings/invitation-link", label: "Invitation link", icon: <LinkOutlined />, may: officers },
  { path: "/settings/seats", label: "Seats", icon: <EventSeatOutlined />, may: officers },
  {
    path: "/settings/api-tokens",
    label: "API tokens",
    icon: <VpnKeyOutlined />,
    may: ({ viewerCanManageApiTokens }) => viewerCanManageApiTokens,
  },
  { path: "/settings/audit-log", label: "Audit log", icon: <HistoryOutlined />, may: officers },
];

/** The parts of the settings that this person may see. */
export const settingsPagesFor = (settings: Settings): SettingsDestination[] => all.filter(({ may }) => may(settings));
