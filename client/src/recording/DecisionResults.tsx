import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import DoNotDisturbOnOutlined from "@mui/icons-material/DoNotDisturbOnOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import { keepFocus } from "../ui/keepFocus";
import { countOf } from "../ui/numbers";
import { StatusChip } from "../ui/StatusChip";
import type { Decided } from "./useDecisions";

/** What became of each of several reports, when some could not be decided: these first. */
export function DecisionResults({ results, onClose }: { results: readonly Decided[]; onClose: () => void }) {
  const titleId = useId();
  const left = results.filter(({ message }) => message !== null);
  const ordered = [...left, ...results.filter(({ message }) => message === null)];
  return (
    <Dialog
      open={results.length > 0}
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
      slotProps={{ transition: { onExited: keepFocus } }}
    >
      <DialogTitle id={titleId}>
        {countOf(results.length - left.length, "report")} done, {left.length} left as{" "}
        {left.length === 1 ? "it" : "they"} {left.length === 1 ? "was" : "were"}
      </DialogTitle>
      <DialogContent>
        <Box component="ul" aria-label="Result per report" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {ordered.map(({ report, message }) => (
            <Box
              component="li"
              key={report.id}
              sx={{ display: "flex", gap: 1.5, py: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}
            >
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                <Box component="bdi" sx={{ fontWeight: 600 }}>
                  {report.userName}
                </Box>
                , <bdi>{report.className}</bdi>
                {message && <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>{message}</Box>}
              </Box>
              <StatusChip
                tone={message ? "warning" : "success"}
                icon={message ? <DoNotDisturbOnOutlined /> : <CheckCircleOutlined />}
                label={message ? "Not done" : "Done"}
              />
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
