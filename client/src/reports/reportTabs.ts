/** The reports of a department; each is a page. */
export const reportTabs = [
  { value: "progress", label: "Progress", path: "/reports" },
  { value: "overdue", label: "Overdue", path: "/reports/overdue" },
  { value: "hours", label: "Hours", path: "/reports/hours" },
] as const;

export type ReportTab = (typeof reportTabs)[number]["value"];
