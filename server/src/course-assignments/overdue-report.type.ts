import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageArgs, PageInfo } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";
import { SortDirection } from "../platform/sort-direction.js";

/** What the people of the overdue report are sorted by. */
export enum OverduePersonSortField {
  DAYS = "DAYS",
  COURSES = "COURSES",
  NAME = "NAME",
}

registerEnumType(OverduePersonSortField, {
  name: "OverduePersonSortField",
  description: "What the people of the overdue report are sorted by; who is equal in it by name.",
  valuesConfig: {
    DAYS: { description: "How long the course is overdue that was due first." },
    COURSES: { description: "How many courses are overdue." },
    NAME: { description: "Last name, then first name." },
  },
});

@InputType({ description: "Which overdue courses: the filters are combined with AND." })
export class OverdueFilter {
  @Field(() => [ID], { nullable: true, description: "Of these courses." })
  courseIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Of people in at least one of these groups." })
  groupIds?: string[] | null;

  @Field(() => String, { nullable: true, description: "Part of the person's name, e-mail or login ID, in any case." })
  search?: string | null;
}

@InputType({ description: "How the people of the overdue report are sorted." })
export class OverduePersonSort {
  @Field(() => OverduePersonSortField, { description: "By what." })
  field: OverduePersonSortField = OverduePersonSortField.DAYS;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.DESC;
}

@ArgsType()
export class OverdueReportArgs {
  @Field(() => OverdueFilter, { nullable: true, description: "Which overdue courses; all when left out." })
  filter?: OverdueFilter | null;
}

@ArgsType()
export class OverduePeopleArgs extends PageArgs {
  @Field(() => OverdueFilter, { nullable: true, description: "Which overdue courses; all when left out." })
  filter?: OverdueFilter | null;

  @Field(() => OverduePersonSort, { nullable: true, description: "When left out, who is overdue longest comes first." })
  sort?: OverduePersonSort | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "How many overdue courses there are, and for how long. Of active people only: those of others do not count.",
})
export class OverdueCounts {
  @Field(() => ID, { nullable: true, description: "The course or group; null for all, and for people in no group." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Its name." })
  name!: string | null;

  @Field(() => Int, { description: "Courses that people should have completed by now." })
  assignments!: number;

  @Field(() => Int, { description: "How many people these are." })
  people!: number;

  @Field(() => Int, { description: "Those of the assignments that are overdue for 1 to 7 days." })
  upToWeek!: number;

  @Field(() => Int, { description: "For 8 to 30 days." })
  upToMonth!: number;

  @Field(() => Int, { description: "For more than 30 days." })
  overMonth!: number;

  @Field(() => Int, { description: "Days that the longest is overdue; 0 when nothing is." })
  longestDays!: number;
}

@ObjectType({ simpleResolvers: true, description: "A department's overdue courses at a glance." })
export class OverdueReport {
  @Field(() => OverdueCounts, { description: "All of them." })
  all!: OverdueCounts;

  @Field(() => [OverdueCounts], { description: "Course by course, those with most first; at most 200." })
  courses!: OverdueCounts[];

  @Field(() => [OverdueCounts], {
    description: "Group by group, by name, then the people in no group; a person in two groups counts in both.",
  })
  groups!: OverdueCounts[];
}

@ObjectType({ simpleResolvers: true, description: "An overdue course of a person." })
export class OverdueCourse {
  @Field(() => String, { description: "The course's name." })
  name!: string;

  @Field(() => PlainDate, { description: "When it was due." })
  dueOn!: string;

  @Field(() => Int, { description: "Days since then." })
  days!: number;
}

@ObjectType({ simpleResolvers: true, description: "A person with overdue courses." })
export class OverduePerson {
  @Field(() => ID, { description: "The user." })
  userId!: string;

  @Field(() => String, { description: "First and last name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The department's own number." })
  employeeId!: string | null;

  @Field(() => Int, { description: "How many courses are overdue." })
  assignments!: number;

  @Field(() => Int, { description: "Days that the longest is overdue." })
  longestDays!: number;

  @Field(() => [OverdueCourse], { description: "The courses, the longest overdue first; at most 20." })
  courses!: OverdueCourse[];
}

@ObjectType({ simpleResolvers: true, description: "A person with overdue courses and where they stand in the list." })
export class OverduePersonEdge {
  @Field(() => String, { description: "Where they stand." })
  cursor!: string;

  @Field(() => OverduePerson, { description: "The person." })
  node!: OverduePerson;
}

@ObjectType({ simpleResolvers: true, description: "A page of people with overdue courses." })
export class OverduePersonConnection {
  @Field(() => [OverduePersonEdge], { description: "With cursors." })
  edges!: OverduePersonEdge[];

  @Field(() => [OverduePerson], { description: "Without cursors." })
  nodes!: OverduePerson[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many people there are in all pages." })
  totalCount!: number;
}
