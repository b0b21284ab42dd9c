import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import HomeOutlined from "@mui/icons-material/HomeOutlined";
import InsightsOutlined from "@mui/icons-material/InsightsOutlined";
import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import SettingsOutlined from "@mui/icons-material/SettingsOutlined";
import SupportAgentOutlined from "@mui/icons-material/SupportAgentOutlined";
import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import WorkspacePremiumOutlined from "@mui/icons-material/WorkspacePremiumOutlined";
import { type ReactNode, useMemo } from "react";
import { useSession } from "../session/SessionProvider";
import { askUsersAhead } from "../users/askAhead";

export interface Destination {
  label: string;
  path: string;
  icon: ReactNode;
  /** The page that the path leads on to. */
  first?: string;
  /** Asks ahead what the page shows first, when one is about to go there. */
  ask?: (departmentId: string) => void;
  /** Pressed after `g`. */
  key: string;
}

const home: Destination = { label: "Home", path: "/", icon: <HomeOutlined />, key: "h" };
const myTraining: Destination = {
  ...{ label: "My Training", path: "/my-training", icon: <WorkspacePremiumOutlined />, key: "m" },
};
const users: Destination = {
  ...{ label: "Users", path: "/users", icon: <GroupsOutlined />, key: "u", ask: askUsersAhead },
};
const training: Destination = {
  ...{ label: "Training", path: "/training", icon: <SchoolOutlined />, key: "t", first: "/training/courses" },
};
const reports: Destination = { label: "Reports", path: "/reports", icon: <InsightsOutlined />, key: "r" };
const imports: Destination = { label: "Imports", path: "/imports", icon: <UploadFileOutlined />, key: "i" };
const settings: Destination = { label: "Settings", path: "/settings", icon: <SettingsOutlined />, key: "e" };
const support: Destination = { label: "Support", path: "/support", icon: <SupportAgentOutlined />, key: "s" };

/** Where this person can go now. */
export function useDestinations(): Destination[] {
  const { viewer, department } = useSession();
  const { isSupport } = viewer.account;
  return useMemo(
    () => [
      home,
      myTraining,
      ...(department?.viewerCanListUsers ? [users, training, reports] : []),
      ...(department?.viewerCanImport ? [imports] : []),
      ...(department?.viewerCanListUsers ? [settings] : []),
      ...(isSupport ? [support] : []),
    ],
    [department, isSupport],
  );
}
