import { type Actor, isOfficer, Role } from "../platform/actor.js";

export const licencePolicy = {
  "licence.read": (actor: Actor): boolean => isOfficer(actor),
  /** Buying and putting right what was bought: admins, and support on a visit. */
  "licence.purchase": (actor: Actor): boolean =>
    actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN),
};
