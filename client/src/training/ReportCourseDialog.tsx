import Box from "@mui/material/Box";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type OwnCourse_AssignmentFragment, useCompleteOwnCourseMutation } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { TextInput } from "../ui/TextInput";
import { today } from "../ui/today";
import { ProofField, proofProblem } from "./ProofField";

interface ReportCourseDialogProps {
  /** Null while it is closed. */
  assignment: OwnCourse_AssignmentFragment | null;
  onDone: () => void;
  onClose: () => void;
}

/** Says, with proof, that a course is completed; an officer looks at it before it counts. */
export function ReportCourseDialog({ assignment, onDone, onClose }: ReportCourseDialogProps) {
  const notify = useNotify();
  const latest = today(useTimeZone(assignment));
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const day = chosenDay ?? latest;
  const [file, setFile] = useState<File | null>(null);
  const [report, { loading, error, reset }] = useCompleteOwnCourseMutation();
  const problem = error && problemOf(error);
  const isOfField = problem !== undefined && ("completedOn" in problem.fields || "file" in problem.fields);

  const close = () => {
    setFile(null);
    setChosenDay(null);
    reset();
    onClose();
  };
  const choose = (chosen: File) => {
    if (problem?.fields.file) reset();
    setFile(chosen);
  };
  const send = async () => {
    if (!assignment || !file) return;
    try {
      await report({ variables: { assignmentId: assignment.id, completedOn: day, file } });
    } catch {
      return; // said in the dialog
    }
    notify("Reported. It counts when an officer has looked at it.");
    close();
    onDone();
  };

  return (
    <ConfirmDialog
      open={assignment !== null}
      title="Report completed"
      verb="Report"
      working={loading}
      isDisabled={!file || !day || proofProblem(file) !== undefined}
      problem={isOfField ? undefined : problem}
      onConfirm={send}
      onClose={close}
    >
      <p>
        You completed <bdi>{assignment?.course.name}</bdi>. An officer looks at your proof before it counts.
      </p>
      <TextInput
        type="date"
        label="Completed on"
        value={day}
        onChange={setChosenDay}
        inputProps={{ max: latest }}
        problem={problem?.fields.completedOn}
      />
      <Box sx={{ mt: 2 }}>
        <ProofField file={file} onChange={choose} problem={problem?.fields.file} />
      </Box>
    </ConfirmDialog>
  );
}

/** Where the days of the assignment's department begin and end: a day there may be another than the browser's. */
function useTimeZone(assignment: OwnCourse_AssignmentFragment | null): string | undefined {
  const { viewer } = useSession();
  return viewer.memberships.find(({ id }) => id === assignment?.userId)?.department.timeZone;
}
