import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageArgs, PageInfo } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Pace } from "./plan-progress.type.js";

/** What a plan's report is sorted by. */
export enum PlanStandingSortField {
  URGENCY = "URGENCY",
  NAME = "NAME",
  DONE = "DONE",
  PERIOD_END = "PERIOD_END",
}

registerEnumType(PlanStandingSortField, {
  name: "PlanStandingSortField",
  description: "What a plan's report is sorted by; people who are equal in it by name.",
  valuesConfig: {
    URGENCY: { description: "Hours needed a month against the plan's even pace; who is done comes first." },
    NAME: { description: "Last name, then first name." },
    DONE: { description: "Hours done of those required." },
    PERIOD_END: { description: "The last day of the person's period." },
  },
});

@InputType({ description: "Which people of a plan's report; the filters are combined with AND." })
export class PlanStandingFilter {
  @Field(() => [Pace], { nullable: true, description: "These paces." })
  paces?: Pace[] | null;

  @Field(() => [ID], { nullable: true, description: "People in at least one of these groups." })
  groupIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those whose period is over; false: those whose period runs or is to come.",
  })
  isOver?: boolean | null;

  @Field(() => PlainDate, { nullable: true, description: "Whose period ends in the month of this day." })
  endsIn?: string | null;

  @Field(() => String, { nullable: true, description: "Part of a name, an e-mail or a login ID, in any case." })
  search?: string | null;
}

@InputType({ description: "How a plan's report is sorted." })
export class PlanStandingSort {
  @Field(() => PlanStandingSortField, { description: "By what." })
  field: PlanStandingSortField = PlanStandingSortField.URGENCY;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.DESC;
}

@ArgsType()
export class PlanStandingArgs extends PageArgs {
  @Field(() => PlanStandingFilter, { nullable: true, description: "Which people; when left out, all who are active." })
  filter?: PlanStandingFilter | null;

  @Field(() => PlanStandingSort, { nullable: true, description: "When left out, the most urgent first." })
  sort?: PlanStandingSort | null;
}

@ObjectType({ simpleResolvers: true, description: "How one person stands in a plan, as last counted." })
export class PlanStanding {
  @Field(() => ID, { description: "The user." })
  userId!: string;

  @Field(() => String, { description: "First and last name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The department's own number." })
  employeeId!: string | null;

  @Field(() => Int, { description: "Minutes asked for." })
  requiredMinutes!: number;

  @Field(() => Int, { description: "Minutes that count." })
  doneMinutes!: number;

  @Field(() => Int, { description: "Of a hundred, rounded down." })
  percent!: number;

  @Field(() => Pace, { description: "How they stand today." })
  pace!: Pace;

  @Field(() => PlainDate, { description: "The last day of their period." })
  periodTo!: string;

  @Field(() => Int, { description: "Days that are left, today counted; 0 when it is over." })
  daysLeft!: number;

  @Field(() => Float, { nullable: true, description: "Minutes a month needed from today; null when it is over." })
  neededPerMonth!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "A person's standing and where it stands in the list." })
export class PlanStandingEdge {
  @Field(() => String, { description: "Where it stands." })
  cursor!: string;

  @Field(() => PlanStanding, { description: "How the person stands." })
  node!: PlanStanding;
}

@ObjectType({ simpleResolvers: true, description: "A page of how people stand in a plan." })
export class PlanStandingConnection {
  @Field(() => [PlanStandingEdge], { description: "With cursors." })
  edges!: PlanStandingEdge[];

  @Field(() => [PlanStanding], { description: "Without cursors." })
  nodes!: PlanStanding[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many people there are in all pages." })
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "How many people stand how." })
export class PaceCounts {
  @Field(() => ID, { nullable: true, description: "The group; null for all who have the plan." })
  groupId!: string | null;

  @Field(() => String, { nullable: true, description: "The group's name." })
  groupName!: string | null;

  @Field(() => Int, { description: "Active people who have the plan." })
  people!: number;

  @Field(() => Int, { description: "All hours are there." })
  complete!: number;

  @Field(() => Int, { description: "At most the even pace is needed." })
  onPace!: number;

  @Field(() => Int, { description: "More than the even pace is needed." })
  behind!: number;

  @Field(() => Int, { description: "More than 1.5 times the even pace is needed, or the period is over." })
  critical!: number;

  @Field(() => Int, { description: "Those of the critical whose period is over." })
  expired!: number;
}

@ObjectType({ simpleResolvers: true, description: "Periods that end in one month." })
export class PeriodEndings {
  @Field(() => PlainDate, { description: "The first day of the month." })
  month!: string;

  @Field(() => Int, { description: "People whose period ends in it." })
  people!: number;

  @Field(() => Int, { description: "Those of them who are not done yet." })
  incomplete!: number;

  @Field(() => Int, { description: "Those who are behind or critical." })
  behind!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "A plan at a glance: who is on pace, by group, and whose period ends when.",
})
export class PlanSummary {
  @Field(() => PaceCounts, { description: "All active people who have the plan." })
  all!: PaceCounts;

  @Field(() => Float, { description: "Minutes asked of all of them together." })
  requiredMinutes!: number;

  @Field(() => Float, { description: "Minutes of these that are done." })
  doneMinutes!: number;

  @Field(() => [PaceCounts], { description: "Group by group, by name; a person in two groups counts in both." })
  groups!: PaceCounts[];

  @Field(() => [PeriodEndings], { description: "Month by month, the earliest first." })
  endings!: PeriodEndings[];

  @Field(() => Boolean, { description: "False while somebody's hours are being counted anew." })
  isUpToDate!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "What a department's people completed in one month." })
export class TrainingMonth {
  @Field(() => PlainDate, { description: "The first day of the month." })
  month!: string;

  @Field(() => Int, { description: "Minutes of live classes." })
  liveMinutes!: number;

  @Field(() => Int, { description: "Minutes of distributive classes." })
  distributiveMinutes!: number;

  @Field(() => Int, { description: "How many completions." })
  completions!: number;

  @Field(() => Int, { description: "How many people completed something." })
  people!: number;
}
