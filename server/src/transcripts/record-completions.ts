import type { FileUpload } from "graphql-upload/processRequest.mjs";
import type { LockedAssignment } from "../course-assignments/lock-assignments.js";
import { capceWarning } from "../courses/class-facts.rules.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeOwnId, encodeId, newId } from "../platform/ids.js";
import { defineLimit } from "../platform/rate-limit.js";
import { enterDepartment } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { progressIsDue } from "../training-plans/progress-due.js";
import type { SeenUser } from "../users/locked-user.js";
import { type CompletedByRecord, completeByRecord } from "./complete-by-record.js";
import { keepProof, type ReadProof, readProof } from "./keep-proof.js";
import {
  RecordCompletionsCheck,
  type RecordCompletionsInput,
  RecordCompletionsPayload,
  RecordOutcome,
} from "./record-completions.input.js";
import { holdRoster, lookAtRoster, type Roster, readRoster, resultOf } from "./roster.js";
import { type NewOwner, writeCompletions } from "./write-completions.js";

/** A proof is held in memory while it is read: 60 of one officer in a quarter of an hour. */
const proofs = defineLimit("roster-proofs", 60, 15 * 60);

/** Puts one class onto the transcripts of many people at once; their open assignments of the course are completed by it. */
export async function recordCompletions(
  ctx: Ctx,
  input: RecordCompletionsInput,
  upload: Promise<FileUpload> | null,
): Promise<RecordCompletionsPayload> {
  const departmentId = decodeOwnId("dep", input.departmentId);
  authorize(await enterDepartment(ctx, departmentId), "transcript.record");
  const roster = readRoster(departmentId, input);
  if (upload) await proofs.take(ctx.person?.accountId ?? ctx.address);
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

/** Says what recording would come to, and does nothing. */
export async function checkRecordCompletions(ctx: Ctx, input: RecordCompletionsInput): Promise<RecordCompletionsCheck> {
  const departmentId = decodeOwnId("dep", input.departmentId);
  authorize(await enterDepartment(ctx, departmentId), "transcript.record");
  const roster = readRoster(departmentId, input);
  const { facts, takers, skipped, assignments } = await lookAtRoster(departmentId, roster);
  const open = [...assignments.values()];
  return Object.assign(new RecordCompletionsCheck(), {
    recordableCount: takers.length,
    skipped,
    openAssignmentCount: open.length,
    reportedCount: open.filter(({ completionId }) => completionId !== null).length,
    warning: capceWarning(facts.capceNumber, input.completedOn),
  });
}

async function record(
  tx: Tx,
  actor: DepartmentActor,
  roster: Roster,
  proof: ReadProof | null,
): Promise<RecordCompletionsPayload> {
  const { facts, takers, skipped, assignments } = await holdRoster(tx, roster);
  const { completedOn, course } = roster;
  const owners = takers.map((user) => ownerOf(user, assignments.get(user.id)));
  const proofId = proof && takers.length > 0 ? await keepProof(tx, actor, proof) : null;
  const recordingId = newId();
  const state = "ACCEPTED";
  const ids = await writeCompletions(tx, actor, { facts, completedOn, course, proofId, state, recordingId }, owners);
  await completeByRecord(tx, actor, completedBy(assignments, owners, ids));
  await progressIsDue(
    tx,
    takers.map(({ accountId }) => accountId),
  );
  return {
    recordedCount: takers.length,
    recorded: takers.map((user) => resultOf(tx.departmentId, user.id, user, RecordOutcome.RECORDED)),
    skipped: [...skipped],
    completedAssignmentCount: assignments.size,
    warning: capceWarning(facts.capceNumber, completedOn),
    certificatesPath:
      takers.length > 0 ? `/recordings/${encodeId("rec", tx.departmentId, recordingId)}/certificates` : null,
  };
}

const ownerOf = ({ id, accountId }: SeenUser, assignment: LockedAssignment | undefined): NewOwner => ({
  userId: id,
  accountId,
  assignmentId: assignment?.id ?? null,
  registeredOn: assignment?.assignedOn ?? null,
});

function completedBy(
  assignments: ReadonlyMap<string, LockedAssignment>,
  owners: readonly NewOwner[],
  ids: readonly string[],
): CompletedByRecord[] {
  return owners.flatMap(({ userId, accountId }, i) => {
    const assignment = assignments.get(userId);
    const completionId = ids[i];
    return assignment && completionId ? [{ assignment, completionId, accountId }] : [];
  });
}
