import type { InvitationStatus } from "../graphql/generated";

export const invitationStatusWords: Record<InvitationStatus, string> = {
  PENDING: "Pending",
  EXPIRED: "Expired",
  DECLINED: "Declined",
  ACCEPTED: "Accepted",
  REVOKED: "Removed",
};

/** Those that the list filters by; removed ones are history. */
export const listedStatuses: readonly InvitationStatus[] = ["PENDING", "EXPIRED", "DECLINED", "ACCEPTED"];
