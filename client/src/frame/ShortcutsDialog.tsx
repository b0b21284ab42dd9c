import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Fragment } from "react";
import { commandKey, Keys } from "../ui/Keys";
import { useDestinations } from "./navigation";

interface Shortcut {
  keys: string[];
  label: string;
}

const everywhere: Shortcut[] = [
  { keys: [commandKey, "K"], label: "Find people, pages and actions" },
  { keys: ["/"], label: "Search this page" },
  { keys: ["?"], label: "Show this list" },
  { keys: ["Esc"], label: "Close what is open, clear a search" },
];

const inTables: Shortcut[] = [
  { keys: ["↑", "↓", "←", "→"], label: "Move from cell to cell" },
  { keys: ["Home", "End"], label: "First and last cell of the row" },
  { keys: ["Enter"], label: "Open the link, press the button, sort by the header" },
  { keys: ["Space"], label: "Tick the row, or untick it" },
  { keys: [commandKey, "A"], label: "Tick all rows of the page" },
  { keys: ["a"], label: "Go to the actions for what is ticked" },
];

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const pages = useDestinations().map(({ key, label }) => ({ keys: ["g", key], label: `Go to ${label}` }));
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullScreen={isPhone} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">Keyboard shortcuts</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 3, gridTemplateColumns: { md: "1fr 1fr" }, alignItems: "start" }}>
        <Box sx={{ display: "grid", gap: 3 }}>
          <Shortcuts title="Everywhere" shortcuts={everywhere} />
          <Shortcuts title="Pages" shortcuts={pages} />
        </Box>
        <Shortcuts title="In a table" shortcuts={inTables} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Shortcuts({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <div>
      <Typography variant="h3" component="h3" sx={{ mb: 1.25 }}>
        {title}
      </Typography>
      <Box component="dl" sx={{ display: "grid", gridTemplateColumns: "112px 1fr", gap: "10px 16px", m: 0 }}>
        {shortcuts.map(({ keys, label }) => (
          <Fragment key={label}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <Box component="dd" sx={{ m: 0, color: "text.secondary", fontSize: "0.875rem", alignSelf: "center" }}>
              {label}
            </Box>
          </Fragment>
        ))}
      </Box>
    </div>
  );
}
