import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import type { CourseFormat, TakeType } from "../graphql/generated";
import { takeTypeWords } from "../training/trainingWords";
import { takeTypes } from "../training/transcriptView";
import { ChoiceList } from "../ui/ChoiceList";
import { SelectInput } from "../ui/SelectInput";
import { type CourseDraft, formatIn } from "./courseDraft";
import { formats, takeTypeHelp, takeTypeOf } from "./formatWords";

interface TakeTypeFieldsProps {
  draft: CourseDraft;
  onChange: (values: Partial<CourseDraft>) => void;
  problem: string | undefined;
}

/** How a course is taken, in plain words, and which of CAPCE's formats that is. */
export function TakeTypeFields({ draft, onChange, problem }: TakeTypeFieldsProps) {
  const { takeType, format } = draft;
  const ofNumber = formatIn(draft.capceNumber);
  const fitting = formats.filter((one) => takeType === "" || one.takeType === takeType);
  const chooseTakeType = (wanted: TakeType) =>
    onChange({ takeType: wanted, ...(format && takeTypeOf(format) !== wanted && { format: "" }) });
  const chooseFormat = (wanted: CourseFormat | "") =>
    onChange({ format: wanted, ...(wanted && { takeType: takeTypeOf(wanted) }) });
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <div>
        <Box aria-hidden sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600 }}>
          How it is taken
        </Box>
        <ChoiceList
          label="How it is taken"
          choices={takeTypes.map((value) => ({ value, label: takeTypeWords[value], help: takeTypeHelp[value] }))}
          value={takeType}
          onChange={chooseTakeType}
          disabled={ofNumber !== null}
        />
        {problem && (
          <FormHelperText error role="alert" tabIndex={-1} sx={{ mx: 0 }}>
            {problem}
          </FormHelperText>
        )}
      </div>
      <SelectInput
        label="CAPCE format"
        value={format}
        options={[
          { value: "" as const, label: "None" },
          ...fitting.map((one) => ({ value: one.format, label: one.label })),
        ]}
        onChange={chooseFormat}
        disabled={ofNumber !== null}
        help={ofNumber ? `The CAPCE number says ${ofNumber}.` : "CAPCE's word for it; needed only for CAPCE credit."}
      />
    </Box>
  );
}
