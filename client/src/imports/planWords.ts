import type { ImportPlan, ReviewBatch_ImportBatchFragment } from "../graphql/generated";
import { countOf, formatNumber } from "../ui/numbers";
import { listed } from "./measures";

export type PlanCounts = ReviewBatch_ImportBatchFragment["planCounts"];

export const planWords: Record<ImportPlan, string> = {
  CREATE: "Create",
  UPDATE: "Update",
  UNCHANGED: "No change",
  INVITE: "Invite",
  SKIP: "Skip",
};

/** Rows that somebody should look at: skipped, and not because an officer took them out. */
export const problemCount = (counts: PlanCounts): number => counts.skip - counts.removed;

/** How many people something happens to. */
export const affected = (counts: PlanCounts): number => counts.create + counts.update + counts.invite;

const some = (value: number, words: (value: number) => string): string[] => (value > 0 ? [words(value)] : []);

/** What the click on "Import Users" will do: "240 created and mailed, 12 updated and 8 invited by e-mail" */
export const planSentence = (counts: PlanCounts): string =>
  listed([
    ...some(counts.create, (value) => `${formatNumber(value)} created and mailed`),
    ...some(counts.update, (value) => `${formatNumber(value)} updated`),
    ...some(counts.invite, (value) => `${formatNumber(value)} invited by e-mail`),
  ]);

/** The rows that nothing happens to: "40 rows need no change and 3 rows are skipped" */
export const restSentence = (counts: PlanCounts): string =>
  listed([
    ...some(counts.unchanged, (value) => countOf(value, "row needs no change", "rows need no change")),
    ...some(counts.skip, (value) => countOf(value, "row is skipped", "rows are skipped")),
  ]);

const fieldWords: Record<string, string> = {
  firstName: "First name",
  lastName: "Last name",
  name: "Name",
  email: "E-mail",
  loginId: "Login ID",
  employeeId: "Employee ID",
  role: "Role",
  groups: "Groups",
  groupNames: "Groups",
  location: "Location",
  locationName: "Location",
  department: "Department",
};

export const fieldWord = (field: string): string => fieldWords[field] ?? field;
