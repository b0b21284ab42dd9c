import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PlainDate } from "../platform/plain-date.js";
import { CourseAssignment } from "./assignment.type.js";

@InputType({ description: "A course for people to take, by name or by group." })
export class AssignCourseInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => ID, { description: "The course, its own or a shared one." })
  courseId!: string;

  @Field(() => [ID], { nullable: true, description: "These users, at most 5,000." })
  userIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Everybody in these groups who is not archived." })
  groupIds?: string[] | null;

  @Field(() => PlainDate, { nullable: true, description: "The last day to complete it; today or later, or none." })
  dueOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether a mail tells those who get it, a minute later: the active ones with an e-mail address. Nobody is told when left out.",
  })
  notify?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 200 characters. The same key within 24 hours is done once.",
  })
  idempotencyKey?: string | null;
}

/** What assigning comes to for one person. */
export enum AssignOutcome {
  ASSIGNED = "ASSIGNED",
  ALREADY_ASSIGNED = "ALREADY_ASSIGNED",
  ARCHIVED = "ARCHIVED",
  NOT_FOUND = "NOT_FOUND",
}

registerEnumType(AssignOutcome, {
  name: "AssignOutcome",
  description: "What assigning a course comes to for one person.",
  valuesConfig: {
    ASSIGNED: { description: "They have it now." },
    ALREADY_ASSIGNED: { description: "They have it, and have not completed it; its due date stays." },
    ARCHIVED: { description: "They are archived: restore them first." },
    NOT_FOUND: { description: "They are no longer in the department." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What assigning a course comes to for one person." })
export class AssignResult {
  @Field(() => ID, { description: "The user." })
  userId!: string;

  @Field(() => String, { nullable: true, description: "Their name; null when they are no longer in the department." })
  userName!: string | null;

  @Field(() => AssignOutcome, { description: "What it comes to." })
  outcome!: AssignOutcome;
}

@ObjectType({ simpleResolvers: true, description: "What assigning a course would come to, before it is done." })
export class AssignCourseCheck {
  @Field(() => Int, { description: "How many people would get it." })
  assignableCount!: number;

  @Field(() => Int, { description: "How many licences that needs; 0 where the course needs none." })
  licencesNeeded!: number;

  @Field(() => Int, { description: "How many licences are free." })
  licencesAvailable!: number;

  @Field(() => Int, { description: "How many of them a mail can tell: the active ones with an e-mail address." })
  notifiableCount!: number;

  @Field(() => [AssignResult], { description: "Those who would not get it, and why." })
  skipped!: AssignResult[];
}

@ObjectType({ simpleResolvers: true, description: "What became of assigning a course." })
export class AssignCoursePayload {
  @Field(() => Int, { description: "How many people got it." })
  assignedCount!: number;

  @Field(() => [AssignResult], { description: "Those who did not, and why." })
  skipped!: AssignResult[];
}

/** What became of one assignment that an officer wanted to change. */
export enum AssignmentChangeOutcome {
  DONE = "DONE",
  NO_CHANGE = "NO_CHANGE",
  COMPLETED = "COMPLETED",
  CLOSED = "CLOSED",
}

registerEnumType(AssignmentChangeOutcome, {
  name: "AssignmentChangeOutcome",
  description: "What became of one course assignment that was to be changed.",
  valuesConfig: {
    DONE: { description: "It was done." },
    NO_CHANGE: { description: "It was so already." },
    COMPLETED: { description: "The course is completed: what is recorded stays." },
    CLOSED: { description: "It was taken back or archived before." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What became of one course assignment." })
export class CourseAssignmentChange {
  @Field(() => AssignmentChangeOutcome, { description: "Whether it was done, or why not." })
  outcome!: AssignmentChangeOutcome;

  @Field(() => CourseAssignment, { description: "The assignment, as it is now." })
  assignment!: CourseAssignment;
}
