import type { AutocompleteRenderInputParams } from "@mui/material/Autocomplete";
import FormControl from "@mui/material/FormControl";
import FormLabel from "@mui/material/FormLabel";
import TextField, { type TextFieldProps } from "@mui/material/TextField";

interface LabelledFieldProps extends Omit<TextFieldProps, "label" | "error"> {
  label: string;
  /** Of the Autocomplete that this is the field of. */
  params: AutocompleteRenderInputParams;
  help?: string;
  problem?: string;
}

/** The field of an Autocomplete as forms have it here: the label above, what is wrong below. */
export function LabelledField({ label, params, help, problem, ...field }: LabelledFieldProps) {
  return (
    <FormControl fullWidth error={problem !== undefined}>
      <FormLabel htmlFor={params.id} sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
        {label}
      </FormLabel>
      <TextField
        {...params}
        {...field}
        error={problem !== undefined}
        helperText={problem ?? help}
        slotProps={{ ...params.slotProps, formHelperText: { sx: { mx: 0 } } }}
      />
    </FormControl>
  );
}
