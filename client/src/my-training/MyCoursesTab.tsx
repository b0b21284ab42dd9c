import DoneAllOutlined from "@mui/icons-material/DoneAllOutlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { problemOf } from "../graphql/errors";
import { useMyCoursesTabQuery } from "../graphql/generated";
import { ContactLink } from "../help/ContactLink";
import { OwnCourseList } from "../training/OwnCourseList";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Section } from "../ui/Section";
import { OwnReports } from "./OwnReports";
import { useOwnDepartments } from "./useOwnDepartments";

/** What one has to take, and what became of what one reported. */
export function MyCoursesTab() {
  const departments = useOwnDepartments();
  const { data, error, refetch } = useMyCoursesTabQuery({ fetchPolicy: "cache-and-network" });
  const viewer = data?.viewer;

  if (error && !viewer) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!viewer) return <Skeleton variant="rounded" height={240} />;
  const { memberships, courseAssignments, waiting, refused } = viewer;
  // What one reported waits below.
  const owed = courseAssignments.filter(({ state }) => state !== "REPORTED");
  const names = new Map(memberships.map(({ id, department }) => [id, department.name]));
  return (
    <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: "minmax(0, 1fr)", maxWidth: 960 }}>
      <Section title="To complete">
        {owed.length > 0 ? (
          <OwnCourseList
            assignments={owed}
            departmentNames={departments.length > 1 ? names : undefined}
            onReported={() => void refetch()}
          />
        ) : (
          <Paper variant="outlined">
            {departments.length > 0 ? (
              <EmptyState icon={<DoneAllOutlined />} title="Nothing is assigned to you now" level="h3">
                Courses that your department assigns to you stand here with their due dates, to be started and reported.
              </EmptyState>
            ) : (
              <EmptyState icon={<DoneAllOutlined />} title="You are not in a department now" level="h3">
                Courses come from a department. To go on without one you need a bundle of your own: ask{" "}
                <ContactLink subject="Courses without a department" />. What you completed stays yours.
              </EmptyState>
            )}
          </Paper>
        )}
      </Section>
      <OwnReports waiting={waiting} refused={refused} />
    </Box>
  );
}
