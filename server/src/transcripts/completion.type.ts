import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { capceWarning } from "../courses/class-facts.rules.js";
import { ContentArea, CourseFormat, CreditType, TakeType } from "../courses/course.type.js";
import { encodeId } from "../platform/ids.js";
import { PageInfo } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";

/** Where a completion stands. */
export enum CompletionState {
  ACCEPTED = "ACCEPTED",
  REPORTED = "REPORTED",
  REFUSED = "REFUSED",
}

registerEnumType(CompletionState, {
  name: "CompletionState",
  description: "Where a completion stands. Only what is accepted, and not deleted, counts.",
  valuesConfig: {
    ACCEPTED: { description: "It counts." },
    REPORTED: { description: "The person says so; an officer has yet to look." },
    REFUSED: { description: "An officer looked, and said no." },
  },
});

@ObjectType({ simpleResolvers: true, description: "A file that shows that a class was completed." })
export class Proof {
  @Field(() => String, { description: "The file's name." })
  fileName!: string;

  @Field(() => String, { description: "`application/pdf`, `image/png` or `image/jpeg`." })
  contentType!: string;

  @Field(() => Int, { description: "Its size." })
  byteCount!: number;

  @Field(() => String, { description: "Where to download it, for whoever may read this." })
  path!: string;
}

/** One finished course on a person's transcript; it belongs to the account, whatever departments the person is in. */
@ObjectType({ simpleResolvers: true, description: "One finished course on a person's transcript." })
export class Completion {
  accountId!: string;
  uuid!: string;
  recordedIn!: string;
  assignmentUuid!: string | null;
  proofUuid!: string | null;
  /** The department that looks at it; null when it is the person themself. */
  seenIn!: string | null;
  userUuid!: string | null;

  @Field(() => ID, { description: "Opaque id, `cpl_...`." })
  get id(): string {
    return encodeId("cpl", this.accountId, this.uuid);
  }

  @Field(() => ID, { nullable: true, description: "The user whose it is, in the department that looks." })
  get userId(): string | null {
    return this.seenIn && this.userUuid ? encodeId("usr", this.seenIn, this.userUuid) : null;
  }

  @Field(() => String, { description: "The person's name." })
  userName!: string;

  @Field(() => String, { description: "The class, as it was called then." })
  className!: string;

  @Field(() => String, { description: "Who offered it." })
  provider!: string;

  @Field(() => TakeType, { description: "How it was taken." })
  takeType!: TakeType;

  @Field(() => CourseFormat, { nullable: true, description: "CAPCE's format." })
  format!: CourseFormat | null;

  @Field(() => CreditType, { description: "What its credit comes from." })
  creditType!: CreditType;

  @Field(() => String, { nullable: true, description: "Its CAPCE number, where it has one." })
  capceNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What is odd about the CAPCE number: its year should be within 3 years before completion.",
  })
  get capceWarning(): string | null {
    return capceWarning(this.capceNumber, this.completedOn);
  }

  @Field(() => Int, { description: "How long it took." })
  minutes!: number;

  @Field(() => [ContentArea], { description: "What it was about." })
  areas!: ContentArea[];

  @Field(() => PlainDate, { description: "When it was completed." })
  completedOn!: string;

  @Field(() => PlainDate, { nullable: true, description: "When it was assigned; null when it was not." })
  registeredOn!: string | null;

  @Field(() => Date, { description: "When it was recorded." })
  createdAt!: Date | string;

  @Field(() => CompletionState, { description: "Where it stands." })
  state!: CompletionState;

  @Field(() => String, { nullable: true, description: "Who recorded or reported it." })
  recorderName!: string | null;

  @Field(() => String, { nullable: true, description: "The officer who accepted or refused the report." })
  deciderName!: string | null;

  @Field(() => Date, { nullable: true, description: "When they did." })
  decidedAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: "Why it was refused." })
  refusedWhy!: string | null;

  @Field(() => Date, { nullable: true, description: "When it was deleted from the transcript; null where it stands." })
  deletedAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: "Who deleted it." })
  deleterName!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was deleted." })
  deletedWhy!: string | null;

  @Field(() => Boolean, { description: "Whether the department that looks recorded it." })
  get isRecordedHere(): boolean {
    return this.seenIn === this.recordedIn;
  }
}

@ObjectType({ simpleResolvers: true, description: "A page of completions." })
export class CompletionConnection {
  @Field(() => [Completion], { description: "The completions." })
  nodes!: Completion[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many match, on all pages." })
  totalCount!: number;

  @Field(() => Int, { description: "Minutes of those that match, that are accepted and not deleted, on all pages." })
  totalMinutes!: number;
}
