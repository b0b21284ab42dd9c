import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { useState } from "react";

export interface Notice {
  message: string;
  severity?: "success" | "info" | "error";
  action?: { label: string; onClick: () => void };
}

interface NoticeBarProps {
  notice: Notice;
  /** Another one waits: this one soon makes way. */
  isWaitedFor: boolean;
  onGone: () => void;
}

export function NoticeBar({ notice: { message, severity = "success", action }, isWaitedFor, onGone }: NoticeBarProps) {
  const [open, setOpen] = useState(true);
  const close = (_event?: unknown, reason?: string) => {
    if (reason !== "clickaway") setOpen(false);
  };
  return (
    <Snackbar
      open={open}
      autoHideDuration={isWaitedFor ? 1_500 : action ? 10_000 : 5_000}
      onClose={close}
      slotProps={{ transition: { onExited: onGone } }}
      anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
    >
      <Alert
        severity={severity}
        variant="outlined"
        onClose={action ? undefined : close}
        sx={{ bgcolor: "background.paper", boxShadow: 4 }}
        action={
          action && (
            <Button
              size="small"
              onClick={() => {
                action.onClick();
                close();
              }}
            >
              {action.label}
            </Button>
          )
        }
      >
        {message}
      </Alert>
    </Snackbar>
  );
}
