import { type Actor, isOfficer, Role } from "../platform/actor.js";

/** The user that something is to be done to. */
export interface UserTarget {
  readonly userId: string;
  readonly role: Role;
}

/** Who may make somebody an admin, or take that away: always an admin; an officer while the department lets them. */
const decidesOverAdmins = (actor: Actor): boolean =>
  actor.kind === "visit" ||
  (actor.kind === "member" &&
    (actor.role === Role.ADMIN || (actor.role === Role.TRAINING_OFFICER && actor.officersMayGrantAdmin)));

/** What would end an admin's access takes the deciding of admins. */
const decidesOver = (actor: Actor, target: UserTarget): boolean =>
  isOfficer(actor) && (target.role !== Role.ADMIN || decidesOverAdmins(actor));

const isSelf = (actor: Actor, { userId }: UserTarget): boolean => actor.kind === "member" && actor.userId === userId;

const isAdmin = (actor: Actor): boolean =>
  actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN);

export const userChangePolicy = {
  "user.set-status": decidesOver,
  "user.archive": decidesOver,
  "user.restore": decidesOver,
  "user.remove": decidesOver,
  "user.approve": decidesOver,
  "user.notify": (actor: Actor, _target: UserTarget): boolean => isOfficer(actor),
  /** From what they are to `role`; nobody makes themself an admin. */
  "user.change-role": (actor: Actor, target: UserTarget, role: Role): boolean =>
    isOfficer(actor) &&
    ((target.role !== Role.ADMIN && role !== Role.ADMIN) || decidesOverAdmins(actor)) &&
    !(role === Role.ADMIN && target.role !== Role.ADMIN && isSelf(actor, target)),
  "user.edit": (actor: Actor, _target: UserTarget): boolean => isOfficer(actor),
  /** Name and e-mail; besides, the account must be in no other department. */
  "user.correct-identity": (actor: Actor, _target: UserTarget): boolean => isAdmin(actor),
  "user.send-password-reset": (actor: Actor, _target: UserTarget): boolean => isOfficer(actor),
  /** A printed code lets its holder in as the person: nobody prints one for a role that they could not give. */
  "user.print-code": decidesOver,
  "user.add": (actor: Actor, role: Role): boolean =>
    isOfficer(actor) && (role !== Role.ADMIN || decidesOverAdmins(actor)),
};
