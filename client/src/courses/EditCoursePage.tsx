import LockOutlined from "@mui/icons-material/LockOutlined";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useEffect, useState } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type Course_FactsFragment, useEditCourseQuery, useUpdateCourseMutation } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { BackToList } from "../training/BackToList";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { useNotify } from "../ui/Notify";
import { PageHeader } from "../ui/PageHeader";
import { CourseForm } from "./CourseForm";
import { useCourseDraft } from "./useCourseDraft";

/** A course of the catalogue is changed. */
export function EditCoursePage() {
  const { id = "" } = useParams();
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <LoadedCourse key={`${department.id} ${id}`} department={department} courseId={id} />}
    </DepartmentGate>
  );
}

interface LoadedCourseProps {
  department: OpenDepartment;
  courseId: string;
}

function LoadedCourse({ department, courseId }: LoadedCourseProps) {
  const { data, error, refetch } = useEditCourseQuery({ variables: { departmentId: department.id, courseId } });
  if (error && !data) return <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={480} sx={{ maxWidth: 720 }} />;
  if (!data.course.viewerCanEdit) return <ReadOnly course={data.course} />;
  return <EditCourse departmentId={department.id} course={data.course} reload={refetch} />;
}

const pathOf = ({ id }: Course_FactsFragment): string => `/training/courses/${id}`;

const ReadOnly = ({ course }: { course: Course_FactsFragment }) => (
  <EmptyState
    level="h1"
    icon={<LockOutlined />}
    title="This course is shared"
    actions={
      <Button variant="contained" component={Link} to={pathOf(course)}>
        Back to the course
      </Button>
    }
  >
    All departments have “<bdi>{course.name}</bdi>”, so only Muster's support changes it. You can assign and record it.
  </EmptyState>
);

interface EditCourseProps {
  departmentId: string;
  course: Course_FactsFragment;
  reload: () => Promise<unknown>;
}

function EditCourse({ departmentId, course, reload }: EditCourseProps) {
  const navigate = useNavigate();
  const notify = useNotify();
  const cameFrom = useLocation().state as { fromList?: boolean } | null;
  const [isSaved, setSaved] = useState(false);
  const [update] = useUpdateCourseMutation();
  const { id: courseId, version } = course;
  const state = useCourseDraft({
    course,
    save: (input) => update({ variables: { courseId, version, input } }),
    reload,
  });
  const path = pathOf(course);
  const isBack = cameFrom?.fromList === true;

  useEffect(() => {
    if (!isSaved) return;
    notify("The course is saved.");
    if (isBack) void navigate(-1);
    else void navigate(path, { replace: true });
  }, [isSaved, isBack, path, navigate, notify]);

  return (
    <>
      <PageHeader
        above={<BackToList to={path} label={course.name} />}
        title="Edit course"
        documentTitle={`Edit ${course.name}`}
        context="What people have completed keeps what the course said then."
      />
      <CourseForm
        departmentId={departmentId}
        state={state}
        verb="Save"
        cancelTo={path}
        isSaved={isSaved}
        onSaved={() => setSaved(true)}
      />
    </>
  );
}
