import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { useId } from "react";

interface SelectInputProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  help?: string;
  /** Words of what is wrong with it; marks the field. */
  problem?: string;
  disabled?: boolean;
}

/** A labelled choice of a form, with its label above as in `TextInput`. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const { label, value, options, onChange, help, problem, disabled } = props;
  const id = useId();
  const note = problem ?? help;
  return (
    <FormControl fullWidth error={problem !== undefined} disabled={disabled}>
      <FormLabel id={id} sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
        {label}
      </FormLabel>
      <Select
        labelId={id}
        value={value}
        displayEmpty
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value as Value)}
        MenuProps={{ slotProps: { paper: { sx: { maxHeight: 420 } } } }}
        sx={{ fontSize: "1rem", "& .MuiSelect-select": { py: 1.4, minHeight: "1.5em !important" } }}
      >
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            <bdi>{option.label}</bdi>
          </MenuItem>
        ))}
      </Select>
      {note && (
        <FormHelperText id={`${id}-note`} sx={{ mx: 0, "&.Mui-disabled": { color: "text.secondary" } }}>
          {note}
        </FormHelperText>
      )}
    </FormControl>
  );
}
