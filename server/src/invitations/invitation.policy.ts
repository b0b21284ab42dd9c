import { type Actor, isOfficer, type Role } from "../platform/actor.js";
import { userChangePolicy } from "../users/user-change.policy.js";

export const invitationPolicy = {
  /** With a role that the actor could also give. */
  "invitation.send": (actor: Actor, role: Role): boolean => userChangePolicy["user.add"](actor, role),
  /** See who is invited, send again, remind, take back. */
  "invitation.list": (actor: Actor): boolean => isOfficer(actor),
  "invitation.manage": (actor: Actor): boolean => isOfficer(actor),
  /** Support on a visit alone: what was taken back by mistake. */
  "invitation.restore": (actor: Actor): boolean => actor.kind === "visit",
};
