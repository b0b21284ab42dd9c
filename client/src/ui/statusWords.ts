export type UserStatus = "PENDING_APPROVAL" | "ACTIVE" | "INACTIVE" | "ARCHIVED";

export const userStatuses: readonly UserStatus[] = ["ACTIVE", "INACTIVE", "PENDING_APPROVAL", "ARCHIVED"];

export const userStatusWords: Record<UserStatus, string> = {
  PENDING_APPROVAL: "Pending approval",
  ACTIVE: "Active",
  INACTIVE: "Inactive",
  ARCHIVED: "Archived",
};
