import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
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
  const [shown, setShown] = useState(rows); // stays while the dialog fades
  if (rows && rows !== shown) setShown(rows);
  return (
    <Dialog
      open={rows !== null}
      onClose={props.onClose}
      aria-labelledby={titleId}
      disableRestoreFocus
      slotProps={{ transition: { onExited: props.onExited } }}
    >
      {shown && <DueDateForm rows={shown} timeZone={timeZone} titleId={titleId} {...props} />}
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
  const [typed, setTyped] = useState(() => (dates.size === 1 ? (rows[0]?.dueOn ?? "") : ""));
  const [isNone, setNone] = useState(false);
  const [isTried, setTried] = useState(false);
  const dueOn = isNone ? null : typed || null;
  const { working, problem, changeDueDate } = useAssignmentChanges();
  const isMissing = !isNone && typed === "";
  const { people, courses } = whatOf(rows);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || working) return;
    const changes = await changeDueDate(rows, dueOn);
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
          value={isNone ? "" : typed}
          disabled={isNone}
          onChange={setTyped}
          inputProps={{ min: dayIn(timeZone) }}
          help="The last day to complete it."
          problem={isTried && isMissing ? "Choose a day, or none." : problem?.fields.dueOn}
        />
        <FormControlLabel
          label="No due date"
          control={<Checkbox size="small" checked={isNone} onChange={(_event, checked) => setNone(checked)} />}
          slotProps={{ typography: { sx: { color: "text.primary" } } }}
          sx={{ mt: -1, mr: 0, justifySelf: "start" }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={working}>
          Cancel
        </Button>
        <Button type="submit" variant="contained" loading={working}>
          {isNone ? "Take due date off" : "Change due date"}
        </Button>
      </DialogActions>
    </Box>
  );
}
