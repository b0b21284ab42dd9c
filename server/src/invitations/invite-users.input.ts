import { Field, ID, InputType } from "type-graphql";
import { Role } from "../platform/actor.js";

@InputType({ description: "Whom to invite, and as what." })
export class InviteUsersInput {
  @Field(() => ID, { description: "The department to join." })
  departmentId!: string;

  @Field(() => [String], {
    description:
      "Up to 2,000 addresses, each as `a@b` or `Name <a@b>`. An entry may also hold a pasted list: addresses apart by commas, semicolons, spaces, tabs or line breaks.",
  })
  addresses!: string[];

  @Field(() => Role, { description: "The role of everybody in this list. One that you may not give: FORBIDDEN." })
  role!: Role;

  @Field(() => [ID], { nullable: true, description: "Groups that they are put into when they join." })
  groupIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Where they are stationed when they join." })
  locationId?: string | null;

  @Field(() => String, { nullable: true, description: "A few words of yours for the mail, at most 1,000 characters." })
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Any text of 1 to 200 characters. Within 24 hours the same key and input give the same answer and send nothing; other input is IDEMPOTENCY_MISMATCH.",
  })
  idempotencyKey?: string | null;
}
