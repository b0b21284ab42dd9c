import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Department } from "../departments/department.entity.js";

@InputType({ description: "A new department and its first admin." })
export class OpenDepartmentInput {
  @Field({ description: "Its name, at most 200 characters." })
  name!: string;

  @Field({ defaultValue: "America/New_York", description: "IANA time zone in which its days begin and end." })
  timeZone!: string;

  @Field({ description: "The first admin's e-mail address." })
  adminEmail!: string;

  @Field({ description: "The first admin's given name." })
  adminFirstName!: string;

  @Field({ description: "The first admin's family name." })
  adminLastName!: string;
}

/** What became of the first admin. */
export enum FirstAdminOutcome {
  CREATED = "CREATED",
  INVITED = "INVITED",
}

registerEnumType(FirstAdminOutcome, {
  name: "FirstAdminOutcome",
  description: "What became of a new department's first admin.",
  valuesConfig: {
    CREATED: { description: "An account was made; its mail asks to set a password." },
    INVITED: { description: "The address has an account: its owner was invited, and is the admin on accepting." },
  },
});

@ObjectType({ simpleResolvers: true, description: "A department that was just opened." })
export class OpenDepartmentPayload {
  @Field(() => Department, { description: "The new department." })
  department!: Department;

  @Field(() => FirstAdminOutcome, { description: "What became of its first admin." })
  firstAdmin!: FirstAdminOutcome;
}
