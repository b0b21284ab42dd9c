import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import ErrorOutlined from "@mui/icons-material/ErrorOutlined";
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

/** How somebody stands towards the end of the period: a word and an icon, never the colour alone. */
export function PaceChip({ pace }: { pace: Pace }) {
  return <StatusChip {...looks[pace]} label={paceWords[pace]} />;
}
