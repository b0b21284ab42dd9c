import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";
import { SortDirection } from "../platform/sort-direction.js";
import { AssignmentState } from "./assignment.type.js";

/** The columns that a list of course assignments sorts by. */
export enum AssignmentSortField {
  DUE_ON = "DUE_ON",
  ASSIGNED_AT = "ASSIGNED_AT",
  USER = "USER",
  COURSE = "COURSE",
}

registerEnumType(AssignmentSortField, {
  name: "AssignmentSortField",
  description: "What a list of course assignments is sorted by.",
  valuesConfig: {
    DUE_ON: { description: "The due date; those without one come last." },
    ASSIGNED_AT: { description: "When it was assigned." },
    USER: { description: "The person's name." },
    COURSE: { description: "The course's name." },
  },
});

@InputType({ description: "Which course assignments: filters are combined with AND." })
export class AssignmentFilter {
  @Field(() => [AssignmentState], {
    nullable: true,
    description: "These states; when left out or empty, all but UNASSIGNED and ARCHIVED.",
  })
  states?: AssignmentState[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: those that are overdue alone; false: the others." })
  isOverdue?: boolean | null;

  @Field(() => [ID], { nullable: true, description: "Of these courses." })
  courseIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Of these users." })
  userIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Of people in one of these groups." })
  groupIds?: string[] | null;

  @Field(() => PlainDate, { nullable: true, description: "Due on this day or later." })
  dueFrom?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "Due on this day or before." })
  dueUntil?: string | null;

  @Field(() => String, { nullable: true, description: "What stands somewhere in the person's or the course's name." })
  search?: string | null;
}

@InputType({ description: "How a list of course assignments is sorted." })
export class AssignmentSort {
  @Field(() => AssignmentSortField, { description: "The column." })
  field: AssignmentSortField = AssignmentSortField.DUE_ON;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.ASC;
}

@ArgsType()
export class AssignmentListArgs extends PageArgs {
  @Field(() => AssignmentFilter, { nullable: true, description: "Which assignments." })
  filter?: AssignmentFilter | null;

  @Field(() => AssignmentSort, { nullable: true, description: "By what; by due date when left out." })
  sort?: AssignmentSort | null;
}
