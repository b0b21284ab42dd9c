import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";

interface PartFieldProps {
  /** Read out; rows of many fields have no room for labels above each. */
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  isHours?: boolean;
  isStrong?: boolean;
}

/** A field in a row of the builder. */
export function PartField({ label, placeholder, value, onChange, problem, isHours, isStrong }: PartFieldProps) {
  const id = useId();
  return (
    <FormControl fullWidth error={problem !== undefined} size="small">
      <OutlinedInput
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        inputProps={{
          "aria-label": label,
          "aria-describedby": problem ? id : undefined,
          inputMode: isHours ? "decimal" : undefined,
          maxLength: isHours ? 8 : 200,
          dir: isHours ? undefined : "auto",
        }}
        endAdornment={isHours && <span aria-hidden>h</span>}
        className={isHours ? "numeric" : undefined}
        sx={{
          ...{ fontSize: "0.9375rem", fontWeight: isStrong ? 600 : undefined },
          ...(isHours && { "& input": { textAlign: "right", pr: 0.5 } }),
        }}
      />
      {problem && (
        <FormHelperText id={id} sx={{ mx: 0 }}>
          {problem}
        </FormHelperText>
      )}
    </FormControl>
  );
}
