import { type Actor, isOfficer } from "../platform/actor.js";

export const userPolicy = {
  "user.list": (actor: Actor): boolean => isOfficer(actor),
  "user.export": (actor: Actor): boolean => isOfficer(actor),
  /** The record of a user: officers, and oneself. */
  "user.read": (actor: Actor, target: { readonly uuid: string }): boolean =>
    isOfficer(actor) || (actor.kind === "member" && actor.userId === target.uuid),
};
