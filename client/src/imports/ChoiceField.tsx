import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";

interface ChoiceFieldProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  disabled?: boolean;
}

/** A drop-down with its label. */
export function ChoiceField({ label, value, options, onChange, disabled }: ChoiceFieldProps) {
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={label}
      value={options.some((option) => option.value === value) ? value : ""}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
