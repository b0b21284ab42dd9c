import type { GraphQLResolveInfo } from "graphql";
import { Arg, ID, Info, Ctx as InjectCtx, Mutation, Resolver } from "type-graphql";
import { readOwnUsers } from "../accounts/own-users.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { selectionOf } from "../platform/selection.js";
import { User } from "../users/user.entity.js";
import { acceptInvitation } from "./accept-invitation.js";
import { declineInvitation } from "./decline-invitation.js";
import { Invitation } from "./invitation.entity.js";

@Resolver()
export class AnswerInvitationResolver {
  @Mutation(() => User, {
    description:
      "Joins the department of one's own pending invitation, once. Where everybody has to be approved, as PENDING_APPROVAL. CONFLICT when it was answered or has expired.",
  })
  async acceptInvitation(
    @InjectCtx() ctx: Ctx,
    @Arg("id", () => ID, { description: "The invitation." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    const { accountId, departmentId } = await acceptInvitation(ctx, id);
    const users = await readOwnUsers(accountId, selectionOf(info));
    const joined = users.find((user) => user.departmentId === departmentId);
    if (!joined) throw notFound();
    return joined;
  }

  @Mutation(() => Invitation, {
    description: "Says no to one's own pending invitation. CONFLICT when it was answered or has expired.",
  })
  declineInvitation(
    @InjectCtx() ctx: Ctx,
    @Arg("id", () => ID, { description: "The invitation." }) id: string,
  ): Promise<Invitation> {
    return declineInvitation(ctx, id);
  }
}
