import { skipToken } from "@apollo/client/react";
import { CoursePicker } from "../courses/CoursePicker";
import { useAssignedCourseNameQuery } from "../graphql/generated";
import { FilterPopover } from "../ui/FilterPopover";

interface CourseFilterProps {
  departmentId: string;
  /** Empty: of all courses. */
  courseId: string;
  onChange: (courseId: string) => void;
}

/** Narrows a list to one course of the catalogue. */
export function CourseFilter({ departmentId, courseId, onChange }: CourseFilterProps) {
  const { data } = useAssignedCourseNameQuery(courseId ? { variables: { departmentId, courseId } } : skipToken);
  return (
    <FilterPopover
      label="Course"
      chosen={courseId ? (data?.course.name ?? "one course") : null}
      onClear={() => onChange("")}
    >
      {(close) => (
        <CoursePicker
          departmentId={departmentId}
          value={data?.course ?? null}
          label="Assignments of which course"
          autoFocus
          onChange={(wanted) => {
            onChange(wanted?.id ?? "");
            if (wanted) close();
          }}
        />
      )}
    </FilterPopover>
  );
}
