import type { Actor, Person } from "../platform/actor.js";

export const supportPolicy = {
  /** Support staff visit any department; nobody else does. */
  "support.visit": (actor: Actor, person?: Person): boolean =>
    actor.kind === "account" && person?.isSupport === true && person.accountId === actor.accountId,
  /** Whom officers removed is hidden from them (decision C2); support on a visit sees and brings back. */
  "support.bring-back": (actor: Actor): boolean => actor.kind === "visit",
};
