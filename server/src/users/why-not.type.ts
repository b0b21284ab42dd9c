import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "../platform/actor.js";
import { UserRefusal } from "./user-refusal.js";

/** What an officer does to one user. */
export enum UserAction {
  ACTIVATE = "ACTIVATE",
  INACTIVATE = "INACTIVATE",
  ARCHIVE = "ARCHIVE",
  RESTORE = "RESTORE",
  REMOVE = "REMOVE",
  APPROVE = "APPROVE",
  NOTIFY = "NOTIFY",
  SEND_PASSWORD_RESET = "SEND_PASSWORD_RESET",
  PRINT_CODE = "PRINT_CODE",
  CORRECT_IDENTITY = "CORRECT_IDENTITY",
}

registerEnumType(UserAction, {
  name: "UserAction",
  description: "What an officer does to one user.",
  valuesConfig: {
    ACTIVATE: { description: "`setUserStatus` to ACTIVE." },
    INACTIVATE: { description: "`setUserStatus` to INACTIVE." },
    ARCHIVE: { description: "`archiveUser`." },
    RESTORE: { description: "`restoreUser`." },
    REMOVE: { description: "`removeUser`." },
    APPROVE: { description: "`approveUser`." },
    NOTIFY: { description: "`notifyUser`." },
    SEND_PASSWORD_RESET: { description: "`sendPasswordReset`." },
    PRINT_CODE: { description: "`printPasswordCode`." },
    CORRECT_IDENTITY: { description: "`updateUser` with a name or an e-mail address." },
  },
});

@ObjectType({ simpleResolvers: true, description: "Why something would be refused." })
export class Refusal {
  @Field(() => UserRefusal, { description: "The reason." })
  reason!: UserRefusal;

  @Field(() => String, { description: "The reason in a sentence." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: "A role, and whether you may give it." })
export class RoleChoice {
  @Field(() => Role, { description: "The role." })
  role!: Role;

  @Field(() => Refusal, { nullable: true, description: "Why you may not; null for those that you may give." })
  refusal!: Refusal | null;
}
