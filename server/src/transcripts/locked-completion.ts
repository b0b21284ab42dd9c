import type { DepartmentActor } from "../platform/actor.js";
import { isOfficer } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { type LockedUser, lockUsers } from "../users/locked-user.js";
import type { Completion, CompletionState } from "./completion.type.js";
import { getCompletion } from "./list-transcript.js";

/** A completion whose row is held until the transaction ends. */
export interface LockedCompletion {
  readonly id: string;
  readonly accountId: string;
  readonly userId: string;
  readonly className: string;
  readonly provider: string;
  readonly completedOn: string;
  readonly minutes: number;
  readonly recordedIn: string;
  readonly assignmentId: string | null;
  readonly state: `${CompletionState}`;
  /** The officer who accepted or refused it. */
  readonly decidedBy: string | null;
  readonly deciderName: string | null;
  readonly isDeleted: boolean;
  /** Deleted within the last 30 days. */
  readonly isRecent: boolean;
}

/** How long an admin may take a deletion back (decision C5). */
export const RESTORE_DAYS = 30;

const LOCK = `
  SELECT c.id, c.account_id AS "accountId", c.class_name AS "className", c.provider,
         c.completed_on::text AS "completedOn", c.minutes, c.recorded_in AS "recordedIn",
         c.assignment_id AS "assignmentId", c.state, c.decided_by AS "decidedBy",
         c.decider_name AS "deciderName", c.deleted_at IS NOT NULL AS "isDeleted",
         coalesce(c.deleted_at > now() - interval '${RESTORE_DAYS} days', false) AS "isRecent"
    FROM completion c WHERE c.account_id = $1 AND c.id = $2 FOR NO KEY UPDATE`;

/**
 * Does something to a completion of a user of the department, whose rows are held; answers with how it is then. What
 * is not on this person's transcript was not found.
 */
export async function changeCompletion(
  ctx: Ctx,
  userText: string,
  completionText: string,
  work: (tx: Tx, actor: DepartmentActor, completion: LockedCompletion, user: LockedUser) => Promise<void>,
): Promise<Completion> {
  const { departmentId, id: userId } = decodeId("usr", userText);
  const key = decodeId("cpl", completionText);
  await inDepartment(ctx, departmentId, async (tx, actor) => {
    if (!isOfficer(actor)) throw notFound("This completion"); // others' records do not exist for a general user
    const { users } = await lockUsers(tx, [userId], { withAdmins: false });
    const [user] = users;
    if (!user || user.accountId !== key.departmentId) throw notFound("This completion");
    const [row] = await tx.query<Omit<LockedCompletion, "userId">>(LOCK, [user.accountId, key.id]);
    if (!row) throw notFound("This completion");
    await work(tx, actor, { ...row, userId }, user);
  });
  return getCompletion({ departmentId, userId }, key.id);
}

/** What archived people have is read-only. */
export function mustNotBeArchived({ status }: LockedUser): void {
  if (status === "ARCHIVED") throw new AppError("CONFLICT", "This person is archived. Restore them first.");
}
