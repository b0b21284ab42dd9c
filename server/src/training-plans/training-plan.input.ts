import { Field, InputType, Int } from "type-graphql";
import { CreditType } from "../courses/course.type.js";
import { PlainDate } from "../platform/plain-date.js";
import { PlanComponentKind } from "./training-plan.type.js";

@InputType({ description: "The smallest thing in a plan that asks for minutes." })
export class PlanRequirementInput {
  @Field(() => String, { description: "At most 200 characters; unique in its category." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for, 1 to 60,000." })
  minutes!: number;

  @Field(() => [String], {
    nullable: true,
    description: "Content areas that count, by name in any case; when left out, any education counts.",
  })
  areas?: string[] | null;

  @Field(() => [CreditType], { nullable: true, description: "Credit types that count; when left out, all." })
  creditTypes?: CreditType[] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Mark it as a proposal." })
  toConfirm!: boolean;
}

@InputType({ description: "Requirements of a plan that belong together." })
export class PlanCategoryInput {
  @Field(() => String, { description: "At most 200 characters; unique in its component." })
  name!: string;

  @Field(() => [PlanRequirementInput], { description: "1 to 100 requirements." })
  requirements!: PlanRequirementInput[];
}

@InputType({ description: "A part of a plan." })
export class PlanComponentInput {
  @Field(() => PlanComponentKind, { description: "Which part; each at most once." })
  kind!: PlanComponentKind;

  @Field(() => String, { description: "At most 200 characters." })
  name!: string;

  @Field(() => Int, { nullable: true, description: "Most minutes of distributive education; when left out, no limit." })
  distributiveCap?: number | null;

  @Field(() => [PlanCategoryInput], { description: "1 to 50 categories." })
  categories!: PlanCategoryInput[];
}

@InputType({ description: "A training plan as an officer writes it." })
export class TrainingPlanInput {
  @Field(() => String, { description: "At most 200 characters; unique among the department's plans in use." })
  name!: string;

  @Field(() => String, { nullable: true, description: "At most 500 characters." })
  description?: string | null;

  @Field(() => PlainDate, { description: "First day of the period." })
  periodFrom!: string;

  @Field(() => PlainDate, { description: "Last day of the period." })
  periodTo!: string;

  @Field(() => String, {
    nullable: true,
    description: "The id of a template: its components then, where none are given.",
  })
  templateId?: string | null;

  @Field(() => [PlanComponentInput], { nullable: true, description: "What it asks for, 1 to 3 components." })
  components?: PlanComponentInput[] | null;
}
