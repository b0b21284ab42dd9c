import { ArgsType, Field, InputType, Int, registerEnumType } from "type-graphql";
import { PageArgs } from "../platform/pagination.js";
import { SortDirection } from "../platform/sort-direction.js";
import { CourseFormat, CreditType, TakeType } from "./course.type.js";

@InputType({ description: "A content area of a class." })
export class ContentAreaInput {
  @Field(() => String, { description: "Its name, as plans name their categories and topics; at most 100 characters." })
  area!: string;

  @Field(() => Int, { description: "How many minutes of the class are about it." })
  minutes!: number;
}

@InputType({ description: "What is known of a class: a course of the catalogue, or one taken elsewhere." })
export class ClassInput {
  @Field(() => String, { description: "Its name, at most 200 characters." })
  name!: string;

  @Field(() => String, { description: "Who offers it, at most 200 characters." })
  provider!: string;

  @Field(() => TakeType, {
    nullable: true,
    description: "How it is taken; may be left out where `format` or the CAPCE number says it.",
  })
  takeType?: TakeType | null;

  @Field(() => CourseFormat, { nullable: true, description: "CAPCE's format; read from the number when left out." })
  format?: CourseFormat | null;

  @Field(() => CreditType, { description: "What its credit comes from." })
  creditType!: CreditType;

  @Field(() => String, { nullable: true, description: "`YY-ORG-Fn-NNNN`, e.g. 24-EMT-F3-0001." })
  capceNumber?: string | null;

  @Field(() => Int, { description: "How long it takes, 1 to 60,000 minutes." })
  minutes!: number;

  @Field(() => [ContentAreaInput], { nullable: true, description: "What it is about, at most 50 areas." })
  areas?: ContentAreaInput[] | null;
}

@InputType({ description: "A course of the catalogue." })
export class CourseInput extends ClassInput {
  @Field(() => String, { nullable: true, description: "What to expect, at most 2,000 characters." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Where it is taken: an https address." })
  link?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether starting it uses a licence of the department's pool.",
  })
  needsLicence!: boolean;
}

/** The columns that a list of courses sorts by. */
export enum CourseSortField {
  NAME = "NAME",
  MINUTES = "MINUTES",
  CREATED_AT = "CREATED_AT",
}

registerEnumType(CourseSortField, {
  name: "CourseSortField",
  description: "What a list of courses is sorted by.",
  valuesConfig: {
    NAME: { description: "Without case." },
    MINUTES: { description: "How long it takes." },
    CREATED_AT: { description: "When it was made." },
  },
});

@InputType({ description: "Which courses: filters are combined with AND." })
export class CourseFilter {
  @Field(() => String, { nullable: true, description: "What stands somewhere in name, provider or CAPCE number." })
  search?: string | null;

  @Field(() => [TakeType], { nullable: true, description: "These take types; all when left out or empty." })
  takeTypes?: TakeType[] | null;

  @Field(() => [CreditType], { nullable: true, description: "These credit types; all when left out or empty." })
  creditTypes?: CreditType[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: shared ones alone; false: the department's own alone." })
  isShared?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "True: those that need a licence alone; false: the others." })
  needsLicence?: boolean | null;

  @Field(() => Boolean, { defaultValue: false, description: "True: retired ones, in place of those in use." })
  isRetired?: boolean;
}

@InputType({ description: "How a list of courses is sorted." })
export class CourseSort {
  @Field(() => CourseSortField, { description: "The column." })
  field: CourseSortField = CourseSortField.NAME;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.ASC;
}

@ArgsType()
export class CourseListArgs extends PageArgs {
  @Field(() => CourseFilter, { nullable: true, description: "Which courses; when left out, all in use." })
  filter?: CourseFilter | null;

  @Field(() => CourseSort, { nullable: true, description: "By what; by name when left out." })
  sort?: CourseSort | null;
}
