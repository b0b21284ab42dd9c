import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { PlanEditor_PlanFragment } from "../graphql/generated";
import { planDifferences } from "./planDifferences";

interface PlanConflictProps {
  /** The plan as it was when one began, and as it is now. */
  seen: PlanEditor_PlanFragment;
  now: PlanEditor_PlanFragment;
  onTakeTheirs: () => void;
}

const mostShown = 12;

/** Two officers at once: what the other one changed. What was typed here still stands below. */
export function PlanConflict({ seen, now, onTakeTheirs }: PlanConflictProps) {
  const differences = planDifferences(seen, now);
  return (
    <Alert severity="warning" sx={{ alignItems: "flex-start", "& .MuiAlert-message": { minWidth: 0, flex: 1 } }}>
      Somebody else changed this plan meanwhile{differences.length > 0 ? ":" : "."}
      {differences.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, pl: 2.5, overflowWrap: "anywhere" }}>
          {differences.slice(0, mostShown).map(({ label, before, after }) => (
            <li key={label}>
              <bdi>{label}</bdi>: <bdi>{before}</bdi> → <strong dir="auto">{after}</strong>
            </li>
          ))}
          {differences.length > mostShown && <li>and {differences.length - mostShown} more</li>}
        </Box>
      )}
      <Box>What you typed still stands below: save it over theirs, or go on from theirs.</Box>
      <Button size="small" color="inherit" onClick={onTakeTheirs} sx={{ mt: 0.5, ml: -0.75 }}>
        Go on from theirs
      </Button>
    </Alert>
  );
}
