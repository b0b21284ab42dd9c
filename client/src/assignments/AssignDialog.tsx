import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type FormEvent, useState } from "react";
import { CoursePicker } from "../courses/CoursePicker";
import type { OpenDepartment } from "../session/departments";
import { PeoplePicker } from "../training/PeoplePicker";
import { dayIn } from "../ui/dates";
import { keepFocus } from "../ui/keepFocus";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";
import { AssignCheck } from "./AssignCheck";
import { type AssignCheckResult, shortOf, useAssign } from "./useAssign";

interface AssignDialogProps {
  department: Pick<OpenDepartment, "id" | "name" | "timeZone">;
  /** Chosen at first. */
  courseId: string | null;
  people: readonly { id: string; name: string }[];
  onDone: () => void;
  onClose: () => void;
}

const formId = "assign-course";

/** Gives a course to people and groups: all of them or, where licences are missing, none (features 115 and 119). */
export function AssignDialog({ department, courseId, people: given, onDone, onClose }: AssignDialogProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const notify = useNotify();
  const wish = useAssign(department.id, courseId, given);
  const { course, people, dueOn, check, isChecking, working, problem, send } = wish;
  const [isTried, setTried] = useState(false);
  const hasPeople = people.users.length + people.groups.length > 0;
  const count = check?.assignableCount ?? 0;
  const isPossible = check !== undefined && count > 0 && shortOf(check) === 0;
  const isSaid = problem?.fields.dueOn !== undefined || (problem?.code === "INSUFFICIENT_LICENCES" && !isPossible);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isPossible) return;
    const done = await send();
    if (!done || !course) return;
    const told = wish.notify && check.notifiableCount > 0 ? " They are told by mail in a minute." : "";
    notify(`${course.name} assigned to ${countOf(done.assignedCount, "person", "people")}.${told}`);
    onDone();
  };
  return (
    <Dialog
      open
      onClose={working ? undefined : onClose}
      fullScreen={isPhone}
      maxWidth="sm"
      aria-labelledby={`${formId}-title`}
      slotProps={{ transition: { onExited: keepFocus } }}
    >
      <DialogTitle id={`${formId}-title`}>Assign a course</DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id={formId}
          noValidate
          onSubmit={submit}
          sx={{ display: "grid", gap: 2.25, gridTemplateColumns: "minmax(0, 1fr)", pt: 0.5 }}
        >
          {problem && !isSaid && <Alert severity="error">{problem.message}</Alert>}
          <CoursePicker
            departmentId={department.id}
            label="Course"
            autoFocus={!courseId}
            value={course}
            onChange={(wanted) => wish.chooseCourse(wanted && { id: wanted.id, name: wanted.name })}
            problem={isTried && !course ? "Choose a course." : undefined}
          />
          <PeoplePicker
            departmentId={department.id}
            label="To whom"
            withGroups
            value={people}
            onChange={wish.choosePeople}
            problem={isTried && !hasPeople ? "Choose people or groups." : undefined}
          />
          <TextInput
            type="date"
            label="Due date (optional)"
            value={dueOn}
            onChange={wish.chooseDueOn}
            inputProps={{ min: dayIn(department.timeZone) }}
            help="The last day to complete it. Who is overdue is reminded by mail each week."
            problem={problem?.fields.dueOn}
          />
          <MailChoice check={check} isOn={wish.notify} onChange={wish.chooseMail} />
          <AssignCheck check={check} isChecking={isChecking} course={course} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={working}>
          Cancel
        </Button>
        <Button
          type="submit"
          form={formId}
          variant="contained"
          loading={working}
          disabled={isChecking || (check !== undefined && !isPossible)}
        >
          {count > 0 && isPossible ? `Assign to ${countOf(count, "person", "people")}` : "Assign"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface MailChoiceProps {
  check: AssignCheckResult | undefined;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Whether those who get it are told by mail, and how many that reaches. */
function MailChoice({ check, isOn, onChange }: MailChoiceProps) {
  const { assignableCount = 0, notifiableCount = 0 } = check ?? {};
  const left = assignableCount - notifiableCount;
  const reach = !check
    ? "To those who are active and have an e-mail address."
    : left === 0
      ? `A mail to ${countOf(notifiableCount, "person", "people")}, a minute after this.`
      : `A mail to ${notifiableCount} of ${countOf(assignableCount, "person", "people")}: the others are not active or have no e-mail address.`;
  return (
    <FormControlLabel
      control={
        <Checkbox
          size="small"
          checked={isOn}
          onChange={(_event, checked) => onChange(checked)}
          sx={{ alignSelf: "flex-start", mt: -0.75 }}
        />
      }
      label={
        <>
          <Box component="span" sx={{ display: "block", color: "text.primary", fontSize: "0.9375rem" }}>
            Tell them by mail
          </Box>
          <Box component="span" sx={{ display: "block", color: "text.secondary", fontSize: "0.8125rem" }}>
            {reach}
          </Box>
        </>
      }
      sx={{ mr: 0 }}
    />
  );
}
