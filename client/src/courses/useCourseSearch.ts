import { skipToken } from "@apollo/client/react";
import { type CoursePicker_CourseFragment, useCoursePickerQuery } from "../graphql/generated";
import { usePaused } from "../ui/usePaused";

interface CourseSearch {
  departmentId: string;
  typed: string;
  isOpen: boolean;
  needsLicence?: boolean;
}

/** What the server finds in the whole catalogue for what is typed; until it answers, what is at hand and matches. */
export function useCourseSearch({ departmentId, typed, isOpen, needsLicence }: CourseSearch) {
  const asked = usePaused(typed);
  const filter = { ...(asked && { search: asked }), ...(needsLicence !== undefined && { needsLicence }) };
  const { data, previousData, error, refetch } = useCoursePickerQuery(
    isOpen ? { variables: { departmentId, filter } } : skipToken,
  );
  const isAnswer = data !== undefined && asked === typed;
  const found = (data ?? previousData)?.department.courses;
  const courses = found?.nodes ?? [];
  return {
    courses: isAnswer ? courses : courses.filter((course) => matches(course, typed)),
    /** How many match that are not among them. */
    more: isAnswer && found ? found.totalCount - courses.length : 0,
    isLoading: isOpen && !isAnswer && !error,
    error: data ? undefined : error,
    refetch,
  };
}

function matches({ name, provider, capceNumber }: CoursePicker_CourseFragment, typed: string): boolean {
  const text = `${name} ${provider} ${capceNumber ?? ""}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
