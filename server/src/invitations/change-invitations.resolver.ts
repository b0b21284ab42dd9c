import { Arg, ID, Ctx as InjectCtx, Mutation, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { changeInvitations } from "./change-invitations.js";
import { InvitationChange } from "./invitation-change.type.js";
import { remind, resend, restore, revoke } from "./invitation-verbs.js";

const IDS = { description: "1 to 2,000 invitations, of any of your departments." };
const REFUSALS = "What cannot be done is a result, not an error. For officers; an id that is not found: NOT_FOUND.";

@Resolver()
export class ChangeInvitationsResolver {
  @Mutation(() => [InvitationChange], {
    description: `Sends invitations again, each with a new link for 30 more days; the old link ends at once. Works after one expired, too. ${REFUSALS}`,
  })
  resendInvitations(
    @InjectCtx() ctx: Ctx,
    @Arg("invitationIds", () => [ID], IDS) invitationIds: string[],
  ): Promise<InvitationChange[]> {
    return changeInvitations(ctx, invitationIds, resend);
  }

  @Mutation(() => [InvitationChange], {
    description: `Reminds people who have not answered; the link that they have goes on working. ${REFUSALS}`,
  })
  remindInvitations(
    @InjectCtx() ctx: Ctx,
    @Arg("invitationIds", () => [ID], IDS) invitationIds: string[],
  ): Promise<InvitationChange[]> {
    return changeInvitations(ctx, invitationIds, remind);
  }

  @Mutation(() => [InvitationChange], {
    description: `Takes invitations back: their links end at once, and mails that wait are not sent. ${REFUSALS}`,
  })
  revokeInvitations(
    @InjectCtx() ctx: Ctx,
    @Arg("invitationIds", () => [ID], IDS) invitationIds: string[],
  ): Promise<InvitationChange[]> {
    return changeInvitations(ctx, invitationIds, revoke);
  }

  @Mutation(() => [InvitationChange], {
    description:
      "Restores invitations that were taken back or declined by mistake: role, groups, location and message as they were, with a new link for 30 more days, which is mailed. What cannot be done is a result, not an error. For support on a visit; an id that is not found: NOT_FOUND.",
  })
  restoreInvitations(
    @InjectCtx() ctx: Ctx,
    @Arg("invitationIds", () => [ID], IDS) invitationIds: string[],
  ): Promise<InvitationChange[]> {
    return changeInvitations(ctx, invitationIds, restore);
  }
}
