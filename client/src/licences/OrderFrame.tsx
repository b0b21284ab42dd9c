import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId } from "react";

interface OrderFrameProps {
  title: string;
  verb: string;
  working: boolean;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** A dialog that is a form. */
export function OrderFrame({ title, verb, working, children, onSubmit, onClose }: OrderFrameProps) {
  const titleId = useId();
  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) onSubmit();
        }}
        sx={{ display: "contents" }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2.5, alignContent: "start" }}>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={working}>
            {verb}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
