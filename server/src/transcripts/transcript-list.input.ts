import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { CreditType, TakeType } from "../courses/course.type.js";
import { PageArgs } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";
import { SortDirection } from "../platform/sort-direction.js";
import { CompletionState } from "./completion.type.js";

/** The columns of the transcript. */
export enum TranscriptSortField {
  CLASS_NAME = "CLASS_NAME",
  CREATED_AT = "CREATED_AT",
  TAKE_TYPE = "TAKE_TYPE",
  MINUTES = "MINUTES",
  REGISTERED_ON = "REGISTERED_ON",
  COMPLETED_ON = "COMPLETED_ON",
  CAPCE_NUMBER = "CAPCE_NUMBER",
}

registerEnumType(TranscriptSortField, {
  name: "TranscriptSortField",
  description: "What a transcript is sorted by; empty values come last.",
  valuesConfig: {
    CLASS_NAME: { description: "Class name, without case." },
    CREATED_AT: { description: "When it was recorded." },
    TAKE_TYPE: { description: "Distributive, live; then class name." },
    MINUTES: { description: "Duration." },
    REGISTERED_ON: { description: "When it was assigned." },
    COMPLETED_ON: { description: "When it was completed." },
    CAPCE_NUMBER: { description: "CAPCE number." },
  },
});

@InputType({ description: "Which completions: filters are combined with AND." })
export class TranscriptFilter {
  @Field(() => [TakeType], { nullable: true, description: "These take types; both when left out or empty." })
  takeTypes?: TakeType[] | null;

  @Field(() => [CreditType], { nullable: true, description: "These credit types; all when left out or empty." })
  creditTypes?: CreditType[] | null;

  @Field(() => [CompletionState], {
    nullable: true,
    description: "These states; when left out or empty, accepted and reported ones.",
  })
  states?: CompletionState[] | null;

  @Field(() => String, { nullable: true, description: "What stands somewhere in the class name, without case." })
  search?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "Completed on this day or later." })
  completedFrom?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "Completed on this day or before." })
  completedUntil?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "True: deleted ones, in place of those that stand." })
  isDeleted?: boolean;
}

@InputType({ description: "How a transcript is sorted." })
export class TranscriptSort {
  @Field(() => TranscriptSortField, { description: "The column." })
  field: TranscriptSortField = TranscriptSortField.COMPLETED_ON;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.DESC;
}

@ArgsType()
export class TranscriptArgs extends PageArgs {
  @Field(() => TranscriptFilter, { nullable: true, description: "Which completions." })
  filter?: TranscriptFilter | null;

  @Field(() => TranscriptSort, { nullable: true, description: "By what; when left out, the latest completion first." })
  sort?: TranscriptSort | null;
}

@ArgsType()
export class ReportedArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "What stands somewhere in the person's name or the class." })
  search?: string | null;
}
