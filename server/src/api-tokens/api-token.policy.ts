import { type Actor, isOfficer, Role } from "../platform/actor.js";

export const apiTokenPolicy = {
  /** Names, scopes and last use: no secrets. */
  "api-token.list": (actor: Actor): boolean => isOfficer(actor),
  "api-token.manage": (actor: Actor): boolean =>
    actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN),
};
