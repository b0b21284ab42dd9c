import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import { Link } from "react-router";
import { hoursText } from "../training/trainingWords";
import { countOf } from "../ui/numbers";
import { minutesOfComponent, minutesOfPlan, type PlanDraft } from "./planDraft";
import { kindWords } from "./planWords";

interface PlanBarProps {
  draft: PlanDraft;
  /** How many fields stand in the way of saving. */
  problems: number;
  verb: string;
  saving: boolean;
  cancelTo: string;
}

/** At the foot of the builder: what the plan asks for in all, and Save. */
export function PlanBar({ draft, problems, verb, saving, cancelTo }: PlanBarProps) {
  const parts = draft.components.map(
    (component) => `${kindWords[component.kind].label} ${hoursText(minutesOfComponent(component))}`,
  );
  return (
    <Paper
      variant="outlined"
      role="region"
      aria-label="Hours in all"
      sx={{
        ...{ position: "sticky", bottom: { xs: 8, sm: 16 }, zIndex: 2, boxShadow: 4, px: { xs: 1.5, sm: 2 }, py: 1 },
        ...{ display: "flex", alignItems: "center", gap: { xs: 0.5, sm: 1 } },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box className="numeric" sx={{ fontWeight: 650 }}>
          {hoursText(minutesOfPlan(draft))} h in all
        </Box>
        <Box
          className="numeric"
          sx={{ display: { xs: "none", sm: "block" }, fontSize: "0.8125rem", color: "text.secondary" }}
        >
          {parts.join(" · ")}
        </Box>
        <Box role="status" sx={{ fontSize: "0.8125rem", fontWeight: 600, color: "error.main" }}>
          {problems > 0 && `${countOf(problems, "field")} to correct`}
        </Box>
      </Box>
      <Button component={Link} to={cancelTo} disabled={saving}>
        Cancel
      </Button>
      <Button type="submit" variant="contained" loading={saving}>
        {verb}
      </Button>
    </Paper>
  );
}
