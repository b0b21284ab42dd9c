import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useRef } from "react";
import { keepFocus } from "../ui/keepFocus";
import { countOf } from "../ui/numbers";
import { refusalWords } from "./assignmentWords";
import { type Changed, refusedOf } from "./useAssignmentChanges";

interface ChangeResultsProps {
  /** Null while it is closed. */
  results: readonly Changed[] | null;
  onClose: () => void;
}

/** Which assignments stayed as they were, and why. */
export function ChangeResults({ results, onClose }: ChangeResultsProps) {
  const titleId = useId();
  const last = useRef<readonly Changed[]>([]);
  if (results) last.current = results;
  const refused = refusedOf(last.current);
  const done = last.current.length - refused.length;
  return (
    <Dialog
      open={results !== null}
      onClose={onClose}
      maxWidth="sm"
      aria-labelledby={titleId}
      slotProps={{ transition: { onExited: keepFocus } }}
    >
      <DialogTitle id={titleId}>
        {countOf(done, "assignment")} changed, {refused.length} left as {refused.length === 1 ? "it was" : "they were"}
      </DialogTitle>
      <DialogContent>
        <Box
          component="ul"
          tabIndex={0}
          aria-label="Left as they were"
          sx={{ m: 0, p: 0, listStyle: "none", maxHeight: "50dvh", overflowY: "auto", fontSize: "0.875rem" }}
        >
          {refused.map(({ assignment, outcome }) => (
            <Box
              key={assignment.id}
              component="li"
              sx={{ py: 1, "& + &": { borderTop: 1, borderColor: "divider" }, overflowWrap: "anywhere" }}
            >
              <Box sx={{ fontWeight: 600 }}>
                <bdi>{assignment.course.name}</bdi> of <bdi>{assignment.userName}</bdi>
              </Box>
              <Box sx={{ color: "text.secondary" }}>{outcome !== "DONE" && refusalWords[outcome]}</Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
