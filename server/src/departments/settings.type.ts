import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { ApprovalMode, InactivePolicy } from "./department.entity.js";

@InputType({ description: "A department's settings. What is left out stays as it is." })
export class UpdateDepartmentInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that you have seen; CONFLICT when it has changed since.",
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: "The department's name." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "IANA time zone, e.g. `America/New_York`." })
  timeZone?: string | null;

  @Field(() => InactivePolicy, {
    nullable: true,
    description: "What inactivity means; look at `inactivePolicyChange` first.",
  })
  inactivePolicy?: InactivePolicy | null;

  @Field(() => ApprovalMode, { nullable: true, description: "Who has to be approved before they may enter." })
  approval?: ApprovalMode | null;

  @Field(() => Boolean, { nullable: true, description: "Whether training officers may make and unmake admins." })
  officersMayGrantAdmin?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether whoever is removed is told so by mail." })
  notifyRemoved?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: "What changing to the other inactive policy would do now." })
export class InactivePolicyChange {
  @Field(() => InactivePolicy, { description: "The other policy." })
  to!: InactivePolicy;

  @Field(() => Int, {
    description: "Inactive people who could enter from then on. `users(filter: {statuses: [INACTIVE]})` lists them.",
  })
  gainAccess!: number;

  @Field(() => Int, { description: "Inactive people who could no longer enter." })
  loseAccess!: number;

  @Field(() => Int, { description: "Billed seats now." })
  billedNow!: number;

  @Field(() => Int, { description: "Billed seats from then on." })
  billedThen!: number;
}

@ObjectType({ simpleResolvers: true, description: "What deleting a group or location touches." })
export class TouchedByLabel {
  @Field(() => Int, { description: "Users who have it, archived ones included." })
  users!: number;

  @Field(() => Int, { description: "Pending invitations that bring it along." })
  invitations!: number;

  @Field(() => Int, { description: "Invitation links that bring it along: 1 or 0, and 0 for a location." })
  links!: number;
}
