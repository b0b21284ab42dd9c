import type { InvitationStatus } from "../graphql/generated";

export const invitationStatusWords: Record<InvitationStatus, string> = {
  PENDING: "Pending",
  EXPIRED: "Expired",
  DECLINED: "Declined",
  ACCEPTED: "Accepted",
  REVOKED: "Taken back",
};

const forOfficers: readonly InvitationStatus[] = ["PENDING", "EXPIRED", "DECLINED", "ACCEPTED"];
const onVisits: readonly InvitationStatus[] = [...forOfficers, "REVOKED"];

/** Those that the list filters by; ones taken back are history, but support on a visit may restore them. */
export const listedStatuses = (onVisit: boolean): readonly InvitationStatus[] => (onVisit ? onVisits : forOfficers);

/** The filter's choices; the list keeps accepted ones for 30 days. */
export const statusChoices = (onVisit: boolean) =>
  listedStatuses(onVisit).map((value) => ({
    value,
    label: value === "ACCEPTED" ? "Accepted in the last 30 days" : invitationStatusWords[value],
  }));

/** Those that nobody has answered. */
export const unanswered: readonly InvitationStatus[] = ["PENDING", "EXPIRED"];
