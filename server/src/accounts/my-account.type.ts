import { Field, InputType, Int, ObjectType } from "type-graphql";

@InputType({ description: "What people change about themselves. What is left out stays as it is." })
export class UpdateMyAccountInput {
  @Field(() => Int, {
    nullable: true,
    description: "The account's `version` that you have seen; CONFLICT when it has changed since.",
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number; null or blank for none." })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "National EMS ID: 12 digits, grouped as you like; null or blank for none.",
  })
  emsId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A place where the person is signed in." })
export class Session {
  @Field(() => String, { description: "Names it for `endSession`." })
  key!: string;

  @Field(() => Boolean, { description: "Whether it is the one that asks." })
  isCurrent!: boolean;

  @Field(() => String, { nullable: true, description: "The network address it began from; IPv6 by its first half." })
  address!: string | null;

  @Field(() => String, { nullable: true, description: "What the browser says it is." })
  userAgent!: string | null;

  @Field(() => Date, { description: "When it began." })
  startedAt!: Date;

  @Field(() => Date, { description: "When it was last used, to the hour." })
  seenAt!: Date;
}
