import type { InvitationStatus } from "../graphql/generated";

export const invitationStatusWords: Record<InvitationStatus, string> = {
  PENDING: "Pending",
  EXPIRED: "Expired",
  DECLINED: "Declined",
  ACCEPTED: "Accepted",
  REVOKED: "Removed",
};

/** Those that the list filters by; removed ones are history. */
export const listedStatuses = ["PENDING", "EXPIRED", "DECLINED", "ACCEPTED"] as const satisfies InvitationStatus[];

/** The filter's choices; the list keeps accepted ones for 30 days. */
export const statusChoices = listedStatuses.map((value) => ({
  value: value as InvitationStatus,
  label: value === "ACCEPTED" ? "Accepted in the last 30 days" : invitationStatusWords[value],
}));

/** Those that nobody has answered. */
export const unanswered: readonly InvitationStatus[] = ["PENDING", "EXPIRED"];
