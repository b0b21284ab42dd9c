import { type Actor, isOfficer, Role } from "../platform/actor.js";

export const departmentPolicy = {
  /** What officers have to know of the settings: whether they may make admins. */
  "department.read-settings": (actor: Actor): boolean => isOfficer(actor),
  "department.edit-settings": (actor: Actor): boolean =>
    actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN),
  "department.edit-labels": (actor: Actor): boolean => isOfficer(actor),
};
