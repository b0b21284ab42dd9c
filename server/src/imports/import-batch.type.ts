import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../platform/pagination.js";
import { ImportKind } from "./import.rules.js";
import { ImportBatch } from "./import-batch.entity.js";

@ObjectType({
  simpleResolvers: true,
  description: "How many rows have which plan; without `removed` they add up to `rowCount`.",
})
export class ImportPlanCounts {
  @Field(() => Int, { description: "New accounts." })
  create!: number;

  @Field(() => Int, { description: "Users who change." })
  update!: number;

  @Field(() => Int, { description: "Users about whom nothing differs, or completions that are recorded already." })
  unchanged!: number;

  @Field(() => Int, { description: "Accounts to be invited." })
  invite!: number;

  @Field(() => Int, { description: "Completions to be recorded." })
  record!: number;

  @Field(() => Int, { description: "Skipped rows, those included that an officer took out." })
  skip!: number;

  @Field(() => Int, { description: "How many of the skipped rows an officer took out." })
  removed!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "How many rows have which outcome; without `unchanged` they add up to `rowCount` in the end.",
})
export class ImportOutcomeCounts {
  @Field(() => Int, { description: "New accounts." })
  created!: number;

  @Field(() => Int, { description: "Users of the department, changed or as in the file already." })
  updated!: number;

  @Field(() => Int, { description: "How many of the updated ones were as in the file already." })
  unchanged!: number;

  @Field(() => Int, { description: "Invited accounts." })
  invited!: number;

  @Field(() => Int, { description: "Completions that went onto a transcript." })
  recorded!: number;

  @Field(() => Int, { description: "Completions that were on the transcript already." })
  alreadyRecorded!: number;

  @Field(() => Int, { description: "Rows that were not imported." })
  skipped!: number;
}

@ArgsType()
export class ImportBatchesArgs {
  @Field(() => ImportKind, { nullable: true, description: "Only imports of this kind; of all when left out." })
  kind!: ImportKind | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many, 1 to 200." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "Cursor behind which the page begins." })
  after!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ImportBatchEdge {
  @Field({ description: "Where the import stands in the list." })
  cursor!: string;

  @Field(() => ImportBatch, { description: "The import." })
  node!: ImportBatch;
}

@ObjectType({ simpleResolvers: true, description: "Imports of a department, newest first." })
export class ImportBatchConnection {
  @Field(() => [ImportBatchEdge], { description: "The imports with their cursors." })
  edges!: ImportBatchEdge[];

  @Field(() => [ImportBatch], { description: "The imports." })
  nodes!: ImportBatch[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many imports there are." })
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "What an import file may be." })
export class ImportLimits {
  @Field(() => Int, { description: "The largest file, in bytes." })
  maxBytes!: number;

  @Field(() => Int, { description: "The most rows." })
  maxRows!: number;

  @Field(() => [String], { description: "The columns that are taken, in any order and case." })
  columns!: string[];

  @Field({ description: "Where the sample file is: a path." })
  sampleCsvUrl!: string;
}

@ObjectType({ simpleResolvers: true })
export class UploadImportPayload {
  @Field(() => ImportBatch, { description: "The import of the file." })
  batch!: ImportBatch;

  @Field({ description: "Whether this is the live import of the same file, uploaded before." })
  alreadyUploaded!: boolean;
}
