import type { GraphQLResolveInfo } from "graphql";
import { Arg, Info, Ctx as InjectCtx, Mutation, Query, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { User } from "../users/user.entity.js";
import { previewInvitation } from "./find-invitation.js";
import { InvitationPreview } from "./invitation-preview.type.js";
import { JoinByInvitationInput } from "./join.input.js";
import { declineByInvitation, joinByInvitation } from "./join-by-invitation.js";
import { readJoined } from "./read-joined.js";

@Resolver()
export class JoinResolver {
  @Query(() => InvitationPreview, {
    description: "What the link in an invitation's mail is good for. Looking does not use it up.",
  })
  invitationByToken(
    @InjectCtx() ctx: Ctx,
    @Arg("token", () => String, { description: "The last part of the link's address." }) token: string,
  ): Promise<InvitationPreview> {
    return previewInvitation(ctx, token);
  }

  @Mutation(() => User, {
    description:
      "Joins a department by the link of an invitation, once. Signed in: the confirmed account joins, whatever its address. Else an account is made for the invited address, which the link has verified, and signed in. UNAUTHENTICATED when the address has an account: sign in first. CONFLICT when the link was used, taken back, replaced or is too old; NOT_FOUND for an unknown one; INVALID_INPUT for a name or password that cannot be taken. Where everybody has to be approved, as PENDING_APPROVAL.",
  })
  async joinByInvitation(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => JoinByInvitationInput) input: JoinByInvitationInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    return readJoined(await joinByInvitation(ctx, input), info);
  }

  @Mutation(() => Boolean, {
    description:
      "Says no by the link of an invitation, without signing in; saying it twice is no error. CONFLICT when the link was used, taken back, replaced or is too old; NOT_FOUND for an unknown one.",
  })
  async declineByInvitation(
    @InjectCtx() ctx: Ctx,
    @Arg("token", () => String, { description: "The last part of the link's address." }) token: string,
  ): Promise<boolean> {
    await declineByInvitation(ctx, token);
    return true;
  }
}
