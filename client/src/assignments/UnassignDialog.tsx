import Box from "@mui/material/Box";
import { useRef } from "react";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { countOf } from "../ui/numbers";
import { type Assignment, whatOf } from "./assignmentWords";
import type { ChangeDialogProps } from "./DueDateDialog";
import { refusedOf, useAssignmentChanges } from "./useAssignmentChanges";

/** Takes courses back, and says before what becomes of their licences (features 108 and 115). */
export function UnassignDialog({ rows, onDone, onClose, onExited }: ChangeDialogProps) {
  const { working, problem, unassign } = useAssignmentChanges();
  const last = useRef<readonly Assignment[]>([]); // what it says while it fades away
  if (rows) last.current = rows;
  const { people, courses } = whatOf(last.current);

  const confirm = async () => {
    if (!rows) return;
    const changes = await unassign(rows);
    if (!changes) return;
    const count = changes.length - refusedOf(changes).length;
    onDone(changes, `${countOf(count, "course assignment")} taken back.`);
  };
  return (
    <ConfirmDialog
      open={rows !== null}
      title={`Unassign ${courses} from ${people}?`}
      verb={last.current.length === 1 ? "Unassign" : `Unassign ${countOf(last.current.length, "course")}`}
      destructive
      working={working}
      problem={problem}
      onConfirm={confirm}
      onClose={onClose}
      onExited={onExited}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: "grid", gap: 0.75 }}>
        {followsOf(last.current).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>What was recorded stays; the assignments are found by the state Unassigned.</li>
      </Box>
    </ConfirmDialog>
  );
}

/** What becomes of the licences, and of work that was begun. */
function followsOf(rows: readonly Assignment[]): string[] {
  const reserved = rows.filter(({ licence }) => licence === "RESERVED").length;
  const used = rows.filter(({ licence }) => licence === "USED").length;
  const started = rows.filter(({ state, licence }) => state === "STARTED" && licence !== "USED").length;
  const reported = rows.filter(({ state }) => state === "REPORTED").length;
  return [
    ...(reserved > 0
      ? [`${countOf(reserved, "licence")} ${reserved === 1 ? "returns" : "return"} to the pool: not started yet.`]
      : []),
    ...(used > 0 ? [`${countOf(used, "licence")} can't return: used, as the course was started.`] : []),
    ...(started > 0 ? [`${countOf(started, "course")} of them ${started === 1 ? "was" : "were"} started.`] : []),
    ...(reported > 0
      ? [`${countOf(reported, "course")} ${reported === 1 ? "is" : "are"} reported completed; nobody has looked yet.`]
      : []),
  ];
}
