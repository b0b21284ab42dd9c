import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useState } from "react";
import { TextInput } from "../ui/TextInput";
import { useAttempt } from "./useAttempt";

interface LabelNameDialogProps {
  title: string;
  verb: string;
  example: string;
  initial: string;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the name of a group or location. */
export function LabelNameDialog({ title, verb, example, initial, onSave, onClose }: LabelNameDialogProps) {
  const [name, setName] = useState(initial);
  const [missing, setMissing] = useState(false);
  const { working, problem, attempt } = useAttempt();
  const wanted = name.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(wanted === "");
    if (wanted === initial && initial !== "") onClose();
    else if (wanted !== "") void attempt(() => onSave(wanted));
  };

  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby="label-name-title">
      <form noValidate onSubmit={submit}>
        <DialogTitle id="label-name-title" sx={{ overflowWrap: "anywhere" }}>
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2 }}>
          {problem && !problem.fields.name && <Alert severity="error">{problem.message}</Alert>}
          <TextInput
            label="Name"
            value={name}
            onChange={setName}
            autoFocus
            onFocus={(event) => event.target.select()}
            placeholder={example}
            inputProps={{ maxLength: 200 }}
            problem={missing && wanted === "" ? "Give it a name." : problem?.fields.name}
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
