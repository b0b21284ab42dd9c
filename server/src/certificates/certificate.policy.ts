import { type Actor, Role } from "../platform/actor.js";

export const certificatePolicy = {
  /** The picture that stands on a department's certificates. */
  "certificate.edit-logo": (actor: Actor): boolean =>
    actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN),
};
