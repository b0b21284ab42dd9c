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
  /** Words of what is wrong with it; marks the field. */
  problem?: string;
}

/** A labelled choice of a form, with its label above as in `TextInput`. */
export function SelectInput<Value extends string>({
  label,
  value,
  options,
  onChange,
  problem,
}: SelectInputProps<Value>) {
  const id = useId();
  return (
    <FormControl fullWidth error={problem !== undefined}>
      <FormLabel id={id} sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
        {label}
      </FormLabel>
      <Select
        labelId={id}
        value={value}
        displayEmpty
        aria-describedby={problem ? `${id}-note` : undefined}
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
      {problem && (
        <FormHelperText id={`${id}-note`} sx={{ mx: 0 }}>
          {problem}
        </FormHelperText>
      )}
    </FormControl>
  );
}
