import { type Actor, isOfficer, Role } from "../platform/actor.js";

const isAdmin = (actor: Actor): boolean =>
  actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN);

export const auditPolicy = {
  /** What happened to people: officers. */
  "audit.read-users": (actor: Actor): boolean => isOfficer(actor),
  /** Settings, tokens, bulk actions and all the rest: admins. */
  "audit.read-all": isAdmin,
};
