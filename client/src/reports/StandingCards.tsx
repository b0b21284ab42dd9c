import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link as RouterLink } from "react-router";
import { HoursBar } from "../training/HoursBar";
import { PaceChip } from "../training/PaceChip";
import { planRecordPath } from "../training/planRecordPath";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { daysLeftWords, neededWords } from "./reportWords";
import type { StandingListProps } from "./StandingTable";

interface StandingCardsProps extends Pick<StandingListProps, "planId" | "standings" | "reloading" | "empty"> {
  label?: string;
}

/** The same people for narrow windows. */
export function StandingCards({ planId, label = "people", standings, reloading, empty }: StandingCardsProps) {
  if (!standings) return <Skeleton variant="rounded" height={280} />;
  if (standings.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1, opacity: reloading ? 0.55 : 1 }}
    >
      {standings.map((standing) => {
        const { userId, name, employeeId, doneMinutes, requiredMinutes, periodTo, daysLeft, neededPerMonth, pace } =
          standing;
        return (
          <Paper key={userId} component="li" variant="outlined" sx={{ p: 1.75, fontSize: "0.875rem", minWidth: 0 }}>
            <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between", alignItems: "flex-start", mb: 1 }}>
              <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
                <Link component={RouterLink} to={planRecordPath(userId, planId)} sx={{ fontWeight: 600 }}>
                  <bdi>{name}</bdi>
                </Link>
                {employeeId && (
                  <Box className="numeric" sx={{ color: "text.secondary" }}>
                    {employeeId}
                  </Box>
                )}
              </Box>
              <PaceChip pace={pace} daysLeft={daysLeft} />
            </Box>
            <HoursBar label={`Hours of ${name}`} done={doneMinutes} required={requiredMinutes} />
            <Box className="numeric" sx={{ mt: 0.75, color: "text.secondary" }}>
              {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h · ends {formatDay(periodTo)},{" "}
              {daysLeftWords(daysLeft)}
              {neededPerMonth ? ` · ${neededWords(neededPerMonth)} a month needed` : ""}
            </Box>
          </Paper>
        );
      })}
    </Box>
  );
}
