/** The parts of one's account, each under an address of its own. */
export const accountTabs = [
  { value: "profile", label: "Profile" },
  { value: "security", label: "Security" },
  { value: "sessions", label: "Sessions" },
  { value: "departments", label: "Departments" },
  { value: "activity", label: "Activity" },
] as const;

export type AccountTab = (typeof accountTabs)[number]["value"];

export const isAccountTab = (text: string | undefined): text is AccountTab =>
  accountTabs.some(({ value }) => value === text);

/** In the time of whoever looks: an account belongs to no department. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
