import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../platform/ids.js";
import { PageInfo } from "../platform/pagination.js";
import { UserRefusal } from "../users/user-refusal.js";

/** What can be done to many users at once. */
export enum BulkActionKind {
  ACTIVATE = "ACTIVATE",
  INACTIVATE = "INACTIVATE",
  ARCHIVE = "ARCHIVE",
  RESTORE = "RESTORE",
  REMOVE = "REMOVE",
  CHANGE_ROLE = "CHANGE_ROLE",
  SET_LOCATION = "SET_LOCATION",
  ADD_TO_GROUPS = "ADD_TO_GROUPS",
  REMOVE_FROM_GROUPS = "REMOVE_FROM_GROUPS",
  APPROVE = "APPROVE",
  NOTIFY = "NOTIFY",
  SEND_PASSWORD_RESET = "SEND_PASSWORD_RESET",
  ASSIGN_COURSE = "ASSIGN_COURSE",
  UNASSIGN_COURSE = "UNASSIGN_COURSE",
  CHANGE_DUE_DATE = "CHANGE_DUE_DATE",
  ARCHIVE_COURSE_ACTIVITY = "ARCHIVE_COURSE_ACTIVITY",
}

export enum BulkActionStatus {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  ABORTED = "ABORTED",
}

export enum BulkOutcome {
  DONE = "DONE",
  SKIPPED = "SKIPPED",
}

registerEnumType(BulkActionKind, {
  name: "BulkActionKind",
  description: "What can be done to many users at once; the same as the mutation for one.",
  valuesConfig: {
    ACTIVATE: { description: "Inactive users become active." },
    INACTIVATE: { description: "Active users become inactive." },
    ARCHIVE: { description: "Into the archive." },
    RESTORE: { description: "Out of the archive." },
    REMOVE: { description: "Out of the department." },
    CHANGE_ROLE: { description: "Takes `role`." },
    SET_LOCATION: { description: "Takes `locationId`; none when it is left out." },
    ADD_TO_GROUPS: { description: "Takes `groupIds`." },
    REMOVE_FROM_GROUPS: { description: "Takes `groupIds`." },
    APPROVE: { description: "Takes `notify`." },
    NOTIFY: { description: "Mails those who are approved." },
    SEND_PASSWORD_RESET: { description: "Mails a link to set a new password." },
    ASSIGN_COURSE: { description: "Takes `courseId`, and `dueOn`: none when it is left out." },
    UNASSIGN_COURSE: { description: "Takes `courseId`: back from those who have not completed it." },
    CHANGE_DUE_DATE: { description: "Takes `courseId`, and `dueOn`: none when it is left out." },
    ARCHIVE_COURSE_ACTIVITY: { description: "Puts all course activity away; the users and transcripts stay." },
  },
});

registerEnumType(BulkActionStatus, {
  name: "BulkActionStatus",
  description: "Where a bulk action stands.",
  valuesConfig: {
    QUEUED: { description: "Waits for its turn." },
    RUNNING: { description: "On its way." },
    DONE: { description: "Every user was looked at." },
    ABORTED: { description: "Ended by an officer: what was done stays, the rest was skipped." },
  },
});

registerEnumType(BulkOutcome, {
  name: "BulkOutcome",
  description: "What became of one user.",
  valuesConfig: { DONE: { description: "It was done." }, SKIPPED: { description: "It was not; the reason says why." } },
});

@ObjectType({ description: "Something done to many users at once, with what became of each." })
export class BulkAction {
  departmentId!: string;
  uuid!: string;

  @Field(() => ID, { description: "Opaque id, `bka_...`." })
  get id(): string {
    return encodeId("bka", this.departmentId, this.uuid);
  }

  @Field(() => BulkActionKind, { description: "What is done." })
  action!: BulkActionKind;

  @Field(() => BulkActionStatus, { description: "Where it stands." })
  status!: BulkActionStatus;

  @Field(() => Int, { description: "How many users were selected." })
  total!: number;

  @Field(() => Int, { description: "How many were looked at so far." })
  get processed(): number {
    return this.doneCount + this.skippedCount;
  }

  @Field(() => Int, { description: "To how many it was done so far." })
  doneCount!: number;

  @Field(() => Int, { description: "How many were skipped so far." })
  skippedCount!: number;

  @Field(() => String, { description: "Who started it." })
  createdByName!: string;

  @Field(() => Date, { description: "When it was started." })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it ended." })
  finishedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: "How many users were skipped for one reason." })
export class BulkReasonCount {
  @Field(() => UserRefusal, { description: "The reason." })
  reason!: UserRefusal;

  @Field(() => String, { description: "The reason in a sentence." })
  message!: string;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "What became of one user." })
export class BulkResult {
  @Field(() => ID, { description: "The user." })
  userId!: string;

  @Field(() => String, { description: "Their name; the id where the user is unknown." })
  name!: string;

  @Field(() => BulkOutcome, { description: "What became of them." })
  outcome!: BulkOutcome;

  @Field(() => UserRefusal, { nullable: true, description: "Why they were skipped." })
  reason!: UserRefusal | null;

  @Field(() => String, { nullable: true, description: "The reason in a sentence." })
  message!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of what became of each user." })
export class BulkResultConnection {
  @Field(() => [BulkResult], { description: "The results." })
  nodes!: BulkResult[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
}
