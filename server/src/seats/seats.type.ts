import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../platform/pagination.js";

/** Why the number of billed seats changed. */
export enum SeatReason {
  OPENING = "OPENING",
  PEOPLE = "PEOPLE",
  POLICY = "POLICY",
}

registerEnumType(SeatReason, {
  name: "SeatReason",
  description: "Why the number of billed seats changed.",
  valuesConfig: {
    OPENING: { description: "The ledger began with so many." },
    PEOPLE: { description: "People joined, left, or changed their status." },
    POLICY: { description: "The department changed what inactivity means." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "The billed seats at the end of one day, in the department's time zone.",
})
export class SeatDay {
  @Field(() => String, { description: "The day, `2026-11-22`." })
  day!: string;

  @Field(() => Int, { description: "Billed seats at its end; for today, now." })
  billed!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "One entry of the seat ledger. Entries are never changed or deleted.",
})
export class SeatEntry {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => Date, { description: "When it was written." })
  at!: Date;

  @Field(() => SeatReason, { description: "Why." })
  reason!: SeatReason;

  @Field(() => Int, { description: "So many seats more, or fewer when negative." })
  change!: number;
}

@ObjectType({ simpleResolvers: true, description: "A page of the seat ledger, the newest entry first." })
export class SeatEntryConnection {
  @Field(() => [SeatEntry], { description: "The entries." })
  nodes!: SeatEntry[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
}

@ObjectType({
  description: "What the department is billed: active people, and inactive ones where they keep their access.",
})
export class Seats {
  departmentId!: string;
  timeZone!: string;

  @Field(() => Int, { description: "Billed seats now." })
  billed!: number;

  @Field(() => Int, { description: "Active people." })
  active!: number;

  @Field(() => Int, { description: "Inactive people; billed under REPORT_ONLY only." })
  inactive!: number;

  @Field(() => String, { description: "Whom to write to about seats and billing: the sender of Muster's mails." })
  contactEmail!: string;
}
