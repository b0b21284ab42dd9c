import { notFound } from "../platform/errors.js";
import {
  asksForCursors,
  connectionOf,
  type Key,
  type Order,
  pageText,
  type Segment,
  toPage,
} from "../platform/keyset.js";
import { pageRequest } from "../platform/pagination.js";
import { type Read, readAsAccount, readerIn, readInDepartment } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import type { Selection } from "../platform/selection.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import { isOneOf, wordConditions } from "../users/user-filter.js";
import { type Completion, type CompletionConnection, CompletionState } from "./completion.type.js";
import {
  IN_DEPARTMENT,
  OF_ACCOUNT,
  OF_USER,
  sourceFor,
  type TranscriptSource,
  toCompletion,
} from "./completion-columns.js";
import {
  type ReportedArgs,
  type TranscriptArgs,
  type TranscriptFilter,
  TranscriptSort,
  TranscriptSortField,
} from "./transcript-list.input.js";

/** Whose transcript: a user's, as their department sees it; or one's own. */
export type TranscriptOwner =
  | { readonly departmentId: string; readonly userId: string }
  | { readonly accountId: string };

const id: Key = { sql: "c.id", type: "uuid" };
const name: Key = { sql: "c.class_key", type: "text" };
const perhaps = (column: string, type: Key["type"]): Segment[] => [
  { where: `${column} IS NOT NULL`, keys: [{ sql: column, type }, id] },
  { where: `${column} IS NULL`, keys: [id] },
];

// A person's completions are hundreds of rows; index completion_by_date.
const SEGMENTS: Readonly<Record<TranscriptSortField, readonly Segment[]>> = {
  CLASS_NAME: [{ keys: [name, id] }],
  CREATED_AT: [{ keys: [{ sql: "c.created_at", type: "timestamptz" }, id] }],
  TAKE_TYPE: [{ keys: [{ sql: "c.take_type", type: "text" }, name, id] }],
  MINUTES: [{ keys: [{ sql: "lpad(c.minutes::text, 5, '0')", type: "text" }, id] }],
  REGISTERED_ON: perhaps("c.registered_on", "date"),
  COMPLETED_ON: [{ keys: [{ sql: "c.completed_on", type: "date" }, id] }],
  CAPCE_NUMBER: perhaps("c.capce_number", "text"),
};

const orderOf = ({ field, direction }: TranscriptSort): Order => ({
  name: field,
  isDescending: direction === SortDirection.DESC,
  segments: SEGMENTS[field],
});

const COUNTS = `count(*)::int AS total,
       coalesce(sum(c.minutes) FILTER (WHERE c.state = 'ACCEPTED' AND c.deleted_at IS NULL), 0)::int AS minutes`;

/**
 * A page of a transcript, in one round trip; without a selection whole completions, and no totals. `read` is asked who
 * may.
 */
