import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, type ReactNode, useId } from "react";
import { type Missing, type Problems, useFormProblems } from "./useFormProblems";

interface FormDialogProps {
  title: string;
  lead?: ReactNode;
  verb: string;
  destructive?: boolean;
  working: boolean;
  error: unknown;
  missing: Missing;
  /** What it rejects with is shown through `error`. */
  onSubmit: () => Promise<unknown>;
  /** Something was typed: what was wrong before is history. */
  onEdit: () => void;
  onClose: () => void;
  children: (problems: Problems) => ReactNode;
}

/** A dialog that asks for a few fields before it does something; what is wrong with one stands beside it. */
export function FormDialog(props: FormDialogProps) {
  const { title, lead, verb, destructive, working, error, missing, onSubmit, onEdit, onClose, children } = props;
  const titleId = useId();
  const { problems, general, check } = useFormProblems(missing, error);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    try {
      await onSubmit();
    } catch {
      // Shown through the mutation's own error.
    }
  };
  return (
    <Dialog open onClose={working ? undefined : onClose} aria-labelledby={titleId}>
      <Box component="form" noValidate onSubmit={submit} onInput={error ? onEdit : undefined}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2.5 }}>
          {lead && <Box sx={{ color: "text.secondary" }}>{lead}</Box>}
          {general && <Alert severity="error">{general}</Alert>}
          {children(problems)}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" color={destructive ? "error" : "primary"} loading={working}>
            {verb}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
