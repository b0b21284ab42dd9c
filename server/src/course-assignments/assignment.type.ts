import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Course } from "../courses/course.type.js";
import { encodeId } from "../platform/ids.js";
import { PageInfo } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";

/** Where a course assignment stands. */
export enum AssignmentState {
  ASSIGNED = "ASSIGNED",
  STARTED = "STARTED",
  REPORTED = "REPORTED",
  COMPLETED = "COMPLETED",
  UNASSIGNED = "UNASSIGNED",
  ARCHIVED = "ARCHIVED",
}

/** What became of the licence of a course assignment. */
export enum AssignmentLicence {
  NONE = "NONE",
  RESERVED = "RESERVED",
  USED = "USED",
  RETURNED = "RETURNED",
}

registerEnumType(AssignmentState, {
  name: "AssignmentState",
  description: "Where a course assignment stands.",
  valuesConfig: {
    ASSIGNED: { description: "Not started." },
    STARTED: { description: "Started, not completed." },
    REPORTED: { description: "The person says it is completed; an officer has yet to accept that." },
    COMPLETED: { description: "Completed, and on the person's transcript." },
    UNASSIGNED: { description: "Taken back by an officer." },
    ARCHIVED: { description: "Old activity that was put away." },
  },
});

registerEnumType(AssignmentLicence, {
  name: "AssignmentLicence",
  description: "What became of the licence of a course assignment.",
  valuesConfig: {
    NONE: { description: "The course needed none." },
    RESERVED: { description: "Held until the course is started." },
    USED: { description: "Used by starting it." },
    RETURNED: { description: "Given back to the pool; starting it after all takes another." },
  },
});

@ObjectType({ simpleResolvers: true, description: "A course given to a user, until a due date." })
export class CourseAssignment {
  departmentId!: string;
  uuid!: string;
  userUuid!: string;
  completionUuid!: string | null;

  @Field(() => ID, { description: "Opaque id, `cas_...`." })
  get id(): string {
    return encodeId("cas", this.departmentId, this.uuid);
  }

  @Field(() => ID, { description: "The user that it was given to." })
  get userId(): string {
    return encodeId("usr", this.departmentId, this.userUuid);
  }

  @Field(() => String, { description: "Their name." })
  userName!: string;

  @Field(() => Course, { description: "The course." })
  course!: Course;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The last day to complete it, in the department's time zone.",
  })
  dueOn!: string | null;

  @Field(() => AssignmentState, { description: "Where it stands." })
  state!: AssignmentState;

  @Field(() => Boolean, {
    description: "Whether it is open after its due date. Never for people who are not active: theirs do not count.",
  })
  isOverdue!: boolean;

  @Field(() => AssignmentLicence, { description: "What became of its licence." })
  licence!: AssignmentLicence;

  @Field(() => Date, { description: "When it was assigned." })
  assignedAt!: Date | string;

  @Field(() => String, { nullable: true, description: "Who assigned it." })
  assignedByName!: string | null;

  @Field(() => Date, { nullable: true, description: "When the person started it." })
  startedAt!: Date | string | null;

  @Field(() => Date, { nullable: true, description: "When it was completed." })
  completedAt!: Date | string | null;

  @Field(() => Date, { nullable: true, description: "When the person was last reminded that it is overdue." })
  remindedAt!: Date | string | null;

  @Field(() => Int, { description: "Goes up with each change." })
  version!: number;
}

@ObjectType({ simpleResolvers: true, description: "A page of course assignments." })
export class CourseAssignmentConnection {
  @Field(() => [CourseAssignment], { description: "The assignments." })
  nodes!: CourseAssignment[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many match, on all pages." })
  totalCount!: number;
}
