import EditOutlined from "@mui/icons-material/EditOutlined";
import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { Link, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import type { CoursePageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { BackToList } from "../training/BackToList";
import { formatDate } from "../ui/dates";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { CourseAreas } from "./CourseAreas";
import { CourseAssignments } from "./CourseAssignments";
import { CourseFacts } from "./CourseFacts";
import { CourseLicences } from "./CourseLicences";
import { RetireCourse } from "./RetireCourse";
import { useCourse } from "./useCourse";

/** One course of the catalogue. */
export function CoursePage() {
  const { id = "" } = useParams();
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentCourse key={`${department.id} ${id}`} department={department} courseId={id} />}
    </DepartmentGate>
  );
}

const back = <BackToList to="/training/courses" label="Courses" />;

function DepartmentCourse({ department, courseId }: { department: OpenDepartment; courseId: string }) {
  const { data, error, refetch } = useCourse(department.id, courseId);
  if (error && !data) {
    return (
      <>
        {back}
        <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
      </>
    );
  }
  if (!data) {
    return (
      <Box role="status" aria-label="Loading the course">
        <Skeleton width={280} height={40} />
        <Skeleton width={160} height={24} sx={{ mb: 3 }} />
        <Skeleton variant="rounded" height={320} />
      </Box>
    );
  }
  const { course } = data;
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader
        above={back}
        title={course.name}
        context={<bdi>{course.provider}</bdi>}
        actions={<CourseActions data={data} />}
      />
      <Notices course={course} timeZone={department.timeZone} />
      <Box
        sx={{
          ...{ display: "grid", gap: { xs: 3, md: 4 } },
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(260px, 320px) minmax(0, 1fr)" },
        }}
      >
        <CourseFacts course={course} timeZone={department.timeZone} />
        <Box sx={{ display: "grid", gap: 4, alignContent: "start", gridTemplateColumns: "minmax(0, 1fr)" }}>
          <CourseAssignments course={course} counts={data.department} />
          <CourseAreas course={course} />
          <CourseLicences course={course} />
        </Box>
      </Box>
    </Box>
  );
}

function CourseActions({ data }: { data: CoursePageQuery }) {
  const { course, department } = data;
  const { id, viewerCanEdit, retiredAt } = course;
  return (
    <>
      {viewerCanEdit && (
        <>
          <RetireCourse course={course} open={department.open.totalCount} />
          <Button
            variant="outlined"
            component={Link}
            to={`/training/courses/${id}/edit`}
            state={{ fromList: true }}
            startIcon={<EditOutlined />}
          >
            Edit
          </Button>
        </>
      )}
      <Button
        variant="outlined"
        component={Link}
        to={`/training/record?course=${id}`}
        state={{ fromList: true }}
        startIcon={<GroupAddOutlined />}
      >
        Record a Class
      </Button>
      {!retiredAt && (
        <Button
          variant="contained"
          component={Link}
          to={`/training/assignments?course=${id}&assign=${id}`}
          startIcon={<GroupsOutlined />}
        >
          Assign
        </Button>
      )}
    </>
  );
}

interface NoticesProps {
  course: CoursePageQuery["course"];
  timeZone: string;
}

function Notices({ course: { isShared, retiredAt, viewerCanEdit }, timeZone }: NoticesProps) {
  return (
    <Box sx={{ display: "grid", gap: 1, mb: retiredAt || isShared ? 3 : 0 }}>
      {retiredAt && (
        <Alert severity="warning">
          Retired since {formatDate(retiredAt, timeZone)}: it is not assigned any more. Who has it already can complete
          it.
        </Alert>
      )}
      {isShared && (
        <Alert severity="info">
          A shared course: all departments have it. You can assign and record it here.{" "}
          {viewerCanEdit ? "What you change in it changes for all of them." : "Only Muster's support changes it."}
        </Alert>
      )}
    </Box>
  );
}
