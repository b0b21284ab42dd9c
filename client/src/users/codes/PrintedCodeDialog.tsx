import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId } from "react";
import { CodeSheet, type CodeSheetProps, PrintedSheet } from "./CodeSheet";

interface PrintedCodeDialogProps extends CodeSheetProps {
  onClose: () => void;
  /** Besides Print and Done. */
  actions?: ReactNode;
}

/** Shows a one-time code, this once, and prints it as a page to hand over. */
export function PrintedCodeDialog({ onClose, actions, ...sheet }: PrintedCodeDialogProps) {
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>A code for {sheet.person.name}</DialogTitle>
      <DialogContent sx={{ color: "text.secondary", display: "grid", gap: 2 }}>
        <span>Print it and hand it over. It is shown this once; a new one can be made on the record at any time.</span>
        <CodeSheet {...sheet} />
        <PrintedSheet {...sheet} />
      </DialogContent>
      <DialogActions>
        {actions}
        <Button onClick={onClose}>Done</Button>
        <Button variant="contained" startIcon={<PrintOutlined />} onClick={() => window.print()} autoFocus>
          Print
        </Button>
      </DialogActions>
    </Dialog>
  );
}
