import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import { useId } from "react";

interface SwitchSettingProps {
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off, with a line that says what it does. */
export function SwitchSetting({ label, help, checked, onChange }: SwitchSettingProps) {
  const id = useId();
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper", px: 2, py: 1.5 }}>
      <FormControlLabel
        label={label}
        labelPlacement="start"
        control={
          <Switch
            checked={checked}
            onChange={(_event, wanted) => onChange(wanted)}
            slotProps={{ input: { "aria-describedby": id } }}
          />
        }
        sx={{
          m: 0,
          width: "100%",
          justifyContent: "space-between",
          "& .MuiFormControlLabel-label": { fontWeight: 600 },
        }}
      />
      <Box id={id} sx={{ fontSize: "0.875rem", color: "text.secondary", pr: 7 }}>
        {help}
      </Box>
    </Box>
  );
}
