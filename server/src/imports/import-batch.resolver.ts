import type { GraphQLResolveInfo } from "graphql";
import GraphQLUpload from "graphql-upload/GraphQLUpload.mjs";
import type { FileUpload } from "graphql-upload/processRequest.mjs";
import {
  Arg,
  Args,
  Ctx as Context,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { canImport } from "./authorize-import.js";
import { dropImport, setImportFormat } from "./change-draft.js";
import { SAMPLE_PATHS } from "./failed-rows.js";
import { FILE_RULES } from "./file-kinds.js";
import { MAX_ROWS } from "./file-parser.js";
import { ImportKind } from "./import.rules.js";
import { ImportBatch } from "./import-batch.entity.js";
import {
  ImportBatchConnection,
  ImportBatchesArgs,
  ImportLimits,
  ImportOutcomeCounts,
  ImportPlanCounts,
  UploadImportPayload,
} from "./import-batch.type.js";
import { outcomeCounts, planCounts } from "./import-counts.js";
import { listBatches } from "./import-history.js";
import { rulesOf } from "./import-kinds.js";
import { ReviseImportRowsInput } from "./import-row.input.js";
import { ImportRowConnection, ImportRowsArgs, ReviseImportRowsPayload } from "./import-row.type.js";
import { addUsers } from "./import-row-users.js";
import { listRows, readDepartment } from "./import-rows.js";
import { MAX_BYTES } from "./inspect-file.js";
import { reviseRows } from "./revise-rows.js";
import { abortImport, startImport } from "./start-import.js";
import { listTargetDepartments } from "./target-departments.js";
import { uploadImport } from "./upload-import.js";
import { viewableKinds, viewBatch } from "./view-import.js";
import { watchImport } from "./watch-import.js";

@Resolver(() => ImportBatch)
export class ImportBatchResolver {
  @Query(() => ImportBatch, { description: "One import, for officers of its department. NOT_FOUND for any other." })
  async importBatch(@Context() ctx: Ctx, @Arg("id", () => ID) batchId: string): Promise<ImportBatch> {
    return viewBatch(ctx, decodeId("imb", batchId));
  }

  @Mutation(() => UploadImportPayload, {
    description:
      "Uploads a CSV file of people or of completions, under 25 MiB, by the GraphQL multipart request form. It is read at " +
      "once: wait for REVIEW with `importProgress`. Nothing is written before `runImport`. FILE_TOO_LARGE, or INVALID_INPUT " +
      "for what is no CSV. Completions take the right to record them besides: a token has the scope TRAINING_WRITE too.",
  })
  uploadImport(
    @Context() ctx: Ctx,
    @Arg("departmentId", () => ID) departmentId: string,
    @Arg("file", () => GraphQLUpload) file: Promise<FileUpload>,
    @Arg("kind", () => ImportKind, { defaultValue: ImportKind.USERS, description: "What the file is about." })
    kind: ImportKind,
  ): Promise<UploadImportPayload> {
    return uploadImport(ctx, { departmentId: decodeOwnId("dep", departmentId), kind }, file);
  }

  @Mutation(() => ReviseImportRowsPayload, {
    description: "Edits rows under review: cells, department, role, or takes rows out. CONFLICT once the import runs.",
  })
  reviseImportRows(
    @Context() ctx: Ctx,
    @Arg("input", () => ReviseImportRowsInput) input: ReviseImportRowsInput,
  ): Promise<ReviseImportRowsPayload> {
    return reviseRows(ctx, input);
  }

  @Mutation(() => ImportBatch, {
    description: "Reads the uploaded file again, with another encoding or delimiter. Edits to its rows are lost.",
  })
  setImportFormat(
    @Context() ctx: Ctx,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("encoding", () => String, { nullable: true, description: "UTF-8, UTF-16LE, UTF-16BE or WINDOWS-1252." })
    encoding: string | null,
    @Arg("delimiter", () => String, { nullable: true, description: "Comma, semicolon or tab." })
    delimiter: string | null,
  ): Promise<ImportBatch> {
    return setImportFormat(ctx, batchId, { encoding: encoding ?? null, delimiter: delimiter ?? null });
  }

  @Mutation(() => ImportBatch, {
    description:
      "Carries out the reviewed plan, exactly as it stands. Rows whose person changed since end as CHANGED_MEANWHILE. " +
      "Calling it twice runs it once. FORBIDDEN when the plan takes more rights than you have.",
  })
  runImport(@Context() ctx: Ctx, @Arg("batchId", () => ID) batchId: string): Promise<ImportBatch> {
    return startImport(ctx, batchId);
  }

  @Mutation(() => ImportBatch, {
    description: "Ends a queued or running import: what is done stays, the other rows are skipped as ABORTED.",
  })
  abortImport(@Context() ctx: Ctx, @Arg("batchId", () => ID) batchId: string): Promise<ImportBatch> {
    return abortImport(ctx, batchId);
  }

  @Mutation(() => Boolean, { description: "Drops a draft with its file, as if it had not been uploaded." })
  dropImport(@Context() ctx: Ctx, @Arg("batchId", () => ID) batchId: string): Promise<boolean> {
    return dropImport(ctx, batchId);
  }

  @Subscription(() => ImportBatch, {
    description: "The import now, and again at each chunk and change of status, until it has ended.",
    subscribe: ({ args, context }: { args: { batchId: string }; context: Ctx }) => watchImport(context, args.batchId),
  })
  importProgress(@Root() batch: ImportBatch, @Arg("batchId", () => ID) _batchId: string): ImportBatch {
    return batch;
  }

  @FieldResolver(() => Department, { description: "The department to which it was uploaded." })
  department(@Root() batch: ImportBatch): Promise<Department> {
    return readDepartment(batch.departmentId);
  }

  @FieldResolver(() => ImportPlanCounts, { description: "How many rows have which plan." })
  planCounts(@Context() ctx: Ctx, @Root() batch: ImportBatch): Promise<ImportPlanCounts> {
    return planCounts(ctx).load(batch);
  }

  @FieldResolver(() => ImportOutcomeCounts, { description: "How many rows have which outcome so far." })
  outcomeCounts(@Context() ctx: Ctx, @Root() batch: ImportBatch): Promise<ImportOutcomeCounts> {
    return outcomeCounts(ctx).load(batch);
  }

  @FieldResolver(() => ImportRowConnection, { description: "Its rows, in the order of the file." })
  async rows(
    @Context() ctx: Ctx,
    @Root() batch: ImportBatch,
    @Args(() => ImportRowsArgs) args: ImportRowsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportRowConnection> {
    const selection = selectionOf(info);
    const connection = await listRows(batch, args, selection);
    await addUsers(ctx, connection.nodes, selection);
    return connection;
  }

  @FieldResolver(() => String, {
    description: "Where the skipped rows are as CSV, with a column for the reason: a path.",
  })
  failedRowsCsvUrl(@Root() batch: ImportBatch): string {
    return `/imports/${batch.id}/failed-rows.csv`;
  }

  @FieldResolver(() => [Department], {
    description: "Departments that rows may go to: those in which you are an officer; completions stay in their own.",
  })
  async targetDepartments(@Context() ctx: Ctx, @Root() batch: ImportBatch): Promise<Department[]> {
    if (!rulesOf(batch).hasTargets) return [await readDepartment(batch.departmentId)];
    return listTargetDepartments(await enterDepartment(ctx, batch.departmentId));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may run it now." })
  async viewerCanRun(@Context() ctx: Ctx, @Root() batch: ImportBatch): Promise<boolean> {
    return batch.status === "REVIEW" && canImport(await enterDepartment(ctx, batch.departmentId), "import.run", batch);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may abort it now." })
  async viewerCanAbort(@Context() ctx: Ctx, @Root() batch: ImportBatch): Promise<boolean> {
    const isUnderWay = batch.status === "QUEUED" || batch.status === "RUNNING";
    return isUnderWay && canImport(await enterDepartment(ctx, batch.departmentId), "import.abort", batch);
  }
}

@Resolver(() => Department)
export class DepartmentImportsResolver {
  @FieldResolver(() => ImportBatchConnection, { description: "The department's imports, newest first." })
  async importBatches(
    @Context() ctx: Ctx,
    @Root() department: Department,
    @Args(() => ImportBatchesArgs) args: ImportBatchesArgs,
  ): Promise<ImportBatchConnection> {
    const actor = await enterDepartment(ctx, department.uuid);
    authorize(actor, "import.view");
    return listBatches(department.uuid, viewableKinds(actor, args.kind ?? null), args);
  }

  @FieldResolver(() => ImportLimits, { description: "What an import file may be." })
  importLimits(
    @Arg("kind", () => ImportKind, { defaultValue: ImportKind.USERS, description: "What the file is about." })
    kind: ImportKind,
  ): ImportLimits {
    return {
      maxBytes: MAX_BYTES,
      maxRows: MAX_ROWS,
      columns: Object.values(FILE_RULES[kind].columnNames),
      sampleCsvUrl: SAMPLE_PATHS[kind],
    };
  }
}
