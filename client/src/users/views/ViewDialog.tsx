import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import { type FormEvent, useState } from "react";
import type { Problem } from "../../ui/problem";
import { TextInput } from "../../ui/TextInput";

interface ViewDialogProps {
  title: string;
  verb: string;
  name: string;
  isShared: boolean;
  working: boolean;
  problem: Problem | undefined;
  onSave: (name: string, isShared: boolean) => void;
  onClose: () => void;
}

/** The name of a saved view, and who sees it. */
export function ViewDialog(props: ViewDialogProps) {
  const { title, verb, working, problem, onSave, onClose } = props;
  const [name, setName] = useState(props.name);
  const [isShared, setShared] = useState(props.isShared);
  const [missing, setMissing] = useState(false);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim()) onSave(name.trim(), isShared);
  };
  return (
    <Dialog open onClose={working ? undefined : onClose} aria-labelledby="view-dialog-title">
      <form onSubmit={save} noValidate>
        <DialogTitle id="view-dialog-title">{title}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 1.5, color: "text.secondary" }}>
          A view keeps the filters, the order, the columns and the density of the table.
          {problem && !problem.fields.name && <Alert severity="error">{problem.message}</Alert>}
          <TextInput
            label="Name"
            value={name}
            onChange={setName}
            autoFocus
            autoComplete="off"
            inputProps={{ maxLength: 100 }}
            problem={missing ? "Give it a name." : problem?.fields.name}
          />
          <FormControlLabel
            control={<Checkbox checked={isShared} onChange={(_, checked) => setShared(checked)} />}
            label="Show it to all officers of the department"
            sx={{ color: "text.primary" }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={working}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
