import { recordAudit } from "../audit-log/audit-log.service.js";
import { hoursText } from "../courses/class-facts.rules.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { notFound } from "../platform/errors.js";
import { readAlone, readInDepartment } from "../platform/read.js";
import { inDepartment } from "../platform/transaction.js";
import { authorize } from "../policy.js";
import type { Completion } from "./completion.type.js";
import { listTranscript, readerOf, type TranscriptOwner } from "./list-transcript.js";
import type { TranscriptFilter, TranscriptSort } from "./transcript-list.input.js";

/** What of a transcript is exported: what is on screen. */
export interface TranscriptView {
  readonly filter: TranscriptFilter;
  readonly sort: TranscriptSort;
}

/** A file that is written line by line. */
export interface TranscriptFile {
  readonly name: string;
  readonly lines: AsyncGenerator<string>;
}

/** A user's transcript as CSV: for officers, in the audit log, and for oneself. */
export async function exportUserTranscript(
  ctx: Ctx,
  departmentId: string,
  userId: string,
  view: TranscriptView,
): Promise<TranscriptFile> {
  await inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "transcript.read", { userId });
    const [user] = await tx.query<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM membership WHERE department_id = $1 AND id = $2 AND status <> 'REMOVED'`,
      [departmentId, userId],
    );
    if (!user) throw notFound("This user");
    const changes = { ...view.filter, sort: view.sort };
    await recordAudit(tx, actor, { action: "transcript.exported", accountId: user.accountId, userId, changes });
  });
  const text = `SELECT m.first_name || ' ' || m.last_name AS name FROM membership m WHERE m.department_id = $1 AND m.id = $2`;
  const values = [departmentId, userId];
  const [[row] = []] = await readInDepartment(departmentId, [{ name: "name-of-user", text, values }]);
  return { name: fileName(row?.name), lines: lines({ departmentId, userId }, view) };
}

/** One's own transcript as CSV, also for people without any department. */
export async function exportOwnTranscript(ctx: Ctx, view: TranscriptView): Promise<TranscriptFile> {
  const { accountId } = signedIn(ctx);
  const text = `SELECT a.first_name || ' ' || a.last_name AS name FROM account a WHERE a.id = $1`;
  const [row] = await readAlone<{ name: string }>({ name: "name-of-account", text, values: [accountId] });
  return { name: fileName(row?.name), lines: lines({ accountId }, view) };
}

const fileName = (name: unknown): string => `${String(name ?? "Transcript")} transcript.csv`;

const HEADINGS = [
  ...["class_name", "creation_date", "take_type", "duration_hours", "registration_date", "completion_date"],
  ...["capce_number", "credit_type", "provider", "state"],
];

async function* lines(owner: TranscriptOwner, { filter, sort }: TranscriptView): AsyncGenerator<string> {
  const read = readerOf(owner);
  yield BYTE_ORDER_MARK + csvLine(HEADINGS);
  for (let after: string | null = null; ; ) {
    const page = await listTranscript(read, owner, { first: 200, after, last: null, before: null, filter, sort }, null);
    for (const completion of page.nodes) yield csvLine(cellsOf(completion));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage || after === null) return;
  }
}

const cellsOf = (completion: Completion): (string | null)[] => [
  completion.className,
  String(completion.createdAt).slice(0, 10),
  completion.takeType === "LIVE" ? "Live" : "Distributive",
  hoursText(completion.minutes),
  completion.registeredOn,
  completion.completedOn,
  completion.capceNumber,
  completion.creditType,
  completion.provider,
  completion.state.toLowerCase(),
];
