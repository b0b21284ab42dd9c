import Box from "@mui/material/Box";
import type { ReportPlansQuery } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { SelectInput } from "../ui/SelectInput";

export type ReportPlan = ReportPlansQuery["department"]["trainingPlans"][number];

interface PlanChoiceProps {
  plans: readonly ReportPlan[];
  plan: ReportPlan | undefined;
  onChoose: (id: string) => void;
}

/** Whose report it is. */
export function PlanChoice({ plans, plan, onChoose }: PlanChoiceProps) {
  const options = plans.map(({ id, name, isRetired }) => ({
    value: id,
    label: isRetired ? `${name} (no longer in use)` : name,
  }));
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "end", columnGap: 2, rowGap: 1 }}>
      <Box sx={{ flex: "1 1 280px", maxWidth: 480, minWidth: 0 }}>
        <SelectInput label="Training plan" value={plan?.id ?? ""} options={options} onChange={onChoose} />
      </Box>
      {plan && (
        <Box sx={{ flex: "1 1 240px", color: "text.secondary", fontSize: "0.875rem", pb: { sm: 1.75 } }}>
          {formatDay(plan.periodFrom)} to {formatDay(plan.periodTo)}
        </Box>
      )}
    </Box>
  );
}

/** The plan that most people have. */
export const mainPlan = (plans: readonly ReportPlan[]): ReportPlan | undefined =>
  plans.reduce<ReportPlan | undefined>(
    (best, one) => (!best || (!one.isRetired && one.userCount > best.userCount) ? one : best),
    undefined,
  );
