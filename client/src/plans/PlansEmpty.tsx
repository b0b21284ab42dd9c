import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import type { PlansView } from "./plansView";

interface PlansEmptyProps {
  hasPlans: boolean;
  retired: number;
  view: PlansView;
  onReset: () => void;
}

/** Why there is no plan to see, and the way on. */
export function PlansEmpty({ hasPlans, retired, view, onReset }: PlansEmptyProps) {
  if (!hasPlans) {
    return (
      <EmptyState
        icon={<FactCheckOutlined />}
        title="No training plans yet"
        actions={
          <>
            <Button variant="contained" component={Link} to="/training/plans/new">
              Choose a template
            </Button>
            <Button variant="outlined" component={Link} to="/training/plans/new/empty">
              Begin with an empty plan
            </Button>
          </>
        }
      >
        A plan says how many hours of what somebody needs until their certification ends. Begin with the National
        Registry's models of 2016 or 2025, with the content areas of Texas, or write your own; then give it to people or
        groups.
      </EmptyState>
    );
  }
  if (view.search) {
    return (
      <EmptyState
        title="No plan matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset
          </Button>
        }
      >
        {view.isRetired ? "Only retired plans are shown now." : "Retired plans are not among these."}
      </EmptyState>
    );
  }
  if (view.isRetired) return <EmptyState title="No retired plans">All plans of the department are in use.</EmptyState>;
  return (
    <EmptyState
      title="No plan in use"
      actions={
        <Button variant="contained" component={Link} to="/training/plans/new">
          New Training Plan
        </Button>
      }
    >
      {retired === 1 ? "The one plan of the department is" : `All ${retired} plans of the department are`} retired.
    </EmptyState>
  );
}
