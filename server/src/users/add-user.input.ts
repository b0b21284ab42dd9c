import { Field, ID, InputType, ObjectType } from "type-graphql";
import { PrintedCodeType } from "../accounts/printed-code.type.js";
import { Role } from "../platform/actor.js";
import { User } from "./user.entity.js";

@InputType({
  description: "A new person, added without an invitation: name, role, and an e-mail address or a login ID.",
})
export class AddUserInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => Role, { description: "One of the department's `viewerMayAssignRoles`." })
  role!: Role;

  @Field(() => String, { nullable: true, description: "Gets a mail with a link to set a password." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What a person without e-mail signs in by: at most 64 characters, no @ and no spaces.",
  })
  loginId?: string | null;

  @Field(() => String, { nullable: true, description: "The department's own number, unique in it." })
  employeeId?: string | null;

  @Field(() => [ID], { nullable: true, description: "Groups of the department." })
  groupIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "A location of the department." })
  locationId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The added user." })
export class AddUserPayload {
  @Field(() => User, { description: "The user: active, and approved by being added." })
  user!: User;

  @Field(() => PrintedCodeType, {
    nullable: true,
    description: "For people without e-mail: the code to print, shown this once. Null for others, who got a mail.",
  })
  code!: PrintedCodeType | null;
}
