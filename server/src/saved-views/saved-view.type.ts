import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Role, UserStatus } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";
import { SortDirection } from "../platform/sort-direction.js";
import { UserSortField } from "../users/user-list.input.js";

/** How much room a row of the users table takes. */
export enum TableDensity {
  COMPACT = "COMPACT",
  NORMAL = "NORMAL",
  COMFORTABLE = "COMFORTABLE",
}

registerEnumType(TableDensity, {
  name: "TableDensity",
  description: "How much room a row of the users table takes.",
  valuesConfig: {
    COMPACT: { description: "The most rows on a screen." },
    NORMAL: { description: "As the table begins." },
    COMFORTABLE: { description: "The most air." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "A way to look at the users table: filters, sort, columns and density, under a name.",
})
export class SavedView {
  departmentId!: string;
  uuid!: string;
  ownerId!: string;

  @Field(() => ID, { description: "Opaque id, `viw_...`." })
  get id(): string {
    return encodeId("viw", this.departmentId, this.uuid);
  }

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Boolean, { description: "Whether all officers of the department see it." })
  isShared!: boolean;

  @Field(() => Boolean, { description: "Whether it is yours." })
  isOwn!: boolean;

  @Field(() => Boolean, { description: "Whether you may change and delete it." })
  viewerCanEdit!: boolean;

  @Field(() => [UserStatus], { nullable: true, description: "Filter: statuses." })
  statuses!: UserStatus[] | null;

  @Field(() => [Role], { nullable: true, description: "Filter: roles." })
  roles!: Role[] | null;

  @Field(() => [ID], { nullable: true, description: "Filter: groups. Those that were deleted since match nobody." })
  groupIds!: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Filter: locations. Those that were deleted since match nobody." })
  locationIds!: string[] | null;

  @Field(() => String, { nullable: true, description: "Filter: search." })
  search!: string | null;

  @Field(() => UserSortField, { nullable: true, description: "Sorted by." })
  sort!: UserSortField | null;

  @Field(() => SortDirection, { nullable: true, description: "Up or down." })
  direction!: SortDirection | null;

  @Field(() => [String], { nullable: true, description: "The shown columns, in the dashboard's own words." })
  columns!: string[] | null;

  @Field(() => TableDensity, { nullable: true, description: "How much room a row takes." })
  density!: TableDensity | null;
}

@InputType({ description: "A view to save. What is left out is not filtered, or as the table has it." })
export class SavedViewInput {
  @Field(() => String, { description: "At most 100 characters." })
  name!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether all officers of the department see it." })
  isShared!: boolean;

  @Field(() => [UserStatus], { nullable: true, description: "Filter: statuses." })
  statuses?: UserStatus[] | null;

  @Field(() => [Role], { nullable: true, description: "Filter: roles." })
  roles?: Role[] | null;

  @Field(() => [ID], { nullable: true, description: "Filter: groups of the department." })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Filter: locations of the department." })
  locationIds?: string[] | null;

  @Field(() => String, { nullable: true, description: "Filter: search." })
  search?: string | null;

  @Field(() => UserSortField, { nullable: true, description: "Sorted by." })
  sort?: UserSortField | null;

  @Field(() => SortDirection, { nullable: true, description: "Up or down." })
  direction?: SortDirection | null;

  @Field(() => [String], { nullable: true, description: "The shown columns, at most 30." })
  columns?: string[] | null;

  @Field(() => TableDensity, { nullable: true, description: "How much room a row takes." })
  density?: TableDensity | null;
}
