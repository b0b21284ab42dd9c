import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import ErrorOutlined from "@mui/icons-material/ErrorOutlined";
import EventBusyOutlined from "@mui/icons-material/EventBusyOutlined";
import ScheduleOutlined from "@mui/icons-material/ScheduleOutlined";
import TrendingUpOutlined from "@mui/icons-material/TrendingUpOutlined";
import type { Pace } from "../graphql/generated";
import { StatusChip } from "../ui/StatusChip";
import { paceWords } from "./trainingWords";

const looks = {
  COMPLETE: { tone: "success", icon: <CheckCircleOutlined /> },
  ON_PACE: { tone: "success", icon: <TrendingUpOutlined /> },
  BEHIND: { tone: "warning", icon: <ScheduleOutlined /> },
  CRITICAL: { tone: "error", icon: <ErrorOutlined /> },
} as const;

interface PaceChipProps {
  pace: Pace;
  /** Left to the end of the period: whose hours are missing when it is over has expired. */
  daysLeft?: number;
}

/** How somebody stands towards the end of the period: a word and an icon, never the colour alone. */
export function PaceChip({ pace, daysLeft }: PaceChipProps) {
  if (pace === "CRITICAL" && daysLeft === 0) {
    return <StatusChip tone="error" icon={<EventBusyOutlined />} label="Expired" />;
  }
  return <StatusChip {...looks[pace]} label={paceWords[pace]} />;
}
