import { type Actor, isOfficer, Role } from "../platform/actor.js";

export const savedViewPolicy = {
  "saved-view.use": (actor: Actor): boolean => isOfficer(actor) && actor.kind !== "token",
  /** Whose it is; one that all see, an admin too. */
  "saved-view.edit": (actor: Actor, view: { readonly ownerId: string; readonly isShared: boolean }): boolean =>
    (actor.kind === "member" && actor.role === Role.ADMIN && view.isShared) ||
    ((actor.kind === "member" || actor.kind === "visit") && isOfficer(actor) && actor.accountId === view.ownerId),
};
