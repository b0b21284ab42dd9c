import { Field, ID, ObjectType } from "type-graphql";
import { Role } from "../platform/actor.js";

@ObjectType({ description: "Somebody whom an officer removed from the department. Their records are kept." })
export class RemovedUser {
  @Field(() => ID, { description: "The user, `usr_...`, as before." })
  id!: string;

  @Field(() => String, { description: "First and last name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => Role, { description: "The role that they had, and get back." })
  role!: Role;

  @Field(() => Date, { description: "When they were removed." })
  removedAt!: Date;
}
