import AttachFileOutlined from "@mui/icons-material/AttachFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { useRef, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type OwnCourse_AssignmentFragment, useCompleteOwnCourseMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { TextInput } from "../ui/TextInput";

interface ReportCourseDialogProps {
  /** Null while it is closed. */
  assignment: OwnCourse_AssignmentFragment | null;
  onDone: () => void;
  onClose: () => void;
}

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Says, with proof, that a course is completed; an officer looks at it before it counts. */
export function ReportCourseDialog({ assignment, onDone, onClose }: ReportCourseDialogProps) {
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(today);
  const [file, setFile] = useState<File | null>(null);
  const [report, { loading, error, reset }] = useCompleteOwnCourseMutation();
  const problem = error && problemOf(error);
  const isOfField = problem !== undefined && ("completedOn" in problem.fields || "file" in problem.fields);

  const close = () => {
    setFile(null);
    setDay(today());
    reset();
    onClose();
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
      isDisabled={!file || !day}
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
        onChange={setDay}
        inputProps={{ max: today() }}
        problem={problem?.fields.completedOn}
      />
      <Box sx={{ mt: 2 }}>
        <input
          ref={input}
          hidden
          type="file"
          accept="application/pdf,image/png,image/jpeg"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <Button variant="outlined" startIcon={<AttachFileOutlined />} onClick={() => input.current?.click()}>
          {file ? "Another file" : "Choose the proof"}
        </Button>
        <FormHelperText error={problem?.fields.file !== undefined} sx={{ mx: 0, overflowWrap: "anywhere" }}>
          {problem?.fields.file ?? file?.name ?? "A PDF, PNG or JPEG file of at most 10 MiB."}
        </FormHelperText>
      </Box>
    </ConfirmDialog>
  );
}
