import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId } from "react";
import { keepFocus } from "./keepFocus";
import type { Problem } from "./problem";

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** Names the object and what follows. */
  children: ReactNode;
  /** The verb on the button, never "OK". */
  verb: string;
  /** In place of "Cancel". */
  cancel?: string;
  destructive?: boolean;
  working?: boolean;
  /** While it is not known yet what would follow. */
  isDisabled?: boolean;
  problem?: Problem;
  onConfirm: () => void;
  onClose: () => void;
  /** Where the focus goes once it is gone, when not back to what opened it. */
  onExited?: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    children,
    verb,
    cancel = "Cancel",
    destructive,
    working,
    isDisabled,
    problem,
    onConfirm,
    onClose,
    onExited = keepFocus,
  } = props;
  const titleId = useId();
  const textId = useId();
  return (
    <Dialog
      open={open}
      onClose={working ? undefined : onClose}
      role={destructive ? "alertdialog" : "dialog"}
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{ transition: { onExited } }}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent id={textId} sx={{ color: "text.secondary" }}>
        {children}
        {problem && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {problem.message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={working} autoFocus={destructive}>
          {cancel}
        </Button>
        <Button
          variant="contained"
          color={destructive ? "error" : "primary"}
          onClick={onConfirm}
          loading={working}
          disabled={isDisabled}
          autoFocus={!destructive}
        >
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
