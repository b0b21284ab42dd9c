import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link as RouterLink } from "react-router";
import { problemOf } from "../graphql/errors";
import { useOwnTrainingQuery } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Section } from "../ui/Section";
import { OwnCourseList } from "./OwnCourseList";
import { OwnPlan } from "./OwnPlan";

/** Home names the courses that are due first; the rest stand on My Training. */
const most = 5;

/** What one has to take, and how far one's training plans are, in short. */
export function OwnTraining() {
  const { data, error, refetch } = useOwnTrainingQuery({ fetchPolicy: "cache-and-network" });
  const viewer = data?.viewer;

  if (error && !viewer) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!viewer) return <Skeleton variant="rounded" height={160} />;
  const entered = viewer.memberships.filter(({ canEnter }) => canEnter);
  const isOne = entered.length === 1;
  const plans = entered.flatMap(({ department, trainingPlans }) =>
    trainingPlans.map((progress) => ({ departmentName: isOne ? undefined : department.name, progress })),
  );
  const courses = viewer.courseAssignments;
  const names = new Map(entered.map(({ id, department }) => [id, department.name]));
  return (
    <Section
      title="Your training"
      end={
        <Link component={RouterLink} to="/my-training" variant="body2">
          {courses.length > most ? `All ${courses.length} courses` : "My Training"}
        </Link>
      }
    >
      {plans.length + courses.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<SchoolOutlined />} title="Nothing is assigned to you now" level="h3">
            Courses that your department assigns to you stand here with their due dates, and how far your training plan
            has come. What you have completed stands in{" "}
            <Link component={RouterLink} to="/my-training/transcript">
              your transcript
            </Link>
            .
          </EmptyState>
        </Paper>
      )}
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { md: "repeat(auto-fit, minmax(340px, 1fr))" } }}>
        {plans.map(({ departmentName, progress }) => (
          <OwnPlan key={progress.plan.id} departmentName={departmentName} progress={progress} />
        ))}
      </Box>
      {courses.length > 0 && (
        <Box sx={{ mt: plans.length > 0 ? 1.5 : 0 }}>
          <OwnCourseList
            assignments={courses.slice(0, most)}
            departmentNames={isOne ? undefined : names}
            onReported={() => void refetch()}
          />
        </Box>
      )}
    </Section>
  );
}
