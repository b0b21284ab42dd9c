import { type Actor, isOfficer } from "../platform/actor.js";

export const bulkActionPolicy = {
  /** To start one; each user is asked for besides. */
  "bulk.start": (actor: Actor): boolean => isOfficer(actor),
  "bulk.read": (actor: Actor): boolean => isOfficer(actor),
};
