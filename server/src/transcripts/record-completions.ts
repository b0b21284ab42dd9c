import type { FileUpload } from "graphql-upload/processRequest.mjs";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { completeAssignments } from "../course-assignments/complete-assignments.js";
import { type LockedAssignment, lockOpenAssignments } from "../course-assignments/lock-assignments.js";
import { type ClassFacts, capceWarning } from "../courses/class-facts.rules.js";
import { type CourseKey, courseIn, holdCourse } from "../courses/course.service.js";
import { readClass } from "../courses/read-class.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeId, decodeOwnId, encodeId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { progressIsDue } from "../training-plans/progress-due.js";
import { type LockedUser, lockUsers } from "../users/locked-user.js";
import { groupsIn } from "../users/user-groups.js";
import { keepProof, type ReadProof, readProof } from "./keep-proof.js";
import {
  type RecordCompletionsInput,
  RecordCompletionsPayload,
  RecordOutcome,
  type RecordResult,
} from "./record-completions.input.js";
import { findDuplicates, mustBePast, type NewOwner, writeCompletions } from "./write-completions.js";

const MAX_USERS = 5_000;
const MAX_GROUPS = 50;

/** Who completed what, in the database's own ids. */
interface Roster {
  readonly course: CourseKey | null;
  readonly facts: ClassFacts | null;
  readonly completedOn: string;
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Puts one class onto the transcripts of many people at once; their open assignments of the course are completed by it. */
export async function recordCompletions(
  ctx: Ctx,
  input: RecordCompletionsInput,
  upload: Promise<FileUpload> | null,
): Promise<RecordCompletionsPayload> {
  const departmentId = decodeOwnId("dep", input.departmentId);
  authorize(await enterDepartment(ctx, departmentId), "transcript.record");
  const roster = readRoster(departmentId, input);
  const proof = upload && (await readProof(upload));
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "transcript.record");
    const same = { ...roster, proof: proof?.sha256.toString("hex") };
    const payload = await onceByKey(tx, "recordCompletions", input.idempotencyKey, same, () =>
      record(tx, actor, roster, proof),
    );
    return Object.assign(new RecordCompletionsPayload(), payload);
  });
}

function readRoster(departmentId: string, input: RecordCompletionsInput): Roster {
  const { courseId, userIds, groupIds, completedOn } = input;
  if ((courseId == null) === (input.class == null)) throw invalid("courseId", "Give either a course or a class.");
  if (!userIds?.length && !groupIds?.length) throw invalid("userIds", "Choose people or groups.");
  if ((userIds?.length ?? 0) > MAX_USERS) throw invalid("userIds", `Name at most ${MAX_USERS} users.`);
  if ((groupIds?.length ?? 0) > MAX_GROUPS) throw invalid("groupIds", `Choose at most ${MAX_GROUPS} groups.`);
  const users = (userIds ?? []).map((text) => decodeId("usr", text));
  if (users.some((user) => user.departmentId !== departmentId)) throw notFound("This user");
  return {
    course: courseId ? courseIn(departmentId, courseId) : null,
    facts: input.class ? readClass(input.class) : null,
    completedOn,
    userIds: [...new Set(users.map(({ id }) => id))],
    groupIds: [...new Set(groupsIn(departmentId, groupIds ?? []))],
  };
}

const OF_GROUPS = `
  SELECT DISTINCT g.user_id AS id FROM group_member g
   WHERE g.department_id = $1 AND g.group_id = ANY($2::uuid[]) AND g.status NOT IN ('ARCHIVED', 'REMOVED')`;

