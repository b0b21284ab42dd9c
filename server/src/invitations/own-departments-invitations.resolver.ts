import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, ID, Info, Ctx as InjectCtx, Resolver } from "type-graphql";
import { Viewer } from "../accounts/viewer.type.js";
import type { Ctx } from "../platform/context.js";
import { selectionOf } from "../platform/selection.js";
import { InvitationConnection } from "./invitation-connection.type.js";
import { InvitationListArgs } from "./invitation-list.input.js";
import { listOwnDepartmentsInvitations } from "./own-departments-invitations.js";

@Resolver(() => Viewer)
export class OwnDepartmentsInvitationsResolver {
  @FieldResolver(() => InvitationConnection, {
    description: "Who is invited to the departments in which you are an officer; empty for everybody else.",
  })
  invitations(
    @InjectCtx() ctx: Ctx,
    @Args() args: InvitationListArgs,
    @Arg("departmentIds", () => [ID], { nullable: true, description: "These departments alone." })
    departmentIds: string[] | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationConnection> {
    return listOwnDepartmentsInvitations(ctx, args, departmentIds, selectionOf(info));
  }
}
