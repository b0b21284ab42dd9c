import { type Actor, isOfficer } from "../platform/actor.js";

export const seatsPolicy = {
  "seats.read": (actor: Actor): boolean => isOfficer(actor),
};
