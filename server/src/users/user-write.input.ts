import { Field, ID, InputType, Int } from "type-graphql";
import { Role, UserStatus } from "../platform/actor.js";

/** Which user, and which state of theirs the caller has seen. */
@InputType()
class UserWriteInput {
  @Field(() => ID, { description: "The user, `usr_...`." })
  userId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The `version` that you have seen. When the record has changed since, the answer is CONFLICT with `extensions.current`.",
  })
  version!: number | null;
}

@InputType({ description: "Makes a user active or inactive." })
export class SetUserStatusInput extends UserWriteInput {
  @Field(() => UserStatus, { description: "ACTIVE or INACTIVE." })
  status!: UserStatus;
}

@InputType({ description: "Gives a user a role." })
export class ChangeUserRoleInput extends UserWriteInput {
  @Field(() => Role, { description: "The new role." })
  role!: Role;
}

@InputType({ description: "Stations a user at a location." })
export class SetUserLocationInput extends UserWriteInput {
  @Field(() => ID, { nullable: true, description: "The location; null for none." })
  locationId!: string | null;
}

@InputType({ description: "Corrects a record. What is left out stays as it is." })
export class UpdateUserInput extends UserWriteInput {
  @Field(() => String, {
    nullable: true,
    description: "At most 64 characters, unique in the department; null or blank for none.",
  })
  employeeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Given name. Admins only, while the person is in no other department.",
  })
  firstName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Family name. Admins only, while the person is in no other department.",
  })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "E-mail address. Admins only, while the person is in no other department. It changes when the new address has been confirmed by the mail sent there; the old one is told.",
  })
  email?: string | null;
}
