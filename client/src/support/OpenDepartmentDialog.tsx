import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type DepartmentList_DepartmentFragment, useOpenDepartmentMutation } from "../graphql/generated";
import { TimeZoneField } from "../settings/TimeZoneField";
import { TextInput } from "../ui/TextInput";

interface OpenDepartmentDialogProps {
  onClose: () => void;
  /** Goes on with a visit to the new department. */
  onVisit: (department: DepartmentList_DepartmentFragment) => void;
}

const blank = { name: "", timeZone: "America/New_York", adminFirstName: "", adminLastName: "", adminEmail: "" };
type Values = typeof blank;

const missingWords: Record<keyof Values, string> = {
  name: "Enter the department's name.",
  timeZone: "Choose a time zone.",
  adminFirstName: "Enter the admin's first name.",
  adminLastName: "Enter the admin's last name.",
  adminEmail: "Enter the admin's e-mail address.",
};

/** Opens a department with its first admin, then says what became of them. */
export function OpenDepartmentDialog({ onClose, onVisit }: OpenDepartmentDialogProps) {
  const [values, setValues] = useState(blank);
  const [tried, setTried] = useState(false);
  const [open, { data, loading, error, reset }] = useOpenDepartmentMutation();
  const problem = error && problemOf(error);
  const opened = data?.openDepartment;

  const field = (name: keyof Values) => ({
    value: values[name],
    onChange: (value: string) => {
      if (error) reset();
      setValues((current) => ({ ...current, [name]: value }));
    },
    problem: problem?.fields[name] ?? (tried && !values[name].trim() ? missingWords[name] : undefined),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(values).some((value) => !value.trim())) return;
    try {
      await open({ variables: { input: values }, refetchQueries: ["supportPage"] });
    } catch {
      // Shown above the fields, or beside one, through the mutation's own error.
    }
  };

  if (opened) {
    const { department, firstAdmin } = opened;
    return (
      <Dialog open onClose={onClose} aria-labelledby="opened-title">
        <DialogTitle id="opened-title">{department.name} is open</DialogTitle>
        <DialogContent sx={{ color: "text.secondary", textWrap: "pretty" }}>
          {firstAdmin === "CREATED"
            ? `${values.adminEmail} is its admin now and gets a mail with a link to set a password.`
            : `${values.adminEmail} has an account already and was invited: its owner is the admin on accepting.`}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Done</Button>
          <Button variant="contained" autoFocus onClick={() => onVisit(department)}>
            Visit to upload its roster
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={loading ? undefined : onClose} fullWidth maxWidth="sm" aria-labelledby="open-title">
      <form noValidate onSubmit={submit}>
        <DialogTitle id="open-title">Open a department</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2.5, gridTemplateColumns: "minmax(0, 1fr)" }}>
          {problem && Object.keys(problem.fields).length === 0 && <Alert severity="error">{problem.message}</Alert>}
          <TextInput label="Name of the department" autoFocus {...field("name")} />
          <TimeZoneField {...field("timeZone")} />
          <Box
            component="fieldset"
            sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}
          >
            <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600 }}>
              Its first admin
            </Box>
            <TextInput label="First name" {...field("adminFirstName")} />
            <TextInput label="Last name" {...field("adminLastName")} />
            <Box sx={{ gridColumn: "1 / -1" }}>
              <TextInput label="E-mail" type="email" {...field("adminEmail")} />
            </Box>
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={loading}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={loading}>
            Open department
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
