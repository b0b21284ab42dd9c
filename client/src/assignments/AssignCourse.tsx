import AssignmentIndOutlined from "@mui/icons-material/AssignmentIndOutlined";
import Button from "@mui/material/Button";
import { useSearchParams } from "react-router";
import type { OpenDepartment } from "../session/departments";
import { lazyDialog } from "../ui/lazyDialog";

const AssignDialog = lazyDialog(async () => (await import("./AssignDialog")).AssignDialog);

interface AssignCourseProps {
  department: Pick<OpenDepartment, "id" | "name" | "timeZone">;
  /** Whom it is for at first. */
  people?: readonly { id: string; name: string }[];
  onDone: () => void;
}

/** The button and its dialog, which the URL says is open: `?assign=open`, or `?assign=crs_…` with a course chosen. */
export function AssignCourse({ department, people = [], onDone }: AssignCourseProps) {
  const [params, setParams] = useSearchParams();
  const asked = params.get("assign");
  const turn = (open: boolean) =>
    setParams(
      (current) => {
        if (open) current.set("assign", "open");
        else current.delete("assign");
        return current;
      },
      { replace: !open, preventScrollReset: true },
    );
  return (
    <>
      <Button variant="contained" startIcon={<AssignmentIndOutlined />} onClick={() => turn(true)}>
        Assign a Course
      </Button>
      {asked && (
        <AssignDialog
          department={department}
          courseId={asked === "open" ? null : asked}
          people={people}
          onDone={() => {
            turn(false);
            onDone();
          }}
          onClose={() => turn(false)}
        />
      )}
    </>
  );
}
