import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import ErrorOutlined from "@mui/icons-material/ErrorOutlined";
import ScheduleOutlined from "@mui/icons-material/ScheduleOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { PlanTable_PlanFragment } from "../graphql/generated";
import { HoursBar } from "../training/HoursBar";
import { HiddenText } from "../ui/HiddenText";
import { formatNumber } from "../ui/numbers";
import { StatusChip } from "../ui/StatusChip";
import { behindOf, percentOf } from "./plansView";

type Plan = PlanTable_PlanFragment;

/** How far all who have it are together. */
export function PlanProgress({ plan }: { plan: Plan }) {
  const { name, summary } = plan;
  const percent = percentOf(plan);
  if (percent === undefined) {
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        Nobody has it
      </Box>
    );
  }
  return (
    <Box
      sx={{ display: "grid", gridTemplateColumns: "minmax(40px, 1fr) 4.5ch", gap: 1, alignItems: "center", width: 1 }}
    >
      <HoursBar label={`Hours of all in ${name}`} done={summary.doneMinutes} required={summary.requiredMinutes} />
      <Box component="span" className="numeric" sx={{ textAlign: "end" }}>
        {percent} %
      </Box>
    </Box>
  );
}

interface BehindTextProps {
  plan: Plan;
  /** No column's head says that they are behind. */
  isAlone?: boolean;
}

/** How many do not keep up, worst first; leads to who they are. */
export function BehindText({ plan, isAlone }: BehindTextProps) {
  const { id, name, summary } = plan;
  const { people, critical } = summary.all;
  if (people === 0) return null;
  const behind = behindOf(plan);
  if (behind === 0)
    return <StatusChip tone="success" icon={<CheckCircleOutlined />} label={isAlone ? "Nobody behind" : "Nobody"} />;
  return (
    <Link
      component={RouterLink}
      to={`/training/plans/${id}?pace=BEHIND&pace=CRITICAL`}
      sx={{ display: "inline-flex", alignItems: "center", gap: 1, minHeight: 32 }}
    >
      <StatusChip
        tone={critical > 0 ? "error" : "warning"}
        icon={critical > 0 ? <ErrorOutlined /> : <ScheduleOutlined />}
        label={isAlone ? `${formatNumber(behind)} behind` : formatNumber(behind)}
      />
      {critical > 0 && <span className="numeric">{formatNumber(critical)} critical</span>}
      <HiddenText>
        {isAlone ? "in" : "behind in"} {name}
      </HiddenText>
    </Link>
  );
}
