import Box from "@mui/material/Box";
import { useMemo } from "react";
import { useMyAreasQuery } from "../graphql/generated";
import { ClassByHand } from "../recording/ClassByHand";
import { ProofField } from "../training/ProofField";
import { SelectInput } from "../ui/SelectInput";
import { TextInput } from "../ui/TextInput";
import { today } from "../ui/today";
import type { useClassReport } from "./useClassReport";
import type { OwnDepartment } from "./useOwnDepartments";

interface ClassReportFieldsProps {
  departments: readonly OwnDepartment[];
  state: ReturnType<typeof useClassReport>;
}

export function ClassReportFields({ departments, state }: ClassReportFieldsProps) {
  const { draft, set, setClass, problems } = state;
  const known = useOwnAreas();
  return (
    <Box sx={{ display: "grid", gap: 2.5 }}>
      {departments.length > 1 && (
        <SelectInput
          label="Report to"
          value={draft.departmentId}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(departmentId) => set({ departmentId })}
        />
      )}
      <TextInput
        type="date"
        label="Completed on"
        autoFocus
        value={draft.completedOn}
        onChange={(completedOn) => set({ completedOn })}
        inputProps={{ max: today(departments.find(({ id }) => id === draft.departmentId)?.timeZone) }}
        problem={problems.completedOn}
      />
      <ClassByHand draft={draft.class} problems={problems} onChange={setClass} known={known} />
      <ProofField file={draft.file} onChange={(file) => set({ file })} problem={problems.file} />
    </Box>
  );
}

/** The content areas that one's own training plans ask for: only by these names do hours count in them. */
function useOwnAreas(): readonly string[] {
  const { data } = useMyAreasQuery();
  return useMemo(() => {
    const plans = (data?.viewer?.memberships ?? []).flatMap(({ trainingPlans }) => trainingPlans);
    const categories = plans.flatMap(({ plan }) => plan.components.flatMap((component) => component.categories));
    const areas = categories.flatMap(({ requirements }) => requirements.flatMap((one) => one.areas ?? []));
    return [...new Set(areas)].sort();
  }, [data]);
}
