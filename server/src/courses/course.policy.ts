import { type Actor, isOfficer, type Person } from "../platform/actor.js";

export const coursePolicy = {
  "course.list": (actor: Actor): boolean => isOfficer(actor),
  /** Create, change, retire and restore courses of the department. */
  "course.edit": (actor: Actor): boolean => isOfficer(actor),
  /** The catalogue that all departments share is support's. */
  "course.edit-shared": (actor: Actor, person?: Person): boolean =>
    actor.kind === "account" && person?.isSupport === true && person.accountId === actor.accountId,
};
