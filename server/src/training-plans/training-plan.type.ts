import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CreditType } from "../courses/course.type.js";
import { encodeId } from "../platform/ids.js";
import { PlainDate } from "../platform/plain-date.js";
import type { PlanContent } from "./plan.rules.js";

/** The parts of a plan, in the order in which hours fill them. */
export enum PlanComponentKind {
  NATIONAL = "NATIONAL",
  LOCAL_STATE = "LOCAL_STATE",
  INDIVIDUAL = "INDIVIDUAL",
}

registerEnumType(PlanComponentKind, {
  name: "PlanComponentKind",
  description: "The parts of a training plan, in the order in which hours fill them.",
  valuesConfig: {
    NATIONAL: { description: "What the National Registry asks for by topic." },
    LOCAL_STATE: { description: "What the state, the region or the department asks for." },
    INDIVIDUAL: { description: "What the person chooses." },
  },
});

@ObjectType({ simpleResolvers: true, description: "The smallest thing in a plan that asks for minutes." })
export class PlanRequirement {
  @Field(() => ID, { description: "Unique in its plan." })
  id!: string;

  @Field(() => String, { description: "Topic, category or component." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for." })
  minutes!: number;

  @Field(() => [String], { nullable: true, description: "Content areas that count; null takes any education." })
  areas!: string[] | null;

  @Field(() => [CreditType], { nullable: true, description: "Credit types that count; null takes all." })
  creditTypes!: CreditType[] | null;

  @Field(() => Boolean, { description: "A proposal that the department has to confirm." })
  toConfirm!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "Requirements of a plan that belong together." })
export class PlanCategory {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for, all requirements together." })
  minutes!: number;

  @Field(() => [PlanRequirement], { description: "What it asks for." })
  requirements!: PlanRequirement[];
}

@ObjectType({ simpleResolvers: true, description: "A part of a plan." })
export class PlanComponent {
  @Field(() => PlanComponentKind, { description: "Which part." })
  kind!: PlanComponentKind;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for, all categories together." })
  minutes!: number;

  @Field(() => Int, {
    nullable: true,
    description: "At most so many minutes of distributive education count here; null is no limit.",
  })
  distributiveCap!: number | null;

  @Field(() => [PlanCategory], { description: "What it asks for, by category." })
  categories!: PlanCategory[];
}

@ObjectType({ simpleResolvers: true, description: "Requirements in hours per category over a certification period." })
export class TrainingPlan {
  departmentId!: string;
  uuid!: string;
  content!: PlanContent;

  @Field(() => ID, { description: "Opaque id, `pln_...`." })
  get id(): string {
    return encodeId("pln", this.departmentId, this.uuid);
  }

  @Field(() => String, { description: "Its name, unique among the department's plans in use." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "The template that it was made from, e.g. `NCCP 2016 EMT`." })
  template!: string | null;

  @Field(() => PlainDate, { description: "First day of the period, unless a person has another one." })
  periodFrom!: string;

  @Field(() => PlainDate, { description: "Last day of the period, unless a person has another one." })
  periodTo!: string;

  @Field(() => Int, { description: "Minutes asked for in all." })
  minutes!: number;

  @Field(() => [PlanComponent], { description: "What it asks for." })
  components!: PlanComponent[];

  @Field(() => Int, { description: "How many users of the department have it; archived and removed ones not counted." })
  userCount!: number;

  @Field(() => Boolean, { description: "No longer in use: it stays with those who have it, and nobody gets it anew." })
  isRetired!: boolean;

  @Field(() => Int, { description: "Grows with every change; send it along to notice another officer's." })
  version!: number;
}

@ObjectType({ simpleResolvers: true, description: "A plan to begin with." })
export class PlanTemplate {
  @Field(() => ID, { description: "What `createTrainingPlan` takes." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for in all." })
  minutes!: number;

  @Field(() => String, { description: "When it applies, and what the department has to confirm." })
  note!: string;

  @Field(() => String, { description: "Whose rules these are, e.g. `Texas`." })
  family!: string;

  @Field(() => String, { description: "The level of certification, e.g. `Paramedic`." })
  level!: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: "For certifications that end on this day or later; null is no such limit.",
  })
  endsFrom!: string | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "For certifications that end on this day or earlier; null is no such limit.",
  })
  endsUntil!: string | null;

  @Field(() => Int, { nullable: true, description: "Years of the period; null where the department has to say." })
  years!: number | null;

  @Field(() => [PlanComponent], { description: "What it asks for." })
  components!: PlanComponent[];
}
