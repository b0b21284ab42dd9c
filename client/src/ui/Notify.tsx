import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

interface Notice {
  message: string;
  severity?: "success" | "info" | "error";
  action?: { label: string; onClick: () => void };
}

interface ShownNotice extends Notice {
  key: number;
}

const NotifyContext = createContext<(notice: Notice | string) => void>(() => {});

/** `notify("Saved")`, or with severity and one action such as Undo. */
export const useNotify = () => useContext(NotifyContext);

export function NotifyProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<ShownNotice[]>([]);
  const [open, setOpen] = useState(true);
  const current = queue[0];

  const notify = useCallback((notice: Notice | string) => {
    const shown = { ...(typeof notice === "string" ? { message: notice } : notice), key: Math.random() };
    setQueue((waiting) => [...waiting, shown]);
  }, []);

  const close = (_event?: unknown, reason?: string) => {
    if (reason !== "clickaway") setOpen(false);
  };
  const next = () => {
    setQueue((waiting) => waiting.slice(1));
    setOpen(true);
  };

  return (
    <NotifyContext value={notify}>
      {children}
      {current && (
        <Snackbar
          key={current.key}
          open={open}
          autoHideDuration={current.action ? 10_000 : 5_000}
          onClose={close}
          slotProps={{ transition: { onExited: next } }}
          anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        >
          <Alert
            severity={current.severity ?? "success"}
            variant="outlined"
            onClose={current.action ? undefined : close}
            sx={{ bgcolor: "background.paper", boxShadow: 4 }}
            action={
              current.action && (
                <Button
                  size="small"
                  onClick={() => {
                    current.action?.onClick();
                    close();
                  }}
                >
                  {current.action.label}
                </Button>
              )
            }
          >
            {current.message}
          </Alert>
        </Snackbar>
      )}
    </NotifyContext>
  );
}
