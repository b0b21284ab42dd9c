import { recordAudit } from "../audit-log/audit-log.service.js";
import { Department } from "../departments/department.entity.js";
import { cancelInvitationMails } from "../outbox/outbox.service.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { decodeId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import type { Invitation } from "./invitation.entity.js";
import { answerInvitation, lockOwnInvitation } from "./own-invitation.js";

/** Says no to one's own pending invitation; a mail that has not left yet stays. */
export function declineInvitation(ctx: Ctx, id: string): Promise<Invitation> {
  const { accountId } = signedIn(ctx);
  const { departmentId, id: invitationId } = decodeId("inv", id);
  return asSystem(departmentId, async (tx) => {
    const { invitation } = await lockOwnInvitation(tx, invitationId, accountId);
    await answerInvitation(tx, invitation, "DECLINED");
    await cancelInvitationMails(tx, invitation.uuid);
    const actor = { kind: "account", departmentId, accountId } as const;
    await recordAudit(tx, actor, { action: "invitation.declined", accountId, subjectId: invitation.uuid });
    invitation.department = await tx.manager.findOneByOrFail(Department, { uuid: departmentId });
    return invitation;
  });
}
