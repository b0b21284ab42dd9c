import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useState } from "react";
import type { Problem } from "../ui/problem";
import { TextInput } from "../ui/TextInput";

interface VisitDialogProps {
  departmentName: string;
  /** The reason to begin with. */
  suggestion: string;
  working: boolean;
  problem: Problem | undefined;
  onStart: (reason: string) => void;
  onClose: () => void;
}

export function VisitDialog({ departmentName, suggestion, working, problem, onStart, onClose }: VisitDialogProps) {
  const [reason, setReason] = useState(suggestion);
  const [missing, setMissing] = useState(false);
  const fieldProblem = problem?.fields.reason;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) onStart(reason.trim());
  };

  return (
    <Dialog open onClose={working ? undefined : onClose} aria-labelledby="visit-title">
      <form noValidate onSubmit={submit}>
        <DialogTitle id="visit-title">Visit {departmentName}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2, color: "text.secondary" }}>
          The visit lasts one hour. Its reason, and all you do, stands in the department's audit log.
          {problem && !fieldProblem && <Alert severity="error">{problem.message}</Alert>}
          <TextInput
            label="Reason"
            value={reason}
            onChange={setReason}
            autoFocus
            placeholder="Ticket 4711: import of the June roster"
            problem={missing && !reason.trim() ? "Say why you visit." : fieldProblem}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={working}>
            Start visit
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
