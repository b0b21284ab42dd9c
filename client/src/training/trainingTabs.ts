/** The tabs of a department's training; each is a page at /training/<value>. */
export const trainingTabs = [
  { value: "courses", label: "Courses" },
  { value: "assignments", label: "Assignments" },
  { value: "plans", label: "Plans" },
  { value: "licences", label: "Licences" },
  { value: "completions", label: "Completions" },
] as const;

export type TrainingTab = (typeof trainingTabs)[number]["value"];
