import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import HourglassEmptyOutlined from "@mui/icons-material/HourglassEmptyOutlined";
import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import PauseCircleOutlined from "@mui/icons-material/PauseCircleOutlined";
import { StatusChip } from "./StatusChip";
import { type UserStatus, userStatusWords } from "./statusWords";

const looks = {
  PENDING_APPROVAL: { tone: "accent", icon: <HourglassEmptyOutlined /> },
  ACTIVE: { tone: "success", icon: <CheckCircleOutlined /> },
  INACTIVE: { tone: "warning", icon: <PauseCircleOutlined /> },
  ARCHIVED: { tone: "neutral", icon: <Inventory2Outlined /> },
} as const;

export function UserStatusChip({ status }: { status: UserStatus }) {
  const { tone, icon } = looks[status];
  return <StatusChip tone={tone} icon={icon} label={userStatusWords[status]} />;
}
