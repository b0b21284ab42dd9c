import { type Actor, isOfficer, Role } from "../platform/actor.js";

/** Officers import, and support on a visit does it for them. */
export const importPolicy = {
  "import.view": (actor: Actor): boolean => isOfficer(actor),
  "import.upload": (actor: Actor): boolean => isOfficer(actor),
  "import.revise": (actor: Actor): boolean => isOfficer(actor),
  "import.run": (actor: Actor): boolean => isOfficer(actor),
  "import.abort": (actor: Actor): boolean => isOfficer(actor),
  /** Names are corrected by admins and support only (C8); the import adds that the account is in no other department. */
  "import.rename": (actor: Actor): boolean =>
    actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN),
};
