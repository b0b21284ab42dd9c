import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { withRetries } from "../platform/retry.js";
import { enterDepartment } from "../platform/tenant.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { INVITATION_COLUMNS, Invitation } from "./invitation.entity.js";
import { InvitationChange, InvitationChangeOutcome } from "./invitation-change.type.js";
import { mailsOfDay } from "./invitation-limits.js";
import { readInvitations } from "./read-invitations.js";

/** An invitation whose row is held, with what decides whether a mail may be sent. */
export interface LockedInvitation extends Invitation {
  /** Mails that the address got from the department within a day. */
  readonly mails: number;
  /** Whether the person wants no reminders from the department. */
  readonly isUnsubscribed: boolean;
  /** Whether the person is a user of the department, or in its archive. */
  readonly isMember: boolean;
  /** Whether the address has another pending invitation, or a newer one of the selection will be it. */
  readonly isReplaced: boolean;
}

/** Something that is done to a selection of invitations. */
export interface InvitationVerb {
  readonly action: "invitation.manage" | "invitation.restore";
  /** DONE, or why not. */
  judge(actor: DepartmentActor, invitation: LockedInvitation): InvitationChangeOutcome;
  /** Does it and records it, for all at once. */
  apply(tx: Tx, actor: DepartmentActor, ids: readonly string[]): Promise<void>;
}

const MAX_SELECTION = 2_000;

/**
 * Does something to a selection of invitations, in whatever departments of the officer: one transaction for each,
 * tried again when somebody else was quicker to invite an address.
 * An id that is not found refuses the whole selection, before anything is done.
 */
export async function changeInvitations(
  ctx: Ctx,
  ids: readonly string[],
  verb: InvitationVerb,
): Promise<InvitationChange[]> {
  const selection = readSelection(ids);
  for (const [departmentId, chosen] of selection) await checkSelection(ctx, departmentId, chosen, verb);
  const changes = new Map<string, InvitationChange>();
  for (const [departmentId, chosen] of selection) {
    const ofDepartment = await withRetries(() =>
      inDepartment(ctx, departmentId, (tx, actor) => changeIn(tx, actor, chosen, verb)),
    );
    for (const change of ofDepartment) changes.set(change.invitation.id, change);
  }
  return [...new Set(ids)].flatMap((id) => changes.get(id) ?? []);
}

/** The ids by department. */
function readSelection(ids: readonly string[]): Map<string, string[]> {
  const count = new Set(ids).size;
  if (count === 0 || count > MAX_SELECTION) {
    const message = `Choose 1 to ${MAX_SELECTION.toLocaleString("en-US")} invitations.`;
    throw new AppError("INVALID_INPUT", message, { invitationIds: message });
  }
  const selection = new Map<string, string[]>();
  for (const text of new Set(ids)) {
    const { departmentId, id } = decodeId("inv", text);
    selection.set(departmentId, [...(selection.get(departmentId) ?? []), id]);
  }
  return selection;
}

const COUNT = `SELECT count(*)::int AS n FROM invitation WHERE department_id = $1 AND id = ANY($2::uuid[])`;

async function checkSelection(
  ctx: Ctx,
  departmentId: string,
  ids: readonly string[],
  { action }: InvitationVerb,
): Promise<void> {
  authorize(await enterDepartment(ctx, departmentId), action);
  const statement = { name: "count-invitations", text: COUNT, values: [departmentId, ids] };
  const [[row] = []] = await readInDepartment(departmentId, [statement]);
  if (row?.n !== ids.length) throw notFound();
}

// A member is known as in checkAddresses. Indexes membership_by_email, invitation_by_email, and that of one account.
const IS_MEMBER = `
  EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.email_key = i.email_key AND m.status <> 'REMOVED')
  OR EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.account_id = i.account_id AND m.status <> 'REMOVED')
  OR EXISTS (SELECT FROM invitation j JOIN membership m ON m.department_id = $1 AND m.account_id = j.account_id
              WHERE j.department_id = $1 AND j.email_key = i.email_key AND j.status = 'ACCEPTED' AND m.status <> 'REMOVED')`;

// Of two to one address, the newer one is restored.
const IS_REPLACED = `
  EXISTS (SELECT FROM invitation o WHERE o.department_id = $1 AND o.email_key = i.email_key AND o.id <> i.id
             AND (o.status = 'PENDING' OR (o.id > i.id AND o.id = ANY($2::uuid[]) AND o.status <> 'ACCEPTED')))`;

// In the order of ids, so that two selections never wait for each other. Index invitation_by_email.
const LOCK = `
  SELECT ${INVITATION_COLUMNS}, ${mailsOfDay("i.email_key")} AS mails,
         EXISTS (SELECT FROM invitation o WHERE o.department_id = $1 AND o.email_key = i.email_key
                    AND o.reminders_off_at IS NOT NULL) AS "isUnsubscribed",
         (${IS_MEMBER}) AS "isMember", (${IS_REPLACED}) AS "isReplaced"
    FROM invitation i WHERE i.department_id = $1 AND i.id = ANY($2::uuid[])
   ORDER BY i.id FOR UPDATE OF i`;

async function changeIn(
  tx: Tx,
  actor: DepartmentActor,
  ids: readonly string[],
  verb: InvitationVerb,
): Promise<InvitationChange[]> {
  authorize(actor, verb.action);
  const rows = await tx.query<Partial<LockedInvitation>>(LOCK, [tx.departmentId, ids]);
  const outcomes = new Map<string, InvitationChangeOutcome>();
  for (const row of rows) {
    const invitation = Object.assign(new Invitation(), row) as LockedInvitation;
    outcomes.set(invitation.uuid, verb.judge(actor, invitation));
  }
  const allowed = [...outcomes].flatMap(([id, outcome]) => (outcome === InvitationChangeOutcome.DONE ? [id] : []));
  if (allowed.length > 0) await verb.apply(tx, actor, allowed);
  const invitations = await readInvitations(tx, [...outcomes.keys()]);
  return [...outcomes].flatMap(([id, outcome]) => {
    const invitation = invitations.get(id);
    return invitation ? [Object.assign(new InvitationChange(), { outcome, invitation })] : [];
  });
}
