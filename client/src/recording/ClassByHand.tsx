import Box from "@mui/material/Box";
import { AreaFields } from "../courses/AreaFields";
import { type CourseDraft, withNumber } from "../courses/courseDraft";
import { type CourseProblems, capceHelp, problemsAtOnce } from "../courses/courseProblems";
import { TakeTypeFields } from "../courses/TakeTypeFields";
import { creditTypeWords } from "../training/trainingWords";
import { creditTypes } from "../training/transcriptView";
import { SelectInput } from "../ui/SelectInput";
import { TextInput } from "../ui/TextInput";

interface ClassByHandProps {
  draft: CourseDraft;
  problems: CourseProblems;
  onChange: (values: Partial<CourseDraft>) => void;
  /** Areas that plans ask for. */
  known: readonly string[];
}

const pair = { display: "grid", gap: 2.5, gridTemplateColumns: { sm: "1fr 1fr" }, alignItems: "start" };

/** A class that is not in the catalogue: all that is written of it on transcripts. */
export function ClassByHand({ draft, problems, onChange, known }: ClassByHandProps) {
  const wrong: CourseProblems = { ...problems, ...problemsAtOnce(draft) };
  return (
    <Box sx={{ display: "grid", gap: 2.5 }}>
      <TextInput
        label="Name of the class"
        value={draft.name}
        onChange={(name) => onChange({ name })}
        inputProps={{ maxLength: 200 }}
        problem={wrong.name}
      />
      <Box sx={pair}>
        <TextInput
          label="Provider"
          value={draft.provider}
          onChange={(provider) => onChange({ provider })}
          inputProps={{ maxLength: 200 }}
          help="Who offered it: it stands on the certificate."
          problem={wrong.provider}
        />
        <TextInput
          label="Hours"
          value={draft.hours}
          onChange={(hours) => onChange({ hours })}
          inputProps={{ inputMode: "decimal" }}
          help="1.5, or 1:30."
          problem={wrong.hours ?? wrong.minutes}
        />
        <SelectInput
          label="Credit type"
          value={draft.creditType}
          options={creditTypes.map((value) => ({ value, label: creditTypeWords[value] }))}
          onChange={(creditType) => onChange({ creditType })}
        />
        <TextInput
          label="CAPCE number"
          value={draft.capceNumber}
          onChange={(capceNumber) => onChange(withNumber(capceNumber))}
          inputProps={{ maxLength: 50 }}
          help={capceHelp}
          problem={wrong.capceNumber}
        />
      </Box>
      <TakeTypeFields draft={draft} onChange={onChange} problem={wrong.takeType ?? wrong.format} />
      <Box role="group" aria-label="Content areas of the class">
        <Heading>Content areas</Heading>
        <AreaFields
          areas={draft.areas}
          hours={draft.hours}
          known={known}
          onChange={(areas) => onChange({ areas })}
          problem={wrong.areas}
        />
      </Box>
    </Box>
  );
}

/** As the labels of fields look. */
const Heading = ({ children }: { children: string }) => (
  <Box aria-hidden sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600 }}>
    {children}
  </Box>
);
