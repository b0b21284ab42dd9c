import Box from "@mui/material/Box";
import type { CreditType, TakeType } from "../graphql/generated";
import { ProofField } from "../training/ProofField";
import { creditTypeWords, takeTypeWords } from "../training/trainingWords";
import { SelectInput } from "../ui/SelectInput";
import { TextInput } from "../ui/TextInput";
import { today } from "../ui/today";
import type { useClassReport } from "./useClassReport";

interface ClassReportFieldsProps {
  departments: readonly { id: string; name: string }[];
  state: ReturnType<typeof useClassReport>;
}

const optionsOf = <Value extends string>(words: Record<Value, string>, none: string) => [
  { value: "" as const, label: none },
  ...(Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label })),
];

const takeTypeOptions = optionsOf<TakeType>(takeTypeWords, "Choose");
const creditTypeOptions = optionsOf<CreditType>(creditTypeWords, "Choose");

const pair = { display: "grid", gap: 2.5, gridTemplateColumns: { sm: "1fr 1fr" }, alignItems: "start" };

export function ClassReportFields({ departments, state }: ClassReportFieldsProps) {
  const { draft, set, problems } = state;
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
        label="Class"
        autoFocus
        value={draft.name}
        onChange={(name) => set({ name })}
        problem={problems.name}
        inputProps={{ maxLength: 200 }}
      />
      <TextInput
        label="Provider"
        value={draft.provider}
        onChange={(provider) => set({ provider })}
        problem={problems.provider}
        inputProps={{ maxLength: 200 }}
        help="Who offered it, as its certificate says."
      />
      <Box sx={pair}>
        <TextInput
          type="date"
          label="Completed on"
          value={draft.completedOn}
          onChange={(completedOn) => set({ completedOn })}
          inputProps={{ max: today() }}
          problem={problems.completedOn}
        />
        <TextInput
          label="Hours"
          value={draft.hours}
          onChange={(hours) => set({ hours })}
          inputProps={{ inputMode: "decimal" }}
          problem={problems.hours}
        />
        <SelectInput
          label="Take type"
          value={draft.takeType}
          options={takeTypeOptions}
          onChange={(takeType) => set({ takeType })}
          problem={problems.takeType}
        />
        <SelectInput
          label="Credit type"
          value={draft.creditType}
          options={creditTypeOptions}
          onChange={(creditType) => set({ creditType })}
          problem={problems.creditType}
        />
      </Box>
      <TextInput
        label="CAPCE number (if it has one)"
        value={draft.capceNumber}
        onChange={(capceNumber) => set({ capceNumber })}
        placeholder="24-EMT-F3-0001"
        problem={problems.capceNumber}
      />
      <ProofField file={draft.file} onChange={(file) => set({ file })} problem={problems.file} />
    </Box>
  );
}
