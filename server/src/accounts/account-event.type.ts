import { ArgsType, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { AuditChange, AuditWay } from "../audit-log/audit-event.type.js";
import { PageArgs, PageInfo } from "../platform/pagination.js";

/** Which of the events of one's account. */
export enum AccountEventKind {
  DATA = "DATA",
  SIGN_IN = "SIGN_IN",
}

registerEnumType(AccountEventKind, {
  name: "AccountEventKind",
  description: "Which of the events of one's account.",
  valuesConfig: {
    DATA: { description: "What was changed: one's data, password, second factor, and one's place in departments." },
    SIGN_IN: { description: "Signing in and out, wrong codes, and asking for a new password." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "Something that happened to the person's account, or to them in a department: who, when, which way.",
})
export class AccountEvent {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => Date, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "What, e.g. `account.signed-in` or `user.role-changed`." })
  action!: string;

  @Field(() => AuditWay, { description: "Which way." })
  way!: AuditWay;

  @Field(() => String, { nullable: true, description: "Who did it; null for Muster itself." })
  actorName!: string | null;

  @Field(() => String, { nullable: true, description: "The department it happened in; null for the account itself." })
  departmentName!: string | null;

  @Field(() => [AuditChange], { description: "What changed, by field." })
  changes!: AuditChange[];
}

@ObjectType({ simpleResolvers: true, description: "A page of the person's own events, the newest first." })
export class AccountEventConnection {
  @Field(() => [AccountEvent], { description: "The events." })
  nodes!: AccountEvent[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
}

@ArgsType()
export class AccountEventArgs extends PageArgs {
  @Field(() => AccountEventKind, { nullable: true, description: "Which events; when left out, all." })
  kind?: AccountEventKind | null;
}
