import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";

interface FilterSwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** What a list shows besides, or instead, in its filter bar. */
export function FilterSwitch({ label, checked, onChange }: FilterSwitchProps) {
  return (
    <FormControlLabel
      label={label}
      control={<Switch size="small" checked={checked} onChange={(event) => onChange(event.target.checked)} />}
      sx={{ ml: 0.5, mr: 0 }}
    />
  );
}
