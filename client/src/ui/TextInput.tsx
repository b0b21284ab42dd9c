import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import OutlinedInput, { type OutlinedInputProps } from "@mui/material/OutlinedInput";
import { type ReactNode, useId } from "react";

interface TextInputProps extends Omit<OutlinedInputProps, "error" | "label" | "onChange" | "value"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  /** Words of what is wrong with it; marks the field. */
  problem?: string;
}

/** A labelled text field of a form: the label stands above, what is wrong below. */
export function TextInput({ label, value, onChange, help, problem, ...input }: TextInputProps) {
  const id = useId();
  const note = problem ?? help;
  return (
    <FormControl fullWidth error={problem !== undefined}>
      <FormLabel htmlFor={id} sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
        {label}
      </FormLabel>
      <OutlinedInput
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={note ? `${id}-note` : undefined}
        {...input}
        sx={{ fontSize: "1rem", "& input": { py: 1.4, height: "1.5em" } }}
      />
      {note && (
        <FormHelperText id={`${id}-note`} sx={{ mx: 0 }}>
          {note}
        </FormHelperText>
      )}
    </FormControl>
  );
}
