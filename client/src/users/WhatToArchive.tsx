import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";

interface WhatToArchiveProps {
  /** Who else would be archived. */
  people: string;
  ofPeople: string;
  ofActivity: string;
  isOnlyActivity: boolean;
  onChange: (isOnlyActivity: boolean) => void;
}

/** People as a whole, or their old course activity alone: where a department has courses. */
export function WhatToArchive({ people, ofPeople, ofActivity, isOnlyActivity, onChange }: WhatToArchiveProps) {
  return (
    <RadioGroup
      aria-label="What to archive"
      value={isOnlyActivity ? "activity" : "people"}
      onChange={(event) => onChange(event.target.value === "activity")}
      sx={{ gap: 1.5 }}
    >
      <Choice value="people" label={people} text={ofPeople} />
      <Choice value="activity" label="Old course activity only" text={ofActivity} />
    </RadioGroup>
  );
}

function Choice({ value, label, text }: { value: string; label: string; text: string }) {
  return (
    <FormControlLabel
      value={value}
      control={<Radio sx={{ alignSelf: "flex-start", py: 0.5 }} />}
      label={
        <>
          <Box component="span" sx={{ display: "block", color: "text.primary", fontWeight: 600 }}>
            {label}
          </Box>
          <Box component="span" sx={{ fontSize: "0.875rem" }}>
            {text}
          </Box>
        </>
      }
    />
  );
}
