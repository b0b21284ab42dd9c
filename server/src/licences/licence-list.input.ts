import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { PageArgs } from "../platform/pagination.js";
import { SortDirection } from "../platform/sort-direction.js";

/** The columns that a list of licence pools sorts by. */
export enum LicencePoolSortField {
  COURSE = "COURSE",
  AVAILABLE = "AVAILABLE",
  TOTAL = "TOTAL",
}

registerEnumType(LicencePoolSortField, {
  name: "LicencePoolSortField",
  description: "What a list of licence pools is sorted by.",
  valuesConfig: {
    COURSE: { description: "The course's name." },
    AVAILABLE: { description: "How many are free." },
    TOTAL: { description: "How many were bought." },
  },
});

@InputType({ description: "How a list of licence pools is sorted." })
export class LicencePoolSort {
  @Field(() => LicencePoolSortField, { description: "The column." })
  field: LicencePoolSortField = LicencePoolSortField.COURSE;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.ASC;
}

@ArgsType()
export class LicencePoolListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "What stands somewhere in the course's name." })
  search?: string | null;

  @Field(() => LicencePoolSort, { nullable: true, description: "By what; by the course's name when left out." })
  sort?: LicencePoolSort | null;
}

@InputType({ description: "Licences to be added to a pool, or taken off its total." })
export class LicenceOrderInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => ID, { description: "The course, its own or a shared one, that needs licences." })
  courseId!: string;

  @Field(() => Int, { description: "How many. A correction takes fewer than none as well." })
  amount!: number;

  @Field(() => String, { nullable: true, description: "E.g. the number of the order; a correction must say why." })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 200 characters. The same key within 24 hours is done once.",
  })
  idempotencyKey?: string | null;
}
