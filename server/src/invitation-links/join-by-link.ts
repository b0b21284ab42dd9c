import { recordAudit } from "../audit-log/audit-log.service.js";
import { type Joined, join } from "../invitations/accept-invitation.js";
import { JoinLinkState } from "../invitations/invitation-preview.type.js";
import { readJoinToken } from "../invitations/invitation-token.js";
import { checkJoinState, confirmedAccount } from "../invitations/join-by-invitation.js";
import { Role, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges } from "../users/counts.js";
import { isAllowedAddress } from "./email-domain.rules.js";
import { type FoundLink, lockLink, previewLink } from "./find-link.js";
import type { JoinByLinkInput } from "./invitation-link.input.js";

/** Joins a department by its link, with the account that is signed in. */
export async function joinByLink(ctx: Ctx, input: JoinByLinkInput): Promise<Joined> {
  const token = readJoinToken(input.token);
  checkJoinState((await previewLink(ctx, input.token)).state);
  const accountId = confirmedAccount(ctx, input.accountId);
  if (!token) throw notFound("This link");
  const joined = await asSystem(token.departmentId, async (tx) => {
    const link = await lockLink(tx, token);
    checkJoinState(link?.state ?? JoinLinkState.UNKNOWN);
    if (!link) throw notFound("This link");
    await checkAddress(tx, accountId, link);
    return useLink(tx, link, accountId);
  });
  ctx.entered.clear();
  return joined;
}

/** With allowed domains, an address counts that is known to be the person's. */
async function checkAddress(tx: Tx, accountId: string, { allowedDomains }: FoundLink): Promise<void> {
  if (allowedDomains.length === 0) return;
  const [account] = await tx.query<{ email: string | null }>(
    `SELECT CASE WHEN email_verified_at IS NOT NULL THEN email END AS email FROM account WHERE id = $1`,
    [accountId],
  );
  if (isAllowedAddress(account?.email ?? null, allowedDomains)) return;
  throw new AppError(
    "FORBIDDEN",
    `Only people with a verified address at ${allowedDomains.join(", ")} join by this link. Ask a training officer to invite you.`,
  );
}

interface Before {
  userId: string;
  status: string;
}

/**
 * Makes the account a general user, whatever it was before. Who was removed by an officer needs an officer's approval
 * to come back by a link that anybody may have.
 */
export async function useLink(tx: Tx, link: FoundLink, accountId: string): Promise<Joined> {
  const { departmentId } = tx;
  const [before] = await tx.query<Before>(
    `SELECT id AS "userId", status FROM membership WHERE department_id = $1 AND account_id = $2`,
    [departmentId, accountId],
  );
  const isWaiting = link.needsApproval || before?.status === "REMOVED";
  const status = isWaiting ? UserStatus.PENDING_APPROVAL : UserStatus.ACTIVE;
  const offer = { role: Role.GENERAL_USER, employeeId: null, locationId: null, groupIds: [...link.groupIds] };
  const { userId, countChanges } = await join(tx, accountId, offer, status);
  if (countChanges.length === 0) return { accountId, departmentId, userId }; // a user already
  await tx.query(
    `UPDATE invitation_link SET use_count = use_count + 1, last_used_at = now() WHERE department_id = $1 AND id = $2`,
    [departmentId, link.id],
  );
  await recordAudit(
    tx,
    { kind: "account", departmentId, accountId },
    {
      action: "invitation-link.used",
      accountId,
      userId,
      subjectId: link.id,
      changes: { role: [null, offer.role], status: [before?.status ?? null, status] },
    },
  );
  await applyCountChanges(tx, countChanges);
  return { accountId, departmentId, userId };
}
