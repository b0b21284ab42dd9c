import type { PlanTemplate_TemplateFragment } from "../graphql/generated";

/** The content areas that the templates know, by name. */
export function areasOf(templates: readonly PlanTemplate_TemplateFragment[]): string[] {
  const areas = templates.flatMap(({ components }) =>
    components.flatMap(({ categories }) =>
      categories.flatMap(({ requirements }) => requirements.flatMap(({ areas: its }) => its ?? [])),
    ),
  );
  return [...new Set(areas)].sort((one, other) => one.localeCompare(other));
}
