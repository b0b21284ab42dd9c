/** The three roles of a user in a department. Training officers and admins together are officers. */
export enum Role {
  GENERAL_USER = "GENERAL_USER",
  TRAINING_OFFICER = "TRAINING_OFFICER",
  ADMIN = "ADMIN",
}

/** Where a user of a department stands. A removed one is no longer a user of it. */
export enum UserStatus {
  PENDING_APPROVAL = "PENDING_APPROVAL",
  ACTIVE = "ACTIVE",
  INACTIVE = "INACTIVE",
  ARCHIVED = "ARCHIVED",
}

/** The signed-in person behind a request, before any department is entered. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
  /** Support staff who may act as such now. */
  readonly isSupport: boolean;
  /** Support staff who may not, until they have set up their second factor. */
  readonly lacksSecondFactor?: boolean;
}

/** A user acting in the department. */
export interface MemberActor {
  readonly kind: "member";
  readonly departmentId: string;
  readonly accountId: string;
  readonly name: string;
  readonly userId: string;
  readonly role: Role;
  readonly officersMayGrantAdmin: boolean;
}

/** Support staff acting for a department, for a reason and a limited time. */
export interface VisitActor {
  readonly kind: "visit";
  readonly departmentId: string;
  readonly accountId: string;
  readonly name: string;
  readonly visitId: string;
}

/** What an API token may be used for. */
export enum TokenScope {
  USERS_READ = "USERS_READ",
  USERS_WRITE = "USERS_WRITE",
  INVITATIONS_READ = "INVITATIONS_READ",
  INVITATIONS_WRITE = "INVITATIONS_WRITE",
  IMPORTS_READ = "IMPORTS_READ",
  IMPORTS_WRITE = "IMPORTS_WRITE",
  TRAINING_READ = "TRAINING_READ",
  TRAINING_WRITE = "TRAINING_WRITE",
}

/** A partner's software acting in the department, as far as its token's scopes go. */
export interface TokenActor {
  readonly kind: "token";
  readonly departmentId: string;
  /** The admin who made the token, and answers for it. */
  readonly accountId: string;
  /** The token's name. */
  readonly name: string;
  readonly tokenId: string;
  readonly scopes: readonly TokenScope[];
}

/** A job of Muster's own. */
export interface SystemActor {
  readonly kind: "system";
  readonly departmentId: string;
}

/** A person acting on what is their own, in no department. */
export interface AccountActor {
  readonly kind: "account";
  readonly departmentId: string;
  readonly accountId: string;
}

export type DepartmentActor = MemberActor | VisitActor | TokenActor;
export type Actor = DepartmentActor | SystemActor | AccountActor;

/** A person, or software that a person answers for; of a member, for whom a job goes on, no more than who it was. */
export type ActingPerson = DepartmentActor | Pick<MemberActor, "kind" | "departmentId" | "accountId" | "name">;

/** Whose doing something is recorded as. */
export type RecordedActor = Actor | ActingPerson;

/**
 * A training officer or an admin of the department, support on a visit to it, or a partner's software, whose scopes
 * are asked for besides (policy.ts).
 */
export const isOfficer = (actor: Actor): boolean =>
  actor.kind === "visit" || actor.kind === "token" || (actor.kind === "member" && actor.role !== Role.GENERAL_USER);
