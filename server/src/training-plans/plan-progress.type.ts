import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PlainDate } from "../platform/plain-date.js";
import { PlanComponentKind, TrainingPlan } from "./training-plan.type.js";

/** How a person stands towards the end of the period. */
export enum Pace {
  COMPLETE = "COMPLETE",
  ON_PACE = "ON_PACE",
  BEHIND = "BEHIND",
  CRITICAL = "CRITICAL",
}

registerEnumType(Pace, {
  name: "Pace",
  description: "How somebody stands towards the end of the period, by the hours a month that are needed from today.",
  valuesConfig: {
    COMPLETE: { description: "All hours are there." },
    ON_PACE: { description: "At most the plan's even pace is needed." },
    BEHIND: { description: "More than the even pace is needed." },
    CRITICAL: { description: "More than 1.5 times the even pace is needed, or the period is over." },
  },
});

/** Why minutes of a class count nowhere in a plan. */
export enum NotCounted {
  OUTSIDE_PERIOD = "OUTSIDE_PERIOD",
  DUPLICATE = "DUPLICATE",
  NOT_ACCEPTED = "NOT_ACCEPTED",
  REQUIREMENT_MET = "REQUIREMENT_MET",
  DISTRIBUTIVE_CAP = "DISTRIBUTIVE_CAP",
}

registerEnumType(NotCounted, {
  name: "NotCounted",
  description: "Why minutes of a class count nowhere in a plan.",
  valuesConfig: {
    OUTSIDE_PERIOD: { description: "It was completed before or after the period." },
    DUPLICATE: { description: "The same class by the same provider counts once in a period, the first time." },
    NOT_ACCEPTED: { description: "Nothing in the plan takes these content areas and this credit type." },
    REQUIREMENT_MET: { description: "What takes it has all its hours." },
    DISTRIBUTIVE_CAP: { description: "The component has all the distributive education that it takes." },
  },
});

@ObjectType({ simpleResolvers: true, description: "Minutes of one class that count towards one requirement." })
export class CountedClass {
  @Field(() => ID, { description: "The completion." })
  completionId!: string;

  @Field(() => String, { description: "The class." })
  className!: string;

  @Field(() => PlainDate, { description: "When it was completed." })
  completedOn!: string;

  @Field(() => Int, { description: "How many of its minutes count here." })
  minutes!: number;

  @Field(() => Int, { description: "How many minutes the class has." })
  classMinutes!: number;

  @Field(() => String, { nullable: true, description: "For which content area; null where any education counts." })
  area!: string | null;

  @Field(() => String, { description: "Why here, in words." })
  why!: string;
}

@ObjectType({ simpleResolvers: true, description: "Minutes of one class that count nowhere in the plan." })
export class NotCountedClass {
  @Field(() => ID, { description: "The completion." })
  completionId!: string;

  @Field(() => String, { description: "The class." })
  className!: string;

  @Field(() => PlainDate, { description: "When it was completed." })
  completedOn!: string;

  @Field(() => Int, { description: "How many of its minutes count nowhere." })
  minutes!: number;

  @Field(() => NotCounted, { description: "Why." })
  reason!: NotCounted;
}

@ObjectType({ simpleResolvers: true, description: "How far one requirement is." })
export class RequirementProgress {
  @Field(() => ID, { description: "The requirement, unique in its plan." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for." })
  requiredMinutes!: number;

  @Field(() => Int, { description: "Minutes that count, at most those asked for." })
  doneMinutes!: number;

  @Field(() => Boolean, { description: "A proposal that the department has to confirm." })
  toConfirm!: boolean;

  @Field(() => [CountedClass], { description: "What counts here, the earliest class first." })
  classes!: CountedClass[];
}

@ObjectType({ simpleResolvers: true, description: "How far one category is." })
export class CategoryProgress {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for." })
  requiredMinutes!: number;

  @Field(() => Int, { description: "Minutes that count: those of its requirements together." })
  doneMinutes!: number;

  @Field(() => [RequirementProgress], { description: "Its requirements." })
  requirements!: RequirementProgress[];
}

@ObjectType({ simpleResolvers: true, description: "How far one component is." })
export class ComponentProgress {
  @Field(() => PlanComponentKind, { description: "Which part." })
  kind!: PlanComponentKind;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "Minutes asked for." })
  requiredMinutes!: number;

  @Field(() => Int, { description: "Minutes that count." })
  doneMinutes!: number;

  @Field(() => Int, { nullable: true, description: "Most minutes of distributive education; null is no limit." })
  distributiveCap!: number | null;

  @Field(() => Int, { description: "Minutes of distributive education that count here." })
  distributiveMinutes!: number;

  @Field(() => [CategoryProgress], { description: "Its categories." })
  categories!: CategoryProgress[];
}

@ObjectType({ simpleResolvers: true, description: "A user's plan, and how far they are with every minute explained." })
export class PlanProgress {
  @Field(() => TrainingPlan, { description: "The plan." })
  plan!: TrainingPlan;

  @Field(() => PlainDate, { description: "First day of this user's period." })
  periodFrom!: string;

  @Field(() => PlainDate, { description: "Last day of this user's period." })
  periodTo!: string;

  @Field(() => Int, { description: "Minutes asked for." })
  requiredMinutes!: number;

  @Field(() => Int, { description: "Minutes that count." })
  doneMinutes!: number;

  @Field(() => Int, { description: "Of a hundred, rounded down: 100 only when all is done." })
  percent!: number;

  @Field(() => Pace, { description: "How they stand today." })
  pace!: Pace;

  @Field(() => Int, { description: "Minutes that are missing." })
  minutesLeft!: number;

  @Field(() => Int, { description: "Days that are left, today counted; 0 when the period is over." })
  daysLeft!: number;

  @Field(() => Float, { nullable: true, description: "Minutes a month needed from today; null when it is over." })
  neededPerMonth!: number | null;

  @Field(() => [ComponentProgress], { description: "Part by part." })
  components!: ComponentProgress[];

  @Field(() => [NotCountedClass], { description: "What counts nowhere in it, and why." })
  notCounted!: NotCountedClass[];
}
