import { useMemo } from "react";
import { type AssignmentFilter, useCoursePageQuery } from "../graphql/generated";

/** A course as a department sees it, with its licences and how many people have it. */
export function useCourse(departmentId: string, courseId: string) {
  const filters = useMemo(() => {
    const courseIds = [courseId];
    return {
      open: { courseIds, states: ["ASSIGNED", "STARTED", "REPORTED"] },
      overdue: { courseIds, isOverdue: true },
      done: { courseIds, states: ["COMPLETED"] },
    } satisfies Record<string, AssignmentFilter>;
  }, [courseId]);
  const { data, error, refetch } = useCoursePageQuery({ variables: { departmentId, courseId, ...filters } });
  return { data, error, refetch };
}
