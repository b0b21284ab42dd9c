import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Role } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";
import type { Encoding } from "./encoding.js";
import type { ImportColumn } from "./header.js";
import { ImportKind } from "./import.rules.js";

/** Where an import stands. */
export enum ImportBatchStatus {
  STAGING = "STAGING",
  REVIEW = "REVIEW",
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  ABORTED = "ABORTED",
  FAILED = "FAILED",
  DROPPED = "DROPPED",
}

registerEnumType(ImportBatchStatus, {
  name: "ImportBatchStatus",
  description: "Where an import stands.",
  valuesConfig: {
    STAGING: { description: "The file is here and is being read." },
    REVIEW: { description: "Every row has its plan; nothing is written before an officer runs it." },
    QUEUED: { description: "Waits until another import of the department has ended." },
    RUNNING: { description: "Is being carried out, chunk by chunk." },
    DONE: { description: "Every row has its outcome." },
    ABORTED: { description: "Ended by an officer: what was done stays, the rest is skipped." },
    FAILED: { description: "The file could not be read at all: `failure` says why." },
    DROPPED: { description: "The draft was dropped; nothing of it is left." },
  },
});

registerEnumType(ImportKind, {
  name: "ImportKind",
  description: "What an import's file is about.",
  valuesConfig: {
    USERS: { description: "People: they are created, updated or invited." },
    COMPLETIONS: { description: "Who completed which class when: it goes onto their transcripts." },
  },
});

/** Imports that are still to end: one file is in one of them at a time. */
export const LIVE_STATUSES = [
  ImportBatchStatus.STAGING,
  ImportBatchStatus.REVIEW,
  ImportBatchStatus.QUEUED,
  ImportBatchStatus.RUNNING,
] as const;

/** What an officer may give, take and correct in a department, as it counted when the plan was made. */
export interface ImportRights {
  readonly roles: readonly Role[];
  /** Whether they may correct the names of people who are in no other department (C8). */
  readonly mayRename: boolean;
  /** Nobody changes their own role by a file. */
  readonly accountId: string;
}

/** Who runs an import: its people are invited and its events are audited in their name. */
export interface ImportRunner {
  readonly accountId: string;
  readonly name: string;
  readonly visitId: string | null;
  /** The token by which a partner's software ran it. */
  readonly tokenId: string | null;
}

/** One uploaded file, and what becomes of it. */
@Entity("import_batch")
@ObjectType({
  description: "One uploaded file, and what becomes of each of its rows.",
  simpleResolvers: true,
})
export class ImportBatch {
  @PrimaryColumn({ name: "department_id", type: "uuid" })
  departmentId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque and URL-safe: `imb_…`." })
  get id(): string {
    return encodeId("imb", this.departmentId, this.uuid);
  }

  @Column({ type: "text" })
  @Field(() => ImportKind, { description: "What the file is about." })
  kind!: ImportKind;

  @Column({ name: "created_by", type: "uuid" })
  createdBy!: string;

  @Column({ name: "creator_name", type: "text" })
  @Field(() => String, { description: "Who uploaded the file." })
  createdByName!: string;

  @Column({ name: "visit_id", type: "uuid", nullable: true })
  visitId!: string | null;

  @Field(() => Boolean, { description: "Whether support uploaded it for the department." })
  get onVisit(): boolean {
    return this.visitId !== null;
  }

  @Column({ name: "file_name", type: "text" })
  @Field(() => String, { description: "The file's name on the officer's computer." })
  fileName!: string;

  @Column({ name: "byte_count", type: "integer" })
  @Field(() => Int, { description: "The file's size in bytes." })
  byteCount!: number;

  @Column({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "How its bytes are read: UTF-8, UTF-16LE, UTF-16BE or WINDOWS-1252.",
  })
  encoding!: Encoding | null;

  @Column({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What stands between its cells: comma, semicolon or tab." })
  delimiter!: string | null;

  @Column({ type: "text" })
  @Field(() => ImportBatchStatus, { description: "Where the import stands." })
  status!: ImportBatchStatus;

  @Column({ type: "jsonb" })
  @Field(() => [String], {
    description: "What to know about the file: columns that are not imported, a guessed encoding.",
  })
  notices!: string[];

  @Column({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Why the file could not be read, and what to do." })
  failure!: string | null;

  @Column({ type: "jsonb" })
  columns!: ImportColumn[];

  @Column({ type: "jsonb" })
  rights!: ImportRights;

  @Column({ type: "jsonb", nullable: true })
  runner!: ImportRunner | null;

  @Column({ name: "row_count", type: "integer" })
  @Field(() => Int, { description: "How many rows the file has, bad ones included." })
  rowCount!: number;

  @Column({ name: "processed_count", type: "integer" })
  @Field(() => Int, { description: "How many rows have their outcome." })
  processedCount!: number;

  @Column({ type: "integer" })
  version!: number;

  @Column({ name: "created_at", type: "timestamptz" })
  @Field(() => Date, { description: "When the file was uploaded." })
  createdAt!: Date | string;

  @Column({ name: "started_at", type: "timestamptz", nullable: true })
  @Field(() => Date, { nullable: true, description: "When the run began." })
  startedAt!: Date | string | null;

  @Column({ name: "finished_at", type: "timestamptz", nullable: true })
  @Field(() => Date, { nullable: true, description: "When the run ended." })
  finishedAt!: Date | string | null;
}

/** The columns of an import batch as its properties, for hand-written statements. */
export const BATCH_COLUMNS = `department_id AS "departmentId", id AS "uuid", kind, created_by AS "createdBy",
  creator_name AS "createdByName", visit_id AS "visitId", file_name AS "fileName", byte_count AS "byteCount",
  encoding, delimiter, status, notices, failure, columns, rights, runner, row_count AS "rowCount",
  processed_count AS "processedCount", version, created_at AS "createdAt", started_at AS "startedAt",
  finished_at AS "finishedAt"`;

/** A batch from a row of BATCH_COLUMNS. */
export const toBatch = (row: object): ImportBatch => Object.assign(new ImportBatch(), row);
