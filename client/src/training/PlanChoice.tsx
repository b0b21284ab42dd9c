import Box from "@mui/material/Box";
import FormControl from "@mui/material/FormControl";
import InputLabel from "@mui/material/InputLabel";
import NativeSelect from "@mui/material/NativeSelect";

interface ChoosablePlan {
  plan: { id: string; name: string };
}

interface PlanChoiceProps {
  /** By department, where they are of several. */
  groups: readonly { label?: string; plans: readonly ChoosablePlan[] }[];
  chosen: string;
  onChoose: (planId: string) => void;
}

/** Which of several training plans is shown. */
export function PlanChoice({ groups, chosen, onChoose }: PlanChoiceProps) {
  return (
    <Box className="no-print" sx={{ display: "flex", justifyContent: "flex-end", mb: 2 }}>
      <FormControl sx={{ minWidth: 220, maxWidth: "100%" }}>
        <InputLabel htmlFor="training-plan" variant="standard">
          Select Training Plan
        </InputLabel>
        <NativeSelect id="training-plan" value={chosen} onChange={(event) => onChoose(event.target.value)}>
          {groups.map(({ label, plans }) =>
            label ? (
              <optgroup key={plans[0]?.plan.id} label={label}>
                <Options plans={plans} />
              </optgroup>
            ) : (
              <Options key="all" plans={plans} />
            ),
          )}
        </NativeSelect>
      </FormControl>
    </Box>
  );
}

const Options = ({ plans }: { plans: readonly ChoosablePlan[] }) =>
  plans.map(({ plan }) => (
    <option key={plan.id} value={plan.id}>
      {plan.name}
    </option>
  ));
