import { type Actor, isOfficer } from "../platform/actor.js";

export const trainingPlanPolicy = {
  /** Plans, who has them and how far they are. */
  "plan.read": (actor: Actor): boolean => isOfficer(actor),
  "plan.edit": (actor: Actor): boolean => isOfficer(actor),
  "plan.assign": (actor: Actor): boolean => isOfficer(actor),
};
