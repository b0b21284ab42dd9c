import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { Role, UserStatus } from "../platform/actor.js";
import { PageArgs } from "../platform/pagination.js";
import { SortDirection } from "../platform/sort-direction.js";

/** The columns that the users table sorts by. */
export enum UserSortField {
  NAME = "NAME",
  EMPLOYEE_ID = "EMPLOYEE_ID",
  PHONE = "PHONE",
  EMAIL = "EMAIL",
  ROLE = "ROLE",
  STATUS = "STATUS",
  LOCATION = "LOCATION",
}

registerEnumType(UserSortField, {
  name: "UserSortField",
  description: "What a list of users is sorted by. Empty values come last in both directions.",
  valuesConfig: {
    NAME: { description: "Last name, then first name, without case and accents." },
    EMPLOYEE_ID: { description: "As text: `0100` before `099`." },
    PHONE: { description: "As text." },
    EMAIL: { description: "Without case." },
    ROLE: { description: "General user, training officer, admin; then by name." },
    STATUS: { description: "Pending approval, active, inactive, archived; then by name." },
    LOCATION: { description: "The location's name; then by name." },
  },
});

@InputType({
  description: "Which users: filters are combined with AND, the values of one with OR. An empty list filters nothing.",
})
export class UserFilter {
  @Field(() => [UserStatus], { nullable: true, description: "These statuses; when left out, all but ARCHIVED." })
  statuses?: UserStatus[] | null;

  @Field(() => [Role], { nullable: true, description: "These roles." })
  roles?: Role[] | null;

  @Field(() => [ID], { nullable: true, description: "Users in at least one of these groups." })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Users at one of these locations." })
  locationIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Words that all stand somewhere in name, e-mail, login ID or employee ID, without case and accents. With less than three letters: how the last name begins.",
  })
  search?: string | null;
}

@InputType({ description: "How a list of users is sorted." })
export class UserSort {
  @Field(() => UserSortField, { description: "The column." })
  field: UserSortField = UserSortField.NAME;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.ASC;
}

@ArgsType()
export class UserListArgs extends PageArgs {
  @Field(() => UserFilter, { nullable: true, description: "Which users; when left out, all but the archived." })
  filter?: UserFilter | null;

  @Field(() => UserSort, { nullable: true, description: "By what; when left out, by name." })
  sort?: UserSort | null;
}
