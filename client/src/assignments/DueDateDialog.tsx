import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useId, useState } from "react";
import { dayIn, formatDay } from "../ui/dates";
import { countOf } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";
import { type Assignment, whatOf } from "./assignmentWords";
import { type Changed, refusedOf, useAssignmentChanges } from "./useAssignmentChanges";

export interface ChangeDialogProps {
  /** Null while it is closed. */
  rows: readonly Assignment[] | null;
  onDone: (changes: readonly Changed[], done: string) => void;
  onClose: () => void;
  onExited: () => void;
}

/** One due date for the chosen assignments, or none (feature 116). */
export function DueDateDialog({ rows, timeZone, ...props }: ChangeDialogProps & { timeZone: string }) {
  const titleId = useId();
  return (
    <Dialog
      open={rows !== null}
      onClose={props.onClose}
      aria-labelledby={titleId}
      disableRestoreFocus
      slotProps={{ transition: { onExited: props.onExited } }}
    >
      {rows && <DueDateForm rows={rows} timeZone={timeZone} titleId={titleId} {...props} />}
    </Dialog>
  );
}

interface DueDateFormProps extends Omit<ChangeDialogProps, "rows"> {
  rows: readonly Assignment[];
  timeZone: string;
  titleId: string;
}

function DueDateForm({ rows, timeZone, titleId, onDone, onClose }: DueDateFormProps) {
  const dates = new Set(rows.map(({ dueOn }) => dueOn));
  const [dueOn, setDueOn] = useState(() => (dates.size === 1 ? (rows[0]?.dueOn ?? "") : ""));
  const { working, problem, changeDueDate } = useAssignmentChanges();
  const isSame = dates.size === 1 && dates.has(dueOn || null);
  const { people, courses } = whatOf(rows);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSame || working) return;
    const changes = await changeDueDate(rows, dueOn || null);
    if (!changes) return;
    const count = changes.length - refusedOf(changes).length;
    onDone(changes, `${countOf(count, "assignment")} ${dueOn ? `due by ${formatDay(dueOn)}` : "without a due date"}.`);
  };
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <DialogTitle id={titleId}>{rows.length === 1 ? "Change the due date" : "Change due dates"}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2, color: "text.secondary" }}>
        <span>
          <bdi>{courses}</bdi> of <bdi>{people}</bdi>
          {rows.length > 1 && `, ${countOf(rows.length, "assignment")} in all`}. Who was reminded already is reminded
          anew once the new day has passed.
        </span>
        {problem && !problem.fields.dueOn && <Alert severity="error">{problem.message}</Alert>}
        <TextInput
          type="date"
          label="Due date"
          autoFocus
          value={dueOn}
          onChange={setDueOn}
          inputProps={{ min: dayIn(timeZone) }}
          help="The last day to complete it. Left empty: no due date."
          problem={problem?.fields.dueOn}
        />
        {dueOn && (
          <Button size="small" onClick={() => setDueOn("")} sx={{ justifySelf: "start", mt: -1 }}>
            Clear the date
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={working}>
          Cancel
        </Button>
        <Button type="submit" variant="contained" loading={working} disabled={isSame}>
          {dueOn ? "Change due date" : "Take due date off"}
        </Button>
      </DialogActions>
    </Box>
  );
}
