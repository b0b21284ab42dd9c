import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useId } from "react";

interface ChoiceListProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string; help: string }[];
  /** Empty until one is chosen. */
  value: Value | "";
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few, each with a line that says what it does. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { label, choices, value, onChange, disabled } = props;
  const id = useId();
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={(_event, wanted) => onChange(wanted as Value)}
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper", overflow: "hidden" }}
    >
      {choices.map((choice) => (
        <FormControlLabel
          key={choice.value}
          value={choice.value}
          disabled={disabled}
          control={
            <Radio
              size="small"
              slotProps={{ input: { "aria-describedby": `${id}-${choice.value}` } }}
              sx={{ mt: "-3px" }}
            />
          }
          label={
            <>
              <Box component="span" sx={{ display: "block", fontWeight: 600, fontSize: "0.9375rem" }}>
                {choice.label}
              </Box>
              <Box
                component="span"
                id={`${id}-${choice.value}`}
                sx={{ display: "block", fontSize: "0.875rem", color: "text.secondary" }}
              >
                {choice.help}
              </Box>
            </>
          }
          sx={{
            alignItems: "flex-start",
            m: 0,
            px: 1.5,
            py: 1.5,
            "& + &": { borderTop: 1, borderColor: "divider" },
            "&:has(input:checked)": { bgcolor: "action.selected" },
          }}
        />
      ))}
    </RadioGroup>
  );
}
