import { type Actor, isOfficer, Role } from "../platform/actor.js";
import { userChangePolicy } from "../users/user-change.policy.js";

/** Officers import, and support on a visit does it for them. */
export const importPolicy = {
  "import.view": (actor: Actor): boolean => isOfficer(actor),
  /** What a file says of people's training: a token needs the scope of training for it besides. */
  "import.view-completions": (actor: Actor): boolean => isOfficer(actor),
  "import.upload": (actor: Actor): boolean => isOfficer(actor),
  "import.revise": (actor: Actor): boolean => isOfficer(actor),
  "import.run": (actor: Actor): boolean => isOfficer(actor),
  "import.abort": (actor: Actor): boolean => isOfficer(actor),
  /** As for adding one by one; a token needs the scope of imports for it, not that of users. */
  "import.give-role": (actor: Actor, role: Role): boolean => userChangePolicy["user.add"](actor, role),
  /** Names are corrected by admins and support only (C8); the import adds that the account is in no other department. */
  "import.rename": (actor: Actor): boolean =>
    actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN),
};
