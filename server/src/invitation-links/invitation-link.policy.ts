import { type Actor, isOfficer } from "../platform/actor.js";

export const invitationLinkPolicy = {
  /** See, make, change, rotate and revoke the department's link. */
  "invitation-link.manage": (actor: Actor): boolean => isOfficer(actor),
};
