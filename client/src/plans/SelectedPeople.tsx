import EventOutlined from "@mui/icons-material/EventOutlined";
import PersonRemoveOutlined from "@mui/icons-material/PersonRemoveOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { PlanPage_PlanFragment } from "../graphql/generated";
import { AssignPlanDialog } from "./AssignPlanDialog";
import type { Standing } from "./PlanPeopleTable";
import { UnassignPlanDialog } from "./UnassignPlanDialog";

interface SelectedPeopleProps {
  plan: PlanPage_PlanFragment;
  people: readonly Standing[];
  onDone: () => void;
  onClear: () => void;
}

/** Takes the filter bar's place while people are selected. */
export function SelectedPeople({ plan, people, onDone, onClear }: SelectedPeopleProps) {
  const [dialog, setDialog] = useState<"period" | "unassign" | null>(null);
  const chosen = { users: people.map(({ id, name }) => ({ id, name })), groups: [] };
  const close = () => setDialog(null);
  return (
    <Box
      role="toolbar"
      className="no-print"
      aria-label="Selected users"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 40, pb: 1.5 }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, mr: 1 }} aria-live="polite">
        {people.length} selected
      </Typography>
      {!plan.isRetired && (
        <Button variant="outlined" startIcon={<EventOutlined />} onClick={() => setDialog("period")}>
          Change period
        </Button>
      )}
      <Button
        variant="outlined"
        color="error"
        startIcon={<PersonRemoveOutlined />}
        onClick={() => setDialog("unassign")}
      >
        Unassign
      </Button>
      <Button onClick={onClear}>Clear selection</Button>
      <AssignPlanDialog plan={plan} open={dialog === "period"} people={chosen} onDone={onDone} onClose={close} />
      <UnassignPlanDialog plan={plan} open={dialog === "unassign"} people={chosen} onDone={onDone} onClose={close} />
    </Box>
  );
}
