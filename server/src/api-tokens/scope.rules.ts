import { type TokenActor, TokenScope } from "../platform/actor.js";

/** What a token needs to do something, by the action or the beginning of its name; what is not here, no token does. */
const NEEDED: Readonly<Record<string, TokenScope>> = {
  "user.list": TokenScope.USERS_READ,
  "user.read": TokenScope.USERS_READ,
  "user.export": TokenScope.USERS_READ,
  "bulk.read": TokenScope.USERS_READ,
  "bulk.start": TokenScope.USERS_WRITE,
  "user.add": TokenScope.USERS_WRITE,
  "user.set-status": TokenScope.USERS_WRITE,
  "user.archive": TokenScope.USERS_WRITE,
  "user.restore": TokenScope.USERS_WRITE,
  "user.remove": TokenScope.USERS_WRITE,
  "user.approve": TokenScope.USERS_WRITE,
  "user.notify": TokenScope.USERS_WRITE,
  "user.change-role": TokenScope.USERS_WRITE,
  "user.edit": TokenScope.USERS_WRITE,
  "user.send-password-reset": TokenScope.USERS_WRITE,
  "department.edit-labels": TokenScope.USERS_WRITE,
  "invitation.list": TokenScope.INVITATIONS_READ,
  "invitation.send": TokenScope.INVITATIONS_WRITE,
  "invitation.manage": TokenScope.INVITATIONS_WRITE,
  "import.view": TokenScope.IMPORTS_READ,
  "import.view-completions": TokenScope.TRAINING_READ,
  "import.upload": TokenScope.IMPORTS_WRITE,
  "import.revise": TokenScope.IMPORTS_WRITE,
  "import.run": TokenScope.IMPORTS_WRITE,
  "import.give-role": TokenScope.IMPORTS_WRITE,
  "import.abort": TokenScope.IMPORTS_WRITE,
  "course.list": TokenScope.TRAINING_READ,
  "course.edit": TokenScope.TRAINING_WRITE,
  "licence.read": TokenScope.TRAINING_READ,
  "assignment.list": TokenScope.TRAINING_READ,
  "assignment.read": TokenScope.TRAINING_READ,
  "assignment.edit": TokenScope.TRAINING_WRITE,
  "transcript.read": TokenScope.TRAINING_READ,
  "transcript.record": TokenScope.TRAINING_WRITE,
  "plan.read": TokenScope.TRAINING_READ,
  "plan.edit": TokenScope.TRAINING_WRITE,
  "plan.assign": TokenScope.TRAINING_WRITE,
};

/** Writing includes reading of the same. */
export const WIDER: Partial<Record<TokenScope, TokenScope>> = {
  USERS_READ: TokenScope.USERS_WRITE,
  INVITATIONS_READ: TokenScope.INVITATIONS_WRITE,
  IMPORTS_READ: TokenScope.IMPORTS_WRITE,
  TRAINING_READ: TokenScope.TRAINING_WRITE,
};

/** Whether a token's scopes cover an action. */
export function isInScope({ scopes }: TokenActor, action: string): boolean {
  const needed = NEEDED[action];
  if (needed === undefined) return false;
  const wider = WIDER[needed];
  return scopes.includes(needed) || (wider !== undefined && scopes.includes(wider));
}
