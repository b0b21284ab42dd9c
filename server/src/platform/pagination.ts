import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { AppError } from "./errors.js";

@ObjectType({ simpleResolvers: true, description: "Where a page stands in its list." })
export class PageInfo {
  @Field({ description: "Whether there is more after this page." })
  hasNextPage!: boolean;

  @Field({ description: "Whether there is something before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first entry; null when the page is empty." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last entry; null when the page is empty." })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: "How many entries from the front, 1 to 200." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "Cursor behind which the page begins." })
  after!: string | null;

  @Field(() => Int, { nullable: true, description: "How many entries from the back, 1 to 200; goes before `first`." })
  last!: number | null;

  @Field(() => String, { nullable: true, description: "Cursor before which the page ends; only with `last`." })
  before!: string | null;
}

/** A page as a statement wants it: how many entries, in which direction, from where. */
export interface PageRequest {
  readonly size: number;
  readonly isBackward: boolean;
  readonly cursor: string | null;
}

/** The most entries of a page. */
export const MAX_PAGE = 200;

/** Reads first/after or last/before; a page has at most 200 entries. */
export function pageRequest({ first, after, last, before }: Partial<PageArgs>): PageRequest {
  const isBackward = last != null;
  const size = (isBackward ? last : first) ?? 50;
  const name = isBackward ? "last" : "first";
  if (size < 1 || size > MAX_PAGE) {
    throw new AppError("INVALID_INPUT", `Ask for 1 to ${MAX_PAGE} entries.`, { [name]: `Must be 1 to ${MAX_PAGE}.` });
  }
  if (isBackward && after != null) throw mixed("after", "`after` goes with `first`.");
  if (!isBackward && before != null) throw mixed("before", "`before` goes with `last`.");
  return { size, isBackward, cursor: (isBackward ? before : after) ?? null };
}

const mixed = (field: string, message: string): AppError =>
  new AppError("INVALID_INPUT", message, { [field]: message });
