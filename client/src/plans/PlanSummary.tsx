import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { Pace, PlanPage_PlanFragment } from "../graphql/generated";
import { PaceChip } from "../training/PaceChip";
import { hoursText } from "../training/trainingWords";
import { countOf, formatNumber } from "../ui/numbers";
import { countsOf } from "./paceCounts";
import { paces } from "./planPeopleView";
import { percentOf } from "./plansView";

interface PlanSummaryProps {
  plan: PlanPage_PlanFragment;
  chosen: readonly Pace[];
  onChoose: (paces: Pace[]) => void;
}

const colors: Record<Pace, string> = {
  COMPLETE: "success.main",
  ON_PACE: "primary.main",
  BEHIND: "warning.main",
  CRITICAL: "error.main",
};

/** All who have the plan at a glance: their hours together, and how many stand how. A number filters the list. */
export function PlanSummary({ plan, chosen, onChoose }: PlanSummaryProps) {
  const { summary, userCount } = plan;
  const { requiredMinutes, doneMinutes, isUpToDate, all } = summary;
  const counts = countsOf(all);
  const others = userCount - all.people;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label="The plan at a glance"
      sx={{
        ...{ p: { xs: 1.5, sm: 2 }, mb: 2, display: "grid", columnGap: 4, rowGap: 1.5, alignItems: "center" },
        gridTemplateColumns: { md: "minmax(200px, 280px) minmax(0, 1fr)" },
      }}
    >
      <Box>
        <Typography className="numeric" sx={{ fontWeight: 650, fontSize: "1.25rem", lineHeight: 1.3 }}>
          {percentOf(plan) ?? 0} %
        </Typography>
        <Typography variant="body2" className="numeric" sx={{ color: "text.secondary" }}>
          {formatNumber(Number(hoursText(doneMinutes)))} of {formatNumber(Number(hoursText(requiredMinutes)))} h by{" "}
          {countOf(all.people, "person", "people")}
        </Typography>
        {others > 0 && (
          <Typography variant="body2" sx={{ color: "text.secondary" }}>
            {others === 1 ? "1 more who has it is" : `${formatNumber(others)} more who have it are`} not active, and not
            counted here.
          </Typography>
        )}
      </Box>
      <Box>
        <Box aria-hidden sx={{ display: "flex", gap: "2px", height: 10, borderRadius: 1, overflow: "hidden" }}>
          {paces
            .filter((pace) => counts[pace] > 0)
            .map((pace) => (
              <Box
                key={pace}
                sx={{
                  ...{ flexGrow: counts[pace], minWidth: 4, bgcolor: colors[pace] },
                  ...{ printColorAdjust: "exact", forcedColorAdjust: "none" },
                }}
              />
            ))}
        </Box>
        <Box
          role="group"
          aria-label="How many stand how; choose one to see who"
          sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, rowGap: 0.5, mt: 1 }}
        >
          {paces.map((pace) => (
            <ButtonBase
              key={pace}
              aria-pressed={chosen.includes(pace)}
              onClick={() => onChoose(chosen.length === 1 && chosen[0] === pace ? [] : [pace])}
              sx={{
                ...{ gap: 0.75, px: 0.75, minHeight: 40, borderRadius: 1 },
                "&:hover": { bgcolor: "action.hover" },
                "&[aria-pressed='true']": { bgcolor: "action.selected" },
              }}
            >
              <Box component="span" className="numeric" sx={{ fontWeight: 650 }}>
                {formatNumber(counts[pace])}
              </Box>
              <PaceChip pace={pace} />
            </ButtonBase>
          ))}
        </Box>
      </Box>
      {!isUpToDate && (
        <Box role="status" sx={{ gridColumn: "1 / -1", fontSize: "0.875rem", color: "text.secondary" }}>
          <LinearProgress aria-hidden sx={{ height: 2, mb: 0.5 }} />
          Hours are being counted; the figures follow by themselves.
        </Box>
      )}
    </Paper>
  );
}
