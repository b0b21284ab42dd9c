import type { InactivePolicy, UserStatus } from "../../graphql/generated";

/** What a status means for the person, in this department. */
export const statusMeaning = (status: UserStatus, policy: InactivePolicy): string => {
  switch (status) {
    case "ACTIVE":
      return "Enters the department and counts in its reports.";
    case "INACTIVE":
      return policy === "REVOKE_ACCESS"
        ? "On leave: cannot enter the department and does not count in its reports. Role, groups and records are kept."
        : "Keeps full access, but does not count in the department's reports.";
    case "ARCHIVED":
      return "Has left. The record can be read, not changed.";
    default:
      return "Waits for an officer's approval before entering the department.";
  }
};

/** What follows when an officer sets a user inactive, or active again. */
export function consequenceOf(status: "ACTIVE" | "INACTIVE", policy: InactivePolicy, departmentName: string): string {
  if (policy === "REPORT_ONLY") {
    return status === "INACTIVE"
      ? `Access to ${departmentName} stays as it is. Reports and reminders leave this person out until set active again.`
      : "Reports and reminders count this person again.";
  }
  return status === "INACTIVE"
    ? `Access to ${departmentName} ends now. Role, groups and records are kept, and come back when set active again.`
    : `Access to ${departmentName} begins again now, with the role, groups and records as before.`;
}
