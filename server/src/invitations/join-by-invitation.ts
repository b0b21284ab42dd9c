import { enter } from "../accounts/sign-in.js";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { ApprovalMode } from "../departments/department.entity.js";
import { cancelInvitationMails } from "../outbox/outbox.service.js";
import { UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges } from "../users/counts.js";
import { type Joined, join } from "./accept-invitation.js";
import { type FoundInvitation, lockInvitation, previewInvitation } from "./find-invitation.js";
import { JoinLinkState } from "./invitation-preview.type.js";
import { type JoinToken, readJoinToken } from "./invitation-token.js";
import type { JoinByInvitationInput } from "./join.input.js";
import { createAccount, type NewPerson, readNewPerson, signInFirst, verifyAddress } from "./new-account.js";
import { answerInvitation } from "./own-invitation.js";

const REFUSED: Record<Exclude<JoinLinkState, "VALID">, string> = {
  USED: "This link was already used. If that was you, sign in.",
  EXPIRED: "This link is too old. Ask a training officer to send a new one.",
  DECLINED: "This invitation was declined. Ask a training officer for a new one.",
  REVOKED: "This link is no longer valid. Ask a training officer for a new one.",
  REPLACED: "This invitation was sent again. Use the link in the newest mail.",
  CLOSED: "This department is closed for the time being.",
  UNKNOWN: "This link does not exist. Perhaps it was cut off: open it from the mail once more.",
};

/** Refuses what cannot be joined by, in words for the person. */
export function checkJoinState(state: JoinLinkState): void {
  if (state === JoinLinkState.VALID) return;
  throw new AppError(state === JoinLinkState.UNKNOWN ? "NOT_FOUND" : "CONFLICT", REFUSED[state]);
}

/** Who joins: the account that is signed in and was confirmed, or somebody new. */
type Joiner = { readonly accountId: string } | { readonly person: NewPerson };

/** Joins by the link of an invitation, once. A try that fails leaves the invitation as it is. */
export async function joinByInvitation(ctx: Ctx, input: JoinByInvitationInput): Promise<Joined> {
  const token = readJoinToken(input.token);
  const preview = await previewInvitation(ctx, input.token);
  if (!token || preview.state === JoinLinkState.UNKNOWN) throw unknown();
  const joiner = await readJoiner(ctx, input, preview);
  const joined = await asSystem(token.departmentId, (tx) => joinIn(tx, token, joiner));
  if ("person" in joiner) {
    const name = `${joiner.person.firstName} ${joiner.person.lastName}`;
    await enter(ctx, { accountId: joined.accountId, name, isSupport: false }, async () => undefined);
  }
  ctx.entered.clear();
  return joined;
}

const unknown = (): AppError => new AppError("NOT_FOUND", REFUSED.UNKNOWN);

async function readJoiner(
  ctx: Ctx,
  input: JoinByInvitationInput,
  { state, email, hasAccount }: { state: JoinLinkState; email: string | null; hasAccount: boolean },
): Promise<Joiner> {
  if (ctx.person || input.accountId) return { accountId: confirmedAccount(ctx, input.accountId) };
  checkJoinState(state);
  if (hasAccount || !email) throw signInFirst();
  return { person: await readNewPerson(email, input) };
}

/** The account that the person saw on the page must be the one that is signed in now. */
export function confirmedAccount(ctx: Ctx, confirmed: string | null | undefined): string {
  if (!ctx.person) throw new AppError("UNAUTHENTICATED", "You were signed out meanwhile. Sign in, then join.");
  const { accountId } = ctx.person;
  if (confirmed === encodeOwnId("acc", accountId)) return accountId;
  const message = confirmed
    ? "Somebody else is signed in by now. Look at which account would join, then confirm again."
    : "You are signed in: confirm that this account joins.";
  throw new AppError("CONFLICT", message, { accountId: message });
}

async function joinIn(tx: Tx, token: JoinToken, joiner: Joiner): Promise<Joined> {
  const found = await lockInvitation(tx, token);
  if (!found) throw unknown();
  const again = "accountId" in joiner ? await joinedBefore(tx, found, joiner.accountId) : null;
  if (again) return again;
  checkJoinState(found.state);
  if ("accountId" in joiner) await refuseMembers(tx, joiner.accountId);
  const { invitation, approval } = found;
  const accountId = "accountId" in joiner ? joiner.accountId : await createAccount(tx, invitation.email, joiner.person);
  await verifyAddress(tx, accountId, invitation.email);
  await answerInvitation(tx, invitation, "ACCEPTED");
  await tx.query(`UPDATE invitation SET account_id = $3 WHERE department_id = $1 AND id = $2`, [
    tx.departmentId,
    invitation.uuid,
    accountId,
  ]);
  await cancelInvitationMails(tx, invitation.uuid);
  const status = approval === ApprovalMode.ALL ? UserStatus.PENDING_APPROVAL : UserStatus.ACTIVE;
  const { userId, countChanges } = await join(tx, accountId, invitation, status);
  const { departmentId } = tx;
  await recordAudit(
    tx,
    { kind: "account", departmentId, accountId },
    ...("person" in joiner ? [{ action: "account.created", accountId, subjectId: invitation.uuid }] : []),
    {
      action: "invitation.accepted",
      accountId,
      userId,
      subjectId: invitation.uuid,
      changes: { role: [null, invitation.role], status: [null, status], by: "link" },
    },
  );
  await applyCountChanges(tx, countChanges);
  return { accountId, departmentId, userId };
}

/** Says no by the link of an invitation; nobody has to sign in for that. */
export async function declineByInvitation(ctx: Ctx, text: string): Promise<void> {
  const token = readJoinToken(text);
  const { state } = await previewInvitation(ctx, text);
  if (!token || state === JoinLinkState.UNKNOWN) throw unknown();
  await asSystem(token.departmentId, async (tx) => {
    const found = await lockInvitation(tx, token);
    if (!found) throw unknown();
    if (found.state === JoinLinkState.DECLINED) return;
    checkJoinState(found.state);
    const { invitation } = found;
    await answerInvitation(tx, invitation, "DECLINED");
    await cancelInvitationMails(tx, invitation.uuid);
    const actor = { kind: "system", departmentId: tx.departmentId } as const;
    await recordAudit(tx, actor, {
      action: "invitation.declined",
      subjectId: invitation.uuid,
      changes: { by: "link" },
    });
  });
}

/** Whoever joined by this link before, and clicks again, has joined. */
async function joinedBefore(tx: Tx, { invitation, state }: FoundInvitation, accountId: string): Promise<Joined | null> {
  if (state !== JoinLinkState.USED || invitation.accountId !== accountId) return null;
  const userId = await findUser(tx, accountId);
  return userId ? { accountId, departmentId: tx.departmentId, userId } : null;
}

/** A user of the department who opens somebody else's invitation does not use it up. */
async function refuseMembers(tx: Tx, accountId: string): Promise<void> {
  if (!(await findUser(tx, accountId))) return;
  throw new AppError(
    "CONFLICT",
    "You are a user of this department already. If the invitation is for somebody else, sign out first.",
  );
}

async function findUser(tx: Tx, accountId: string): Promise<string | undefined> {
  const [user] = await tx.query<{ userId: string }>(
    `SELECT id AS "userId" FROM membership
      WHERE department_id = $1 AND account_id = $2 AND status NOT IN ('REMOVED', 'ARCHIVED')`,
    [tx.departmentId, accountId],
  );
  return user?.userId;
}