async function record(
  tx: Tx,
  actor: DepartmentActor,
  roster: Roster,
  proof: ReadProof | null,
): Promise<Pick<RecordCompletionsPayload, "recordedCount" | "skipped" | "warning">> {
  const { completedOn, course: key } = roster;
  await mustBePast(tx, completedOn);
  const members = roster.groupIds.length
    ? await tx.query<{ id: string }>(OF_GROUPS, [tx.departmentId, roster.groupIds])
    : [];
  const wanted = [...new Set([...roster.userIds, ...members.map(({ id }) => id)])];
  const { users } = await lockUsers(tx, wanted, { withAdmins: false });
  const course = key && (await holdCourse(tx, key));
  const facts = roster.facts ?? course;
  if (!facts) throw notFound("This course");
  const duplicates = await findDuplicates(tx, accountsOf(users), completedOn, facts);
  const outcomes = judge(wanted, users, duplicates);
  const recorded = users.filter(({ id }) => outcomes.get(id) === RecordOutcome.RECORDED);
  const assignments = course ? await openByUser(tx, recorded, course.uuid) : new Map<string, LockedAssignment>();
  const owners = recorded.map((user) => ownerOf(user, assignments.get(user.id)));
  const proofId = proof && recorded.length > 0 ? await keepProof(tx, actor, proof) : null;
  const ids = await writeCompletions(
    tx,
    actor,
    { facts, completedOn, course: key, proofId, state: "ACCEPTED" },
    owners,
  );
  await completeBy(tx, actor, assignments, owners, ids);
  await progressIsDue(tx, accountsOf(recorded));
  const skipped = [...outcomes].filter(([, outcome]) => outcome !== RecordOutcome.RECORDED);
  return {
    recordedCount: recorded.length,
    skipped: skipped.map(([id, outcome]): RecordResult => ({ userId: encodeId("usr", tx.departmentId, id), outcome })),
    warning: capceWarning(facts.capceNumber, completedOn),
  };
}

const accountsOf = (users: readonly LockedUser[]): string[] => users.map(({ accountId }) => accountId);

function judge(
  wanted: readonly string[],
  users: readonly LockedUser[],
  duplicates: ReadonlySet<string>,
): Map<string, RecordOutcome> {
  const outcomes = new Map(wanted.map((id) => [id, RecordOutcome.NOT_FOUND]));
  for (const { id, accountId, status } of users) {
    const isDuplicate = duplicates.has(accountId);
    const outcome = isDuplicate ? RecordOutcome.DUPLICATE : RecordOutcome.RECORDED;
    outcomes.set(id, status === "ARCHIVED" ? RecordOutcome.ARCHIVED : outcome);
  }
  return outcomes;
}

async function openByUser(
  tx: Tx,
  users: readonly LockedUser[],
  courseId: string,
): Promise<Map<string, LockedAssignment>> {
  const ids = users.map(({ id }) => id);
  const open = await lockOpenAssignments(tx, ids, courseId);
  return new Map(open.map((assignment) => [assignment.userId, assignment]));
}

const ownerOf = ({ id, accountId }: LockedUser, assignment: LockedAssignment | undefined): NewOwner => ({
  userId: id,
  accountId,
  assignmentId: assignment?.id ?? null,
  registeredOn: assignment?.assignedOn ?? null,
});

// What somebody reported of an assignment that the roster completed needs no looking at any more.
const SETTLE_REPORTS = `
  UPDATE completion SET state = 'REFUSED', decided_at = now(), decided_by = $3, decider_name = $4, version = version + 1,
         refused_why = 'An officer recorded this class for everybody who was there.'
   WHERE account_id = ANY($1::uuid[]) AND assignment_id = ANY($2::uuid[]) AND state = 'REPORTED' AND deleted_at IS NULL
  RETURNING account_id AS "accountId", id AS "subjectId"`;

async function completeBy(
  tx: Tx,
  actor: DepartmentActor,
  assignments: ReadonlyMap<string, LockedAssignment>,
  owners: readonly NewOwner[],
  ids: readonly string[],
): Promise<void> {
  const completed = owners.flatMap(({ userId, accountId }, i) => {
    const assignment = assignments.get(userId);
    const completionId = ids[i];
    return assignment && completionId ? [{ assignment, completionId, accountId }] : [];
  });
  const reported = completed.filter(({ assignment }) => assignment.completionId !== null);
  if (reported.length > 0) {
    const accountIds = reported.map(({ accountId }) => accountId);
    const assignmentIds = reported.map(({ assignment }) => assignment.id);
    const values = [accountIds, assignmentIds, actor.accountId, actor.name];
    const refused = await tx.query<{ accountId: string; subjectId: string }>(SETTLE_REPORTS, values);
    const action = "completion.refused";
    await recordAudit(tx, actor, ...refused.map((one) => ({ ...one, action, changes: { why: "roster" } })));
  }
  await completeAssignments(tx, actor, completed);
}
