import type { AuditWay } from "../graphql/generated";
import { auditActionWords } from "../ui/auditWords";
import type { FilterOption } from "../ui/FilterMenu";

export const wayWords: Record<AuditWay, string> = {
  PAGE: "Dashboard",
  IMPORT: "Import",
  TOKEN: "API token",
  SUPPORT: "Support visit",
  SELF: "The person themself",
  SYSTEM: "Muster itself",
};

/** Whole kinds of events, by how their codes begin. */
const kinds: FilterOption<string>[] = [
  { value: "user.", label: "All about people" },
  { value: "invitation.", label: "Invitations" },
  { value: "invitation-link.", label: "Invitation link" },
  { value: "import.", label: "Imports" },
  { value: "bulk.", label: "Bulk actions" },
  { value: "group.", label: "Groups" },
  { value: "location.", label: "Locations" },
  { value: "course.", label: "Courses" },
  { value: "licence.", label: "Licences" },
  { value: "plan.", label: "Training plans" },
  { value: "completion.", label: "Completions" },
  { value: "users.", label: "Exports" },
  { value: "department.", label: "Settings" },
  { value: "api-token.", label: "API tokens" },
  { value: "support.", label: "Support visits" },
];

/** What is asked for most often, alone. */
const single = [
  "user.role-changed",
  "user.status-set",
  "user.added",
  "user.removed",
  "user.brought-back",
  "user.archived",
  "user.email-changed",
];

/** Kinds that have to do with people, which is what training officers see of the log. */
const aboutPeople = ["user.", "invitation", "course.", "plan.", "completion."];
const forOfficers = (value: string) => aboutPeople.some((kind) => value.startsWith(kind));

/** What the log can be narrowed to; who sees only people is not offered settings. A choice by link is kept. */
export function actionChoices(seesAll: boolean, chosen: readonly string[]): FilterOption<string>[] {
  const listed = [...kinds, ...single.map((value) => ({ value, label: auditActionWords(value) }))];
  const offered = listed.filter(({ value }) => seesAll || forOfficers(value) || chosen.includes(value));
  const others = chosen.filter((value) => !offered.some((option) => option.value === value));
  return [...offered, ...others.map((value) => ({ value, label: auditActionWords(value) }))];
}
