import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import RestoreOutlined from "@mui/icons-material/RestoreOutlined";
import Button from "@mui/material/Button";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type CoursePageQuery, useRestoreCourseMutation, useRetireCourseMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";

interface RetireCourseProps {
  course: CoursePageQuery["course"];
  /** How many people have it open. */
  open: number;
}

/** Takes a course out of use after saying what follows, or puts it back. */
export function RetireCourse({ course, open }: RetireCourseProps) {
  const { id, name, retiredAt } = course;
  const notify = useNotify();
  const [asks, setAsks] = useState(false);
  const [retire, retiring] = useRetireCourseMutation();
  const [restore, restoring] = useRestoreCourseMutation();

  const putBack = async () => {
    try {
      await restore({ variables: { courseId: id } });
      notify(`“${name}” can be assigned again.`);
    } catch (error) {
      notify({ severity: "error", message: problemOf(error).message });
    }
  };
  const takeOut = async () => {
    try {
      await retire({ variables: { courseId: id } });
    } catch {
      return; // said in the dialog
    }
    setAsks(false);
    notify({ message: `“${name}” is retired.`, action: { label: "Undo", onClick: () => void putBack() } });
  };

  return (
    <>
      {retiredAt ? (
        <Button variant="outlined" startIcon={<RestoreOutlined />} loading={restoring.loading} onClick={putBack}>
          Restore
        </Button>
      ) : (
        <Button
          variant="outlined"
          startIcon={<Inventory2Outlined />}
          onClick={() => {
            retiring.reset();
            setAsks(true);
          }}
        >
          Retire
        </Button>
      )}
      <ConfirmDialog
        open={asks}
        title={`Retire “${name}”?`}
        verb="Retire course"
        working={retiring.loading}
        problem={retiring.error && problemOf(retiring.error)}
        onConfirm={takeOut}
        onClose={() => setAsks(false)}
      >
        {whatFollows(course, open)}
      </ConfirmDialog>
    </>
  );
}

function whatFollows({ isShared, licencePool }: CoursePageQuery["course"], open: number): string {
  return [
    isShared ? "No department can assign it any more." : "It can't be assigned any more.",
    open > 0
      ? `${countOf(open, "person has", "people have")} it open: they keep it and can complete it.`
      : "Nobody has it open.",
    "What was completed stays on the transcripts.",
    licencePool && licencePool.available > 0
      ? `${countOf(licencePool.available, "free licence waits", "free licences wait")} in its pool.`
      : "",
    "You can restore it at any time.",
  ]
    .filter(Boolean)
    .join(" ");
}
