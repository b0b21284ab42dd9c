import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Completion } from "./completion.type.js";

/** What an officer says to a report. */
export enum ReportDecision {
  ACCEPT = "ACCEPT",
  REFUSE = "REFUSE",
}

registerEnumType(ReportDecision, {
  name: "ReportDecision",
  description: "What an officer says to a report.",
  valuesConfig: {
    ACCEPT: { description: "It counts from now on." },
    REFUSE: { description: "It does not count; the person is told why, and may report it again." },
  },
});

@InputType({ description: "Names a completion of a user." })
export class CompletionKeyInput {
  @Field(() => ID, { description: "The user whose it is, `usr_...`." })
  userId!: string;

  @Field(() => ID, { description: "The completion, `cpl_...`." })
  completionId!: string;
}

@InputType({ description: "What is said to several reports at once." })
export class DecideCompletionsInput {
  @Field(() => [CompletionKeyInput], { description: "1 to 200 reports to one department." })
  completions!: CompletionKeyInput[];

  @Field(() => ReportDecision, { description: "The same to all of them." })
  decision!: ReportDecision;

  @Field(() => String, { nullable: true, description: "To refuse: why, at most 500 characters; the people read it." })
  reason?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What became of one report." })
export class DecisionResult {
  @Field(() => ID, { description: "The completion." })
  completionId!: string;

  @Field(() => Boolean, { description: "Whether you decided it just now." })
  isDone!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why not: who decided it before, for instance. Null where it was done.",
  })
  message!: string | null;

  @Field(() => Completion, { nullable: true, description: "How it is now; null where it is not found." })
  completion!: Completion | null;
}
