import { auditActor } from "../audit-log/audit-log.service.js";
import type { ClassFacts } from "../courses/class-facts.rules.js";
import type { DepartmentActor } from "../platform/actor.js";
import { newId } from "../platform/ids.js";
import { TODAY } from "../platform/plain-date.js";
import type { Source } from "../platform/source.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import type { CompletionState } from "./completion.type.js";

/** A class of one day, as it goes onto transcripts. */
export interface NewRecord {
  readonly facts: ClassFacts;
  readonly completedOn: string;
  /** The course of the catalogue that it was, if it was one. */
  readonly course: { readonly departmentId: string; readonly id: string } | null;
  readonly proofId: string | null;
  readonly state: `${CompletionState}`;
  /** What was recorded at once: a roster, or an import; what stands alone has one of its own. */
  readonly recordingId?: string;
}

/** Whose transcript a class goes onto, and by which assignment. */
export interface NewOwner {
  readonly userId: string;
  readonly accountId: string;
  readonly assignmentId: string | null;
  /** The day on which it was assigned. */
  readonly registeredOn: string | null;
}

const INSERT = `
  INSERT INTO completion (account_id, id, class_name, provider, take_type, format, credit_type, capce_number, minutes,
                          areas, completed_on, registered_on, recorded_in, recorded_by, recorder_name, recording_id,
                          course_id, course_department_id, assignment_id, proof_id, state)
  SELECT o.account_id, o.id, $6, $7, $8, $9, $10, $11, $12::int, $13::jsonb, $14::date, o.registered_on, $1, $15, $16,
         $17::uuid, $18::uuid, $19::uuid, o.assignment_id, $20::uuid, $21
    FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[]) AS o (id, account_id, assignment_id, registered_on)`;

const RECORD = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id,
                           subject_id, changes)
  SELECT $1, uuidv7(), $2, $3, $4, $5, o.account_id, o.user_id, o.id, $9::jsonb
    FROM unnest($6::uuid[], $7::uuid[], $8::uuid[]) AS o (id, account_id, user_id)`;

/** Puts a class onto transcripts, and into the audit log; answers with the completions' ids, in the owners' order. */
export async function writeCompletions(
  tx: Tx,
  actor: DepartmentActor,
  record: NewRecord,
  owners: readonly NewOwner[],
): Promise<string[]> {
  const ids = owners.map(() => newId());
  if (owners.length === 0) return ids;
  const { facts, completedOn, course, proofId, state, recordingId = newId() } = record;
  const accountIds = owners.map(({ accountId }) => accountId);
  await tx.query(INSERT, [
    ...[tx.departmentId, ids, accountIds, owners.map(({ assignmentId }) => assignmentId)],
    ...[owners.map(({ registeredOn }) => registeredOn), facts.name, facts.provider, facts.takeType, facts.format],
    ...[facts.creditType, facts.capceNumber, facts.minutes, JSON.stringify(facts.areas), completedOn],
    ...[actor.accountId, actor.name, recordingId, course?.id ?? null, course?.departmentId ?? null, proofId, state],
  ]);
  const action = state === "REPORTED" ? "completion.reported" : "completion.recorded";
  const changes = { class: facts.name, minutes: facts.minutes, completedOn, creditType: facts.creditType };
  const userIds = owners.map(({ userId }) => userId);
  await tx.query(RECORD, [
    ...[tx.departmentId, action, ...auditActor(actor), ids, accountIds, userIds],
    JSON.stringify({ ...changes, capceNumber: facts.capceNumber }),
  ]);
  return ids;
}

const EARLIEST = "1950-01-01";

/** A class was completed today or before, in the department's own days. */
export async function mustBePast(source: Source, completedOn: string): Promise<void> {
  const [day] = await source.query<{ isAhead: boolean }>(`SELECT $2::date > ${TODAY} AS "isAhead"`, [
    source.departmentId,
    completedOn,
  ]);
  if (day?.isAhead) throw invalid("completedOn", "Choose today or an earlier day.");
  if (completedOn < EARLIEST) throw invalid("completedOn", "Choose a day after 1949.");
}

// The same class of the same provider on the same day (DOMAIN: duplicates do not count). Index completion_by_date.
const DUPLICATES = `
  SELECT DISTINCT c.account_id AS "accountId" FROM completion c
   WHERE c.account_id = ANY($1::uuid[]) AND c.completed_on = $2::date AND c.class_key = fold($3)
     AND fold(c.provider) = fold($4) AND c.state = 'ACCEPTED' AND c.deleted_at IS NULL`;

/** The accounts that have a class of a day on their transcripts already. */
export async function findDuplicates(
  source: Source,
  accountIds: readonly string[],
  completedOn: string,
  { name, provider }: Pick<ClassFacts, "name" | "provider">,
): Promise<ReadonlySet<string>> {
  const rows = await source.query<{ accountId: string }>(DUPLICATES, [accountIds, completedOn, name, provider]);
  return new Set(rows.map(({ accountId }) => accountId));
}
