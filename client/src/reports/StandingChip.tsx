import EventBusyOutlined from "@mui/icons-material/EventBusyOutlined";
import type { StandingTable_StandingFragment } from "../graphql/generated";
import { PaceChip } from "../training/PaceChip";
import { StatusChip } from "../ui/StatusChip";

/** How somebody stands; whose period is over with hours missing has expired. */
export function StandingChip({ standing: { pace, daysLeft } }: { standing: StandingTable_StandingFragment }) {
  if (pace === "CRITICAL" && daysLeft === 0) {
    return <StatusChip tone="error" icon={<EventBusyOutlined />} label="Expired" />;
  }
  return <PaceChip pace={pace} />;
}
