import type { GraphQLResolveInfo } from "graphql";
import { Args, FieldResolver, Info, Ctx as InjectCtx, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { InvitationConnection } from "./invitation-connection.type.js";
import { InvitationListArgs } from "./invitation-list.input.js";
import { listInvitations } from "./list-invitations.js";

@Resolver(() => Department)
export class DepartmentInvitationsResolver {
  @FieldResolver(() => InvitationConnection, { description: "Who is invited to join the department; for officers." })
  async invitations(
    @Root() department: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: InvitationListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationConnection> {
    const actor = await enterDepartment(ctx, department.uuid);
    return listInvitations(actor, department, args, selectionOf(info));
  }
}
