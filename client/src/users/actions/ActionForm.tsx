import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import type { ReactNode } from "react";

interface ActionFormFrameProps {
  children: ReactNode;
  /** On the button that does it. */
  verb: string;
  working: boolean;
  disabled?: boolean;
  destructive?: boolean;
  /** Whether the first thing to do stands in the form; else it is the button. */
  hasFields?: boolean;
  /** Another way to do it, beside the verb. */
  other?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** What a decision says or asks, and its buttons. */
export function ActionForm(props: ActionFormFrameProps) {
  const { children, verb, working, disabled, destructive, hasFields, other, onConfirm, onClose } = props;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled && !working) onConfirm();
      }}
    >
      <DialogContent sx={{ color: "text.secondary", textWrap: "pretty", py: 0 }}>{children}</DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", rowGap: 1, pt: 2.5 }}>
        <Button onClick={onClose} disabled={working} autoFocus={destructive}>
          Cancel
        </Button>
        {other}
        <Button
          type="submit"
          variant="contained"
          color={destructive ? "error" : "primary"}
          loading={working}
          disabled={disabled}
          autoFocus={!destructive && !hasFields}
        >
          {verb}
        </Button>
      </DialogActions>
    </Box>
  );
}
