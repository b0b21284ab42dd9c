import type { GraphQLResolveInfo } from "graphql";
import { FieldResolver, Info, Ctx as InjectCtx, Query, Resolver, Root } from "type-graphql";
import { Invitation } from "../invitations/invitation.entity.js";
import type { Ctx } from "../platform/context.js";
import { selectionOf } from "../platform/selection.js";
import { SupportVisit } from "../support/support-visit.entity.js";
import { User } from "../users/user.entity.js";
import { Account } from "./account.entity.js";
import { readOwnUsers } from "./own-users.js";
import { readAccount, readOwnInvitations, readOwnVisits } from "./viewer.service.js";
import { Viewer } from "./viewer.type.js";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: "Whoever is signed in; null for those who are not." })
  viewer(@InjectCtx() ctx: Ctx): Viewer | null {
    return ctx.person && new Viewer(ctx.person.accountId);
  }

  @FieldResolver(() => Account)
  account(@Root() viewer: Viewer): Promise<Account> {
    return readAccount(viewer.accountId);
  }

  @FieldResolver(() => [User])
  memberships(@Root() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<User[]> {
    return readOwnUsers(viewer.accountId, selectionOf(info));
  }

  @FieldResolver(() => [Invitation])
  pendingInvitations(@Root() viewer: Viewer): Promise<Invitation[]> {
    return readOwnInvitations(viewer.accountId);
  }

  @FieldResolver(() => [SupportVisit])
  visits(@Root() viewer: Viewer): Promise<SupportVisit[]> {
    return readOwnVisits(viewer.accountId);
  }
}
