import { Field, ID, InputType, Int } from "type-graphql";
import { Role } from "../platform/actor.js";
import { PlainDate } from "../platform/plain-date.js";
import { UserFilter } from "../users/user-list.input.js";
import { BulkActionKind } from "./bulk-action.type.js";

@InputType({ description: "Which users: those named, or everybody who matches a filter. Give one of the two." })
export class UserSelection {
  @Field(() => [ID], { nullable: true, description: "These users, at most 5,000." })
  userIds?: string[] | null;

  @Field(() => UserFilter, {
    nullable: true,
    description: "Everybody who matches, on all pages, as the list counts them.",
  })
  filter?: UserFilter | null;

  @Field(() => [ID], { nullable: true, description: "With `filter`: all but these, at most 5,000." })
  exceptUserIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many they are, as you were shown. Where it is another number when the action starts, CONFLICT with `current.total`, and nothing is done.",
  })
  expectedCount?: number | null;
}

@InputType({ description: "Something to be done to many users." })
export class BulkUsersInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => UserSelection, { description: "To whom." })
  selection!: UserSelection;

  @Field(() => BulkActionKind, { description: "What." })
  action!: BulkActionKind;

  @Field(() => Role, { nullable: true, description: "For CHANGE_ROLE." })
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: "For SET_LOCATION; null for none." })
  locationId?: string | null;

  @Field(() => [ID], { nullable: true, description: "For ADD_TO_GROUPS and REMOVE_FROM_GROUPS, 1 to 50." })
  groupIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "For ASSIGN_COURSE, UNASSIGN_COURSE and CHANGE_DUE_DATE." })
  courseId?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "For ASSIGN_COURSE and CHANGE_DUE_DATE; null for none." })
  dueOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "For APPROVE and ASSIGN_COURSE: whether a mail tells them; not when left out.",
  })
  notify?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "At most 200 characters. The same key with the same input within 24 hours answers with the first action and does nothing; with other input IDEMPOTENCY_MISMATCH.",
  })
  idempotencyKey?: string | null;
}
