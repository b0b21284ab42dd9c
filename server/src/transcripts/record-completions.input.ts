import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { ClassInput } from "../courses/course.input.js";
import { PlainDate } from "../platform/plain-date.js";

@InputType({ description: "One class that many people completed: a course of the catalogue, or one taken elsewhere." })
export class RecordCompletionsInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => ID, { nullable: true, description: "The course; give this or `class`." })
  courseId?: string | null;

  @Field(() => ClassInput, { nullable: true, description: "A class that is not in the catalogue." })
  class?: ClassInput | null;

  @Field(() => PlainDate, { description: "When they completed it: today or before." })
  completedOn!: string;

  @Field(() => [ID], { nullable: true, description: "These users, at most 5,000." })
  userIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Everybody in these groups who is not archived." })
  groupIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 200 characters. The same key within 24 hours is done once.",
  })
  idempotencyKey?: string | null;
}

/** What recording a class comes to for one person. */
export enum RecordOutcome {
  RECORDED = "RECORDED",
  DUPLICATE = "DUPLICATE",
  ARCHIVED = "ARCHIVED",
  NOT_FOUND = "NOT_FOUND",
}

registerEnumType(RecordOutcome, {
  name: "RecordOutcome",
  description: "What recording a class comes to for one person.",
  valuesConfig: {
    RECORDED: { description: "It is on their transcript." },
    DUPLICATE: { description: "This class of that day is on their transcript already." },
    ARCHIVED: { description: "They are archived: restore them first." },
    NOT_FOUND: { description: "They are no longer in the department." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What recording a class comes to for one person." })
export class RecordResult {
  @Field(() => ID, { description: "The user." })
  userId!: string;

  @Field(() => String, { nullable: true, description: "Their name; null for who is not found." })
  userName!: string | null;

  @Field(() => RecordOutcome, { description: "What it comes to." })
  outcome!: RecordOutcome;
}

@ObjectType({ simpleResolvers: true, description: "What became of recording a class." })
export class RecordCompletionsPayload {
  @Field(() => Int, { description: "On how many transcripts it is now." })
  recordedCount!: number;

  @Field(() => [RecordResult], { description: "Those who got it, by name." })
  recorded!: RecordResult[];

  @Field(() => [RecordResult], { description: "Those who did not get it, and why." })
  skipped!: RecordResult[];

  @Field(() => Int, { description: "How many open assignments of the course it completed." })
  completedAssignmentCount!: number;

  @Field(() => String, { nullable: true, description: "What is odd about the CAPCE number, though it was recorded." })
  warning!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where their certificates are, up to `.pdf` (the first 200; `.pdf?part=2` the next) or `.zip`; null where nobody got it.",
  })
  certificatesPath!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What recording a class would come to." })
export class RecordCompletionsCheck {
  @Field(() => Int, { description: "Onto how many transcripts it would go." })
  recordableCount!: number;

  @Field(() => [RecordResult], { description: "Those who would not get it, and why." })
  skipped!: RecordResult[];

  @Field(() => Int, { description: "How many open assignments of the course it would complete." })
  openAssignmentCount!: number;

  @Field(() => Int, { description: "How many of these were reported by the person and wait for an officer." })
  reportedCount!: number;

  @Field(() => String, { nullable: true, description: "What is odd about the CAPCE number." })
  warning!: string | null;
}
