import { useMemo } from "react";
import { type CourseAreas_ComponentFragment, useCourseAreasQuery } from "../graphql/generated";

/** The content areas that training plans ask for: only by these names do a course's hours count in them. */
export function useKnownAreas(departmentId: string): readonly string[] {
  const { data } = useCourseAreasQuery({ variables: { departmentId } });
  return useMemo(() => {
    const plans = [...(data?.department.trainingPlans ?? []), ...(data?.planTemplates ?? [])];
    return [...new Set(plans.flatMap(({ components }) => components.flatMap(areasOf)))].sort();
  }, [data]);
}

const areasOf = ({ categories }: CourseAreas_ComponentFragment): string[] =>
  categories.flatMap(({ requirements }) => requirements.flatMap(({ areas }) => areas ?? []));
