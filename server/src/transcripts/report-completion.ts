import type { FileUpload } from "graphql-upload/processRequest.mjs";
import { markReported } from "../course-assignments/complete-assignments.js";
import { beginCourse, lockOwnAssignment } from "../course-assignments/start-course.js";
import type { ClassInput } from "../courses/course.input.js";
import { holdCourse } from "../courses/course.service.js";
import { readClass } from "../courses/read-class.js";
import type { MemberActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { defineLimit } from "../platform/rate-limit.js";
import { enterDepartment } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { lockUsers } from "../users/locked-user.js";
import type { Completion } from "./completion.type.js";
import { keepProof, type ReadProof, readProof } from "./keep-proof.js";
import { getCompletion } from "./list-transcript.js";
import { findDuplicates, mustBePast, type NewRecord, writeCompletions } from "./write-completions.js";

/** Says, with proof, that one has completed a course that was assigned; an officer accepts it. */
export async function completeOwnCourse(
  ctx: Ctx,
  assignmentId: string,
  completedOn: string,
  upload: Promise<FileUpload>,
): Promise<Completion> {
  const { departmentId, id } = decodeId("cas", assignmentId);
  return report(ctx, departmentId, upload, async (tx, actor, proof) => {
    const assignment = await lockOwnAssignment(tx, actor, id);
    if (assignment.completionId)
      throw new AppError("CONFLICT", "You have reported this course; an officer will look at it.");
    const course = { departmentId: assignment.courseDepartmentId, id: assignment.courseId };
    const facts = await holdCourse(tx, course);
    await beginCourse(tx, actor, assignment);
    const completionId = await write(tx, actor, { facts, completedOn, course, proof }, assignment);
    await markReported(tx, id, completionId);
    return completionId;
  });
}

/** Says, with proof, that one has completed a class elsewhere; an officer accepts it. */
export const reportOwnClass = (
  ctx: Ctx,
  departmentId: string,
  input: ClassInput,
  completedOn: string,
  upload: Promise<FileUpload>,
): Promise<Completion> =>
  report(ctx, decodeOwnId("dep", departmentId), upload, (tx, actor, proof) =>
    write(tx, actor, { facts: readClass(input), completedOn, course: null, proof }, null),
  );

/** A proof is held in memory while it is read: 30 of one person in a quarter of an hour. */
const proofs = defineLimit("proofs", 30, 15 * 60);

type Write = (tx: Tx, actor: MemberActor, proof: ReadProof) => Promise<string>;

async function report(ctx: Ctx, departmentId: string, upload: Promise<FileUpload>, write: Write): Promise<Completion> {
  authorize(await enterDepartment(ctx, departmentId), "transcript.report");
  await proofs.take(ctx.person?.accountId ?? ctx.address);
  const proof = await readProof(upload);
  const [owner, completionId] = await inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "transcript.report");
    if (actor.kind !== "member") throw notFound(); // reports are people's own
    await lockUsers(tx, [actor.userId], { withAdmins: false }); // one after the other: a double click is one report
    return [{ departmentId, userId: actor.userId }, await write(tx, actor, proof)] as const;
  });
  return getCompletion(owner, completionId);
}

const MAX_WAITING = 50;

const WAITING = `
  SELECT count(*)::int AS n FROM completion
   WHERE account_id = $1 AND recorded_in = $2 AND state = 'REPORTED' AND deleted_at IS NULL`;

async function write(
  tx: Tx,
  actor: MemberActor,
  { proof, ...record }: Omit<NewRecord, "proofId" | "state"> & { readonly proof: ReadProof },
  assignment: { readonly id: string; readonly assignedOn: string } | null,
): Promise<string> {
  await mustBePast(tx, record.completedOn);
  const [waiting] = await tx.query<{ n: number }>(WAITING, [actor.accountId, tx.departmentId]);
  if ((waiting?.n ?? 0) >= MAX_WAITING) {
    throw new AppError("CONFLICT", `${MAX_WAITING} of your reports wait for an officer. Let them look at those first.`);
  }
  const known = await findDuplicates(tx, [actor.accountId], record.completedOn, record.facts);
  if (known.size > 0 || (await isReported(tx, actor, record))) throw alreadyThere();
  const proofId = await keepProof(tx, actor, proof);
  const owner = {
    ...{ userId: actor.userId, accountId: actor.accountId, assignmentId: assignment?.id ?? null },
    registeredOn: assignment?.assignedOn ?? null,
  };
  const [id] = await writeCompletions(tx, actor, { ...record, proofId, state: "REPORTED" }, [owner]);
  if (!id) throw new Error("The report was not stored.");
  return id;
}

const REPORTED = `
  SELECT FROM completion c
   WHERE c.account_id = $1 AND c.recorded_in = $2 AND c.completed_on = $3::date AND c.class_key = fold($4)
     AND c.state = 'REPORTED' AND c.deleted_at IS NULL`;

async function isReported(
  tx: Tx,
  { accountId, departmentId }: MemberActor,
  { completedOn, facts }: Pick<NewRecord, "completedOn" | "facts">,
): Promise<boolean> {
  return (await tx.query(REPORTED, [accountId, departmentId, completedOn, facts.name])).length > 0;
}

/** The class of that day is on the transcript. */
export const alreadyThere = (): AppError =>
  new AppError("CONFLICT", "This class of that day is on the transcript, or reported, already.");
