import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Course } from "../courses/course.type.js";
import { PageInfo } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";

/** What an entry of the licence ledger does. */
export enum LicenceEntryKind {
  PURCHASE = "PURCHASE",
  CORRECTION = "CORRECTION",
  RESERVE = "RESERVE",
  USE = "USE",
  RETURN = "RETURN",
}

registerEnumType(LicenceEntryKind, {
  name: "LicenceEntryKind",
  description: "What an entry of the licence ledger does.",
  valuesConfig: {
    PURCHASE: { description: "The pool grew." },
    CORRECTION: { description: "An admin put the total right, up or down." },
    RESERVE: { description: "An assignment holds a licence." },
    USE: { description: "The course was started: the licence is used for good." },
    RETURN: { description: "An assignment that was not started gave its licence back." },
  },
});

@ObjectType({ simpleResolvers: true, description: "The licences of a pool at the end of one day." })
export class LicenceDay {
  @Field(() => PlainDate, { description: "The day." })
  day!: string;

  @Field(() => Int, { description: "Bought so far." })
  total!: number;

  @Field(() => Int, { description: "Free at its end; for today, now." })
  available!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "One entry of the licence ledger. Entries are never changed or deleted.",
})
export class LicenceEntry {
  @Field(() => ID, { description: "Opaque id, `lic_...`." })
  id!: string;

  @Field(() => Date, { description: "When." })
  at!: Date;

  @Field(() => LicenceEntryKind, { description: "What it does." })
  kind!: LicenceEntryKind;

  @Field(() => Int, { description: "How many licences; of a correction, fewer when negative." })
  amount!: number;

  @Field(() => String, { nullable: true, description: "Who did it; null for Muster itself." })
  actorName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Whose assignment it is about, while they are in the department.",
  })
  userName!: string | null;

  @Field(() => String, { nullable: true, description: "What was noted, e.g. the number of an order." })
  note!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of a pool's ledger, the newest entry first." })
export class LicenceEntryConnection {
  @Field(() => [LicenceEntry], { description: "The entries." })
  nodes!: LicenceEntry[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many there are, on all pages." })
  totalCount!: number;
}

@ObjectType({
  description: "The licences of one course that a department has paid for. total = assigned + used + available.",
})
export class LicencePool {
  departmentId!: string;
  courseUuid!: string;
  timeZone!: string;

  @Field(() => Course, { description: "The course." })
  course!: Course;

  @Field(() => Int, { description: "Bought." })
  total!: number;

  @Field(() => Int, { description: "Held by assignments that were not started." })
  assigned!: number;

  @Field(() => Int, { description: "Of courses that were started." })
  used!: number;

  @Field(() => Int, { description: "Free to be assigned." })
  available!: number;

  @Field(() => Int, { description: "How many more were assigned than given back within the last 90 days." })
  takenLately!: number;

  @Field(() => PlainDate, {
    nullable: true,
    description: "When none will be left if that goes on; today when none is left, null when there is no end in sight.",
  })
  runsOutOn!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of licence pools." })
export class LicencePoolConnection {
  @Field(() => [LicencePool], { description: "The pools." })
  nodes!: LicencePool[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many match, on all pages." })
  totalCount!: number;
}
