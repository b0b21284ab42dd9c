import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import type { OwnTrainingQuery } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { HoursBar } from "./HoursBar";
import { PaceChip } from "./PaceChip";
import { hoursText } from "./trainingWords";

type Membership = NonNullable<OwnTrainingQuery["viewer"]>["memberships"][number];

interface OwnPlanProps {
  /** Where one is in several departments. */
  departmentName: string | undefined;
  progress: Membership["trainingPlans"][number];
}

/** One of one's own training plans in a few words; the whole of it stands on My Training. */
export function OwnPlan({ departmentName, progress }: OwnPlanProps) {
  const { plan, requiredMinutes, doneMinutes, percent, pace, daysLeft, periodTo } = progress;
  return (
    <Paper variant="outlined" sx={{ p: 2, display: "grid", gap: 1 }}>
      <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1.5, alignItems: "flex-start" }}>
        <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Link component={RouterLink} to={`/my-training/plans?plan=${plan.id}`} sx={{ fontWeight: 600 }}>
            <bdi>{plan.name}</bdi>
          </Link>
          <Typography variant="body2" sx={{ color: "text.secondary" }}>
            {departmentName && (
              <>
                <bdi>{departmentName}</bdi> ·{" "}
              </>
            )}
            Until {formatDay(periodTo)}
          </Typography>
        </Box>
        <PaceChip pace={pace} daysLeft={daysLeft} />
      </Box>
      <HoursBar label={plan.name} done={doneMinutes} required={requiredMinutes} />
      <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
        <Typography variant="body2" className="numeric">
          {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h ({percent} %)
        </Typography>
        <Link component={RouterLink} to="/my-training/transcript" variant="body2">
          Your transcript
        </Link>
      </Box>
    </Paper>
  );
}
