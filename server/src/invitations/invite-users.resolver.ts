import { Arg, ID, Ctx as InjectCtx, Mutation, Query, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { InviteResult, InviteUsersPayload } from "./invite-result.type.js";
import { InviteUsersInput } from "./invite-users.input.js";
import { checkInvitees, inviteUsers } from "./invite-users.js";

@Resolver()
export class InviteUsersResolver {
  @Query(() => [InviteResult], {
    description:
      "Says of each address what inviting it would come to: who is a user already, who is invited already, what is no address. Only this department is looked at. For officers.",
  })
  checkInvitees(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department to join." }) departmentId: string,
    @Arg("addresses", () => [String], { description: "As in `inviteUsers`." }) addresses: string[],
  ): Promise<InviteResult[]> {
    return checkInvitees(ctx, departmentId, addresses);
  }

  @Mutation(() => InviteUsersPayload, {
    description:
      "Invites people by e-mail, each by a mail of their own with a link that works once, for 30 days. What cannot be invited is a result, not an error. For officers. FORBIDDEN for a role that you may not give; RATE_LIMITED beyond 2,000 mails per department and hour, and then nothing is sent; IDEMPOTENCY_MISMATCH for a key that was used with other input.",
  })
  inviteUsers(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => InviteUsersInput) input: InviteUsersInput,
  ): Promise<InviteUsersPayload> {
    return inviteUsers(ctx, input);
  }
}
