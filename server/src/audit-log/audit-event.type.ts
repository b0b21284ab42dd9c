import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Role, UserStatus } from "../platform/actor.js";
import { PageArgs, PageInfo } from "../platform/pagination.js";

/** By which way something was done. */
export enum AuditWay {
  PAGE = "PAGE",
  IMPORT = "IMPORT",
  TOKEN = "TOKEN",
  SUPPORT = "SUPPORT",
  SELF = "SELF",
  SYSTEM = "SYSTEM",
}

registerEnumType(AuditWay, {
  name: "AuditWay",
  description: "By which way something was done.",
  valuesConfig: {
    PAGE: { description: "An officer, in the dashboard." },
    IMPORT: { description: "A line of an imported file." },
    TOKEN: { description: "A partner's software, by an API token." },
    SUPPORT: { description: "Support staff, on a visit for the department." },
    SELF: { description: "The person themself." },
    SYSTEM: { description: "Muster itself." },
  },
});

@ObjectType({ simpleResolvers: true, description: "One field that changed, or one thing to know about an event." })
export class AuditChange {
  @Field(() => String, { description: "The field, as in the schema: `role`, `employeeId`, `groups`, ..." })
  field!: string;

  @Field(() => String, { nullable: true, description: "What it was." })
  oldValue!: string | null;

  @Field(() => String, { nullable: true, description: "What it became." })
  newValue!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Something that happened: who, for whom, which way, old and new. Never changed or deleted.",
})
export class AuditEvent {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => Date, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "What, e.g. `user.role-changed`." })
  action!: string;

  @Field(() => AuditWay, { description: "Which way." })
  way!: AuditWay;

  @Field(() => String, { nullable: true, description: "Who did it; null for Muster itself." })
  actorName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The reason of the visit, the name of the token, or the imported file.",
  })
  wayDetail!: string | null;

  @Field(() => Int, { nullable: true, description: "The line of the imported file." })
  importLine!: number | null;

  @Field(() => ID, { nullable: true, description: "The user it happened to, while they are in the department." })
  userId!: string | null;

  @Field(() => String, { nullable: true, description: "The name of whom it happened to." })
  subjectName!: string | null;

  @Field(() => [AuditChange], { description: "What changed, by field." })
  changes!: AuditChange[];
}

@ObjectType({ simpleResolvers: true, description: "A page of events, the newest first." })
export class AuditEventConnection {
  @Field(() => [AuditEvent], { description: "The events." })
  nodes!: AuditEvent[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many events there are in all pages; counted only when asked for." })
  totalCount!: number;
}

@InputType({ description: "Which events; filters are combined with AND." })
export class AuditFilter {
  @Field(() => [String], {
    nullable: true,
    description: "Actions, or whole kinds by their beginning: `user.`, `import.`",
  })
  actions?: string[] | null;

  @Field(() => ID, { nullable: true, description: "What happened to this user." })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name of whoever did it." })
  actor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the name or e-mail address of whom it happened to, or of a group's or location's name.",
  })
  subject?: string | null;

  @Field(() => [AuditWay], { nullable: true, description: "By these ways." })
  ways?: AuditWay[] | null;

  @Field(() => Date, { nullable: true, description: "From then on." })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: "Before then." })
  to?: Date | null;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: "Which events; when left out, all that you may see." })
  filter?: AuditFilter | null;
}

@ArgsType()
export class HistoryArgs extends PageArgs {
  @Field(() => Date, { nullable: true, description: "Only what happened up to then." })
  asOf?: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "A user as they were at one moment, worked back from the audit log.",
})
export class UserSnapshot {
  @Field(() => Date, { description: "The moment." })
  at!: Date;

  @Field(() => Boolean, { description: "Whether the person had joined by then; else the rest is as they joined." })
  hadJoined!: boolean;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "The department's own number." })
  employeeId!: string | null;

  @Field(() => Role, { description: "Role." })
  role!: Role;

  @Field(() => UserStatus, { nullable: true, description: "Status; null while they were removed." })
  status!: UserStatus | null;

  @Field(() => String, { nullable: true, description: "The location's name." })
  location!: string | null;

  @Field(() => [String], { description: "The groups' names." })
  groups!: string[];
}
