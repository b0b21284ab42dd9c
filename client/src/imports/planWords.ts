import type { ImportPlan, ReviewBatch_ImportBatchFragment } from "../graphql/generated";

export type PlanCounts = ReviewBatch_ImportBatchFragment["planCounts"];

export const planWords: Record<ImportPlan, string> = {
  CREATE: "Create",
  UPDATE: "Update",
  UNCHANGED: "No change",
  INVITE: "Invite",
  RECORD: "Record",
  SKIP: "Skip",
};

export const completionPlanWords: Record<ImportPlan, string> = { ...planWords, UNCHANGED: "Already recorded" };

/** Rows that somebody should look at: skipped, and not because an officer took them out. */
export const problemCount = (counts: PlanCounts): number => counts.skip - counts.removed;

/** Words for some of the rows; none for nought. */
export const some = (value: number, words: (value: number) => string): string[] => (value > 0 ? [words(value)] : []);

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
  className: "Class",
  completedOn: "Completed",
  hours: "Hours",
  takeType: "Take type",
  creditType: "Credit type",
  capceNumber: "CAPCE number",
  provider: "Provider",
  contentAreas: "Content areas",
};

export const fieldWord = (field: string): string => fieldWords[field] ?? field;
