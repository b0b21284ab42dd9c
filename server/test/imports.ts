import { encodeOwnId } from "../src/platform/ids.js";
import type { TestApp } from "./app.js";
import type { Answer, GraphqlClient } from "./graphql-client.js";

const BATCH = `id status failure notices encoding delimiter rowCount processedCount
  planCounts { create update unchanged invite skip removed }
  outcomeCounts { created updated unchanged invited skipped }
  completionPlans: planCounts { record unchanged skip removed }
  completionOutcomes: outcomeCounts { recorded alreadyRecorded skipped }`;

const ROW = `line firstName lastName email loginId employeeId role roleText groupNames locationName plan outcome reason
  reasonText department { name } problems { field reason message } changes { field oldValue newValue }
  className completedOn hours takeType creditType capceNumber provider contentAreas
  record { name provider completedOn minutes takeType creditType capceNumber areas { area minutes } courseId }`;

/** A batch as the tests look at it. */
export interface SeenBatch {
  readonly id: string;
  readonly status: string;
  readonly failure: string | null;
  readonly notices: readonly string[];
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rowCount: number;
  readonly processedCount: number;
  readonly planCounts: Record<"create" | "update" | "unchanged" | "invite" | "skip" | "removed", number>;
  readonly outcomeCounts: Record<"created" | "updated" | "unchanged" | "invited" | "skipped", number>;
  readonly completionPlans: Record<"record" | "unchanged" | "skip" | "removed", number>;
  readonly completionOutcomes: Record<"recorded" | "alreadyRecorded" | "skipped", number>;
}

/** A row as the tests look at it. */
export interface SeenRow {
  readonly line: number;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly employeeId: string | null;
  readonly role: string | null;
  readonly roleText: string | null;
  readonly groupNames: readonly string[];
  readonly locationName: string | null;
  readonly plan: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly reasonText: string | null;
  readonly department: { readonly name: string };
  readonly problems: readonly { readonly field: string; readonly reason: string; readonly message: string }[];
  readonly changes: readonly {
    readonly field: string;
    readonly oldValue: string | null;
    readonly newValue: string | null;
  }[];
  readonly className: string | null;
  readonly completedOn: string | null;
  readonly hours: string | null;
  readonly takeType: string | null;
  readonly creditType: string | null;
  readonly capceNumber: string | null;
  readonly provider: string | null;
  readonly contentAreas: string | null;
  readonly record: {
    readonly name: string;
    readonly provider: string;
    readonly completedOn: string;
    readonly minutes: number;
    readonly takeType: string;
    readonly creditType: string;
    readonly capceNumber: string | null;
    readonly areas: readonly { readonly area: string; readonly minutes: number }[];
    readonly courseId: string | null;
  } | null;
}

/** The columns of the sample, and rows below them. */
export const csv = (...rows: readonly string[]): string =>
  `${["firstname,lastname,email,role,employee_id", ...rows].join("\n")}\n`;

/** An officer at the import's pages. */
export class ImportDesk {
  constructor(
    private readonly app: Pick<TestApp, "runJobs">,
    readonly client: GraphqlClient,
    readonly departmentId: string,
    private readonly kind: "USERS" | "COMPLETIONS" = "USERS",
  ) {}

  /** Uploads a file, without waiting until it is read. */
  send(
    content: string | Uint8Array<ArrayBuffer>,
    name = "people.csv",
  ): Promise<Answer<{ uploadImport: { batch: SeenBatch; alreadyUploaded: boolean } }>> {
    const document = `mutation ($departmentId: ID!, $file: Upload!, $kind: ImportKind) {
      uploadImport(departmentId: $departmentId, file: $file, kind: $kind) { alreadyUploaded batch { ${BATCH} } } }`;
    const variables = { departmentId: encodeOwnId("dep", this.departmentId), kind: this.kind };
    return this.client.upload(document, variables, { name, content });
  }

  /** Uploads a file and has it read: the batch under review, or failed. */
  async review(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<SeenBatch> {
    const { data, errors } = await this.send(content, name);
    if (!data) throw new Error(JSON.stringify(errors));
    await this.app.runJobs();
    return this.batch(data.uploadImport.batch.id);
  }

  async batch(id: string): Promise<SeenBatch> {
    const { data, errors } = await this.client.execute<{ importBatch: SeenBatch }>(
      `query ($id: ID!) { importBatch(id: $id) { ${BATCH} } }`,
      { id },
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.importBatch;
  }

  /** All rows (up to 200), in the order of the file. */
  async rows(id: string, args: object = {}): Promise<readonly SeenRow[]> {
    const { data, errors } = await this.client.execute<{ importBatch: { rows: { nodes: SeenRow[] } } }>(
      `query ($id: ID!, $plans: [ImportPlan!], $outcomes: [ImportOutcome!], $reasons: [ImportReason!], $search: String,
              $problemsOnly: Boolean) {
         importBatch(id: $id) {
           rows(first: 200, plans: $plans, outcomes: $outcomes, reasons: $reasons, search: $search, problemsOnly: $problemsOnly) {
             nodes { ${ROW} } } } }`,
      { id, ...args },
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.importBatch.rows.nodes;
  }

  /** Edits rows under review. */
  revise(input: object): Promise<Answer<{ reviseImportRows: { batch: SeenBatch; rows: SeenRow[] } }>> {
    return this.client.execute(
      `mutation ($input: ReviseImportRowsInput!) {
         reviseImportRows(input: $input) { batch { ${BATCH} } rows { ${ROW} } } }`,
      { input },
    );
  }

  /** Clicks "Import Users", without waiting for the run. */
  start(id: string): Promise<Answer<{ runImport: SeenBatch }>> {
    return this.client.execute(`mutation ($id: ID!) { runImport(batchId: $id) { ${BATCH} } }`, { id });
  }

  /** Clicks "Import Users" and waits until everything is done, mails included. */
  async run(id: string): Promise<SeenBatch> {
    const { errors } = await this.start(id);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    await this.app.runJobs();
    return this.batch(id);
  }

  abort(id: string): Promise<Answer<{ abortImport: SeenBatch }>> {
    return this.client.execute(`mutation ($id: ID!) { abortImport(batchId: $id) { ${BATCH} } }`, { id });
  }

  drop(id: string): Promise<Answer<{ dropImport: boolean }>> {
    return this.client.execute("mutation ($id: ID!) { dropImport(batchId: $id) }", { id });
  }

  setFormat(id: string, format: { encoding?: string; delimiter?: string }): Promise<Answer<object>> {
    return this.client.execute(
      `mutation ($id: ID!, $encoding: String, $delimiter: String) {
         setImportFormat(batchId: $id, encoding: $encoding, delimiter: $delimiter) { id status } }`,
      { id, ...format },
    );
  }
}

/** An officer's desk in a department. */
export const deskOf = async (
  app: TestApp,
  officer: { readonly accountId: string; readonly departmentId: string },
  kind: "USERS" | "COMPLETIONS" = "USERS",
): Promise<ImportDesk> => new ImportDesk(app, await app.as(officer), officer.departmentId, kind);