export async function listTranscript(
  read: Read,
  owner: TranscriptOwner,
  args: TranscriptArgs,
  selection: Selection | null,
): Promise<CompletionConnection> {
  const request = pageRequest(args);
  const order = orderOf(args.sort ?? new TranscriptSort());
  const whole = sourceOf(owner);
  const { columns, from } = selection ? sourceFor(whole, selection) : whole;
  const forPage = ownerParameters(owner);
  const withCursors = !selection || asksForCursors(selection);
  const where = conditions(whole, args.filter, forPage);
  const text = pageText({ columns, from, where }, order, request, forPage, withCursors);
  const forTotal = ownerParameters(owner);
  const total = `SELECT ${COUNTS} FROM ${whole.classes} WHERE ${conditions(whole, args.filter, forTotal).join(" AND ")}`;
  const withTotal = selection?.has("totalCount") || selection?.has("totalMinutes");
  const [found = [], [counted] = []] = await read([
    prepared("transcript", text, forPage),
    ...(withTotal ? [prepared("transcript-total", total, forTotal)] : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toCompletion(row, seenIn(owner)));
  return Object.assign(connectionOf(order, page, nodes), {
    totalCount: (counted?.total as number | undefined) ?? 0,
    totalMinutes: (counted?.minutes as number | undefined) ?? 0,
  });
}

const seenIn = (owner: TranscriptOwner): string | null => ("userId" in owner ? owner.departmentId : null);
const sourceOf = (owner: TranscriptOwner): TranscriptSource => ("userId" in owner ? OF_USER : OF_ACCOUNT);
const ownerParameters = (owner: TranscriptOwner): Parameters =>
  "userId" in owner ? new Parameters(owner.departmentId, owner.userId) : new Parameters(owner.accountId);

/** Reads for whoever was found to be allowed to. */
export const readerOf = (owner: TranscriptOwner): Read =>
  "userId" in owner ? readerIn(owner.departmentId) : (statements) => readAsAccount(owner.accountId, statements);

const SHOWN = [CompletionState.ACCEPTED, CompletionState.REPORTED];

function conditions(
  { whose }: TranscriptSource,
  filter: TranscriptFilter | null | undefined,
  parameters: Parameters,
): string[] {
  const { takeTypes, creditTypes, completedFrom, completedUntil, isDeleted } = filter ?? {};
  const states = filter?.states?.length ? filter.states : SHOWN;
  const where = [
    whose,
    `c.deleted_at IS ${isDeleted ? "NOT NULL" : "NULL"}`,
    `c.state ${isOneOf(CompletionState, states)}`,
  ];
  if (takeTypes?.length) where.push(`c.take_type = ANY(${parameters.add(takeTypes)}::text[])`);
  if (creditTypes?.length) where.push(`c.credit_type = ANY(${parameters.add(creditTypes)}::text[])`);
  if (completedFrom) where.push(`c.completed_on >= ${parameters.add(completedFrom)}::date`);
  if (completedUntil) where.push(`c.completed_on <= ${parameters.add(completedUntil)}::date`);
  const search = searchText(filter?.search);
  if (search) where.push(...wordConditions([search], "c.class_key", parameters));
  return where;
}

/** One completion of a transcript; NOT_FOUND when it is not there. */
export async function getCompletion(owner: TranscriptOwner, completionId: string): Promise<Completion> {
  const { columns, from, whose } = sourceOf(owner);
  const parameters = ownerParameters(owner);
  const text = `SELECT ${columns} FROM ${from} WHERE ${whose} AND c.id = ${parameters.add(completionId)}`;
  const [[row] = []] = await readerOf(owner)([prepared("completion", text, parameters)]);
  if (!row) throw notFound("This completion");
  return toCompletion(row, seenIn(owner));
}

const OLDEST_FIRST: Order = {
  name: "reported",
  isDescending: false,
  segments: [{ keys: [{ sql: "c.created_at", type: "timestamptz" }, id] }],
};

/** What of the reports are waiting for an officer; `search` is of the person's name or the class. */
function reportedConditions(search: string | null, parameters: Parameters): string[] {
  const where = ["c.recorded_in = $1", "c.state = 'REPORTED'", "c.deleted_at IS NULL"];
  const words = searchText(search);
  return words
    ? [...where, ...wordConditions(words.split(" "), "(c.class_key || ' ' || m.search)", parameters)]
    : where;
}

/** A page of what people of the department reported and no officer has looked at, the oldest first. Index completion_reported. */
export async function listReported(
  departmentId: string,
  args: ReportedArgs,
  selection: Selection,
): Promise<CompletionConnection> {
  const request = pageRequest(args);
  const { columns, from } = IN_DEPARTMENT;
  const search = args.search ?? null;
  const parameters = new Parameters(departmentId);
  const where = reportedConditions(search, parameters);
  const text = pageText({ columns, from, where }, OLDEST_FIRST, request, parameters);
  const forTotal = new Parameters(departmentId);
  const total = `SELECT ${COUNTS} FROM ${from} WHERE ${reportedConditions(search, forTotal).join(" AND ")}`;
  const [found = [], [counted] = []] = await readInDepartment(departmentId, [
    prepared("reported", text, parameters),
    ...(selection.has("totalCount") ? [prepared("reported-total", total, forTotal)] : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => toCompletion(row, departmentId));
  return Object.assign(connectionOf(OLDEST_FIRST, page, nodes), {
    totalCount: (counted?.total as number | undefined) ?? 0,
    totalMinutes: 0,
  });
}
