import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type OwnCourse_AssignmentFragment, useOwnTrainingQuery, useStartCourseMutation } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { useNotify } from "../ui/Notify";
import { Section } from "../ui/Section";
import { OwnCourse } from "./OwnCourse";
import { OwnPlan } from "./OwnPlan";
import { ReportCourseDialog } from "./ReportCourseDialog";

/** What one has to take, and how far one's training plans are. */
export function OwnTraining() {
  const notify = useNotify();
  const { data, error, refetch } = useOwnTrainingQuery({ fetchPolicy: "cache-and-network" });
  const [start, { loading: isStarting }] = useStartCourseMutation();
  const [reporting, setReporting] = useState<OwnCourse_AssignmentFragment | null>(null);
  const viewer = data?.viewer;

  if (error && !viewer) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!viewer) return <Skeleton variant="rounded" height={160} />;
  const entered = viewer.memberships.filter(({ canEnter }) => canEnter);
  const plans = entered.flatMap(({ id, department, trainingPlans }) =>
    trainingPlans.map((progress) => ({ userId: id, departmentName: department.name, progress })),
  );
  const courses = viewer.courseAssignments;

  const begin = async ({ id, course }: OwnCourse_AssignmentFragment) => {
    try {
      await start({ variables: { assignmentId: id } });
      notify(`You started ${course.name}.`);
    } catch (failure) {
      notify(problemOf(failure).message);
    }
  };

  return (
    <Section title="Your training">
      {plans.length + courses.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<SchoolOutlined />} title="Nothing is assigned to you now" level="h3">
            Courses that your department assigns to you stand here with their due dates, and how far your training plan
            has come.
          </EmptyState>
        </Paper>
      )}
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { md: "repeat(auto-fit, minmax(340px, 1fr))" } }}>
        {plans.map(({ userId, departmentName, progress }) => (
          <OwnPlan
            key={`${userId} ${progress.plan.id}`}
            userId={userId}
            departmentName={entered.length > 1 ? departmentName : undefined}
            progress={progress}
          />
        ))}
      </Box>
      {courses.length > 0 && (
        <Paper variant="outlined" component="ul" sx={{ m: 0, mt: plans.length > 0 ? 1.5 : 0, p: 0, listStyle: "none" }}>
          {courses.map((assignment) => (
            <OwnCourse
              key={assignment.id}
              assignment={assignment}
              isWorking={isStarting}
              onStart={() => void begin(assignment)}
              onReport={() => setReporting(assignment)}
            />
          ))}
        </Paper>
      )}
      <ReportCourseDialog assignment={reporting} onDone={() => void refetch()} onClose={() => setReporting(null)} />
    </Section>
  );
}
