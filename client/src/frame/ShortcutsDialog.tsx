import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { Fragment } from "react";
import { useDestinations } from "./navigation";

const everywhere = [
  { keys: ["/"], label: "Search this page" },
  { keys: ["?"], label: "Show this list" },
  { keys: ["Esc"], label: "Close what is open, clear a search" },
  { keys: ["↑", "↓", "←", "→"], label: "Move in a table" },
];

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const pages = useDestinations().map(({ key, label }) => ({ keys: ["g", key], label: `Go to ${label}` }));
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">Keyboard shortcuts</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: "grid", gridTemplateColumns: "auto 1fr", gap: "12px 24px", m: 0, mt: 1 }}>
          {[...everywhere, ...pages].map(({ keys, label }) => (
            <Fragment key={label}>
              <Box component="dt" sx={{ display: "flex", gap: 0.5 }}>
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0, color: "text.secondary" }}>
                {label}
              </Box>
            </Fragment>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Key({ children }: { children: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        minWidth: 24,
        px: 0.75,
        textAlign: "center",
        fontFamily: "inherit",
        fontSize: "0.8125rem",
        fontWeight: 600,
        lineHeight: "22px",
        border: 1,
        borderColor: "line.strong",
        borderRadius: "5px",
        bgcolor: "background.subtle",
      }}
    >
      {children}
    </Box>
  );
}
