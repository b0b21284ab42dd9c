import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useCreateCourseMutation } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { BackToList } from "../training/BackToList";
import { useNotify } from "../ui/Notify";
import { PageHeader } from "../ui/PageHeader";
import { CourseForm } from "./CourseForm";
import { useCourseDraft } from "./useCourseDraft";

/** A course is added to the department's catalogue. */
export function NewCoursePage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <NewCourse key={department.id} department={department} />}
    </DepartmentGate>
  );
}

function NewCourse({ department }: { department: OpenDepartment }) {
  const navigate = useNavigate();
  const notify = useNotify();
  const cameFrom = useLocation().state as object | null;
  const [made, setMade] = useState<{ id: string; name: string }>();
  const [isSaved, setSaved] = useState(false);
  const [create] = useCreateCourseMutation();
  const state = useCourseDraft({
    save: async (input) => {
      const { data } = await create({ variables: { departmentId: department.id, input } });
      setMade(data?.createCourse);
    },
  });

  useEffect(() => {
    if (!isSaved || !made) return;
    notify(`“${made.name}” is in the catalogue.`);
    void navigate(`/training/courses/${made.id}`, { replace: true, state: cameFrom });
  }, [isSaved, made, navigate, notify, cameFrom]);

  return (
    <>
      <PageHeader
        above={<BackToList to="/training/courses" label="Courses" />}
        title="Add a course"
        context={
          <>
            To the catalogue of <bdi>{department.name}</bdi>
          </>
        }
      />
      <CourseForm
        departmentId={department.id}
        state={state}
        verb="Add course"
        cancelTo="/training/courses"
        isSaved={isSaved}
        onSaved={() => setSaved(true)}
      />
    </>
  );
}
