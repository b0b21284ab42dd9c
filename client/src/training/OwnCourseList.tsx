import Paper from "@mui/material/Paper";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type OwnCourse_AssignmentFragment, useStartCourseMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { OwnCourse } from "./OwnCourse";
import { ReportCourseDialog } from "./ReportCourseDialog";

interface OwnCourseListProps {
  assignments: readonly OwnCourse_AssignmentFragment[];
  /** Names the department of each, by one's user there; left out where one is in one alone. */
  departmentNames?: ReadonlyMap<string, string>;
  onReported: () => void;
}

/** The courses that one has to take, to be started and reported. */
export function OwnCourseList({ assignments, departmentNames, onReported }: OwnCourseListProps) {
  const notify = useNotify();
  const [start, { loading: isStarting }] = useStartCourseMutation();
  const [reporting, setReporting] = useState<OwnCourse_AssignmentFragment | null>(null);

  const begin = async ({ id, course }: OwnCourse_AssignmentFragment) => {
    try {
      await start({ variables: { assignmentId: id } });
      notify(`You started ${course.name}.`);
    } catch (failure) {
      notify({ message: problemOf(failure).message, severity: "error" });
    }
  };
  return (
    <>
      <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {assignments.map((assignment) => (
          <OwnCourse
            key={assignment.id}
            assignment={assignment}
            departmentName={departmentNames?.get(assignment.userId)}
            isWorking={isStarting}
            onStart={() => void begin(assignment)}
            onReport={() => setReporting(assignment)}
          />
        ))}
      </Paper>
      <ReportCourseDialog assignment={reporting} onDone={onReported} onClose={() => setReporting(null)} />
    </>
  );
}
