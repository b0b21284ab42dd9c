import { Arg, Args, FieldResolver, Ctx as InjectCtx, Int, Mutation, Resolver, Root } from "type-graphql";
import { type Ctx, signedIn } from "../platform/context.js";
import { pageRequest } from "../platform/pagination.js";
import { PendingEmail } from "../users/pending-email.type.js";
import { Account } from "./account.entity.js";
import { AccountEventArgs, AccountEventConnection } from "./account-event.type.js";
import { changeOwnEmail, changeOwnPassword } from "./change-own-password.js";
import { Session, UpdateMyAccountInput } from "./my-account.type.js";
import { listOwnEvents } from "./own-events.js";
import { endOneSession, listSessions, signOutElsewhere } from "./own-sessions.js";
import { cancelOwnEmailChange, readOwnPendingEmail } from "./pending-email.js";
import { updateMyAccount } from "./update-account.js";
import { readAccount } from "./viewer.service.js";
import { Viewer } from "./viewer.type.js";

const PRESENT = { description: "The present password." };

@Resolver(() => Viewer)
export class MyAccountResolver {
  @Mutation(() => Account, {
    description:
      "Changes one's own name, phone and EMS ID, in every department at once. INVALID_INPUT with `fields`; CONFLICT when the account changed meanwhile.",
  })
  async updateMyAccount(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => UpdateMyAccountInput) { version, ...edit }: UpdateMyAccountInput,
  ): Promise<Account> {
    await updateMyAccount(ctx, version, edit);
    return readAccount(signedIn(ctx).accountId);
  }

  @Mutation(() => Boolean, {
    description: "Sets a new password, ends one's other sessions and tells by mail. INVALID_INPUT with `fields`.",
  })
  async changeMyPassword(
    @InjectCtx() ctx: Ctx,
    @Arg("currentPassword", () => String, PRESENT) currentPassword: string,
    @Arg("newPassword", () => String, { description: "10 to 200 characters." }) newPassword: string,
  ): Promise<boolean> {
    await changeOwnPassword(ctx, currentPassword, newPassword);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      "Asks for another e-mail address: it counts when it is confirmed by the mail sent there; the old one is told.",
  })
  async changeMyEmail(
    @InjectCtx() ctx: Ctx,
    @Arg("currentPassword", () => String, PRESENT) currentPassword: string,
    @Arg("newEmail", () => String, { description: "The new address." }) newEmail: string,
  ): Promise<boolean> {
    await changeOwnEmail(ctx, currentPassword, newEmail);
    return true;
  }

  @Mutation(() => Boolean, {
    description: "Calls off the change of one's e-mail address before it is confirmed; false when none was under way.",
  })
  cancelMyEmailChange(@InjectCtx() ctx: Ctx): Promise<boolean> {
    return cancelOwnEmailChange(ctx);
  }

  @Mutation(() => Boolean, { description: "Signs out in one other place; false when one was not signed in there." })
  endSession(
    @InjectCtx() ctx: Ctx,
    @Arg("key", () => String, { description: "The session's `key`." }) key: string,
  ): Promise<boolean> {
    return endOneSession(ctx, key);
  }

  @Mutation(() => Int, { description: "Signs out everywhere but here; answers with how many sessions that ended." })
  endOtherSessions(@InjectCtx() ctx: Ctx): Promise<number> {
    return signOutElsewhere(ctx);
  }

  @FieldResolver(() => PendingEmail, {
    nullable: true,
    description: "The address that one's account is to have once the mail sent there is answered.",
  })
  pendingEmail(@Root() viewer: Viewer): Promise<PendingEmail | null> {
    return readOwnPendingEmail(viewer.accountId);
  }

  @FieldResolver(() => [Session], { description: "Where one is signed in, the latest first." })
  sessions(@InjectCtx() ctx: Ctx): Promise<Session[]> {
    return listSessions(ctx);
  }

  @FieldResolver(() => AccountEventConnection, {
    description:
      "What happened to one's account, and to oneself in one's departments: who, when, which way, old and new. The newest first.",
  })
  accountEvents(
    @Root() viewer: Viewer,
    @Args(() => AccountEventArgs) { kind, ...page }: AccountEventArgs,
  ): Promise<AccountEventConnection> {
    return listOwnEvents(viewer.accountId, kind ?? null, pageRequest(page));
  }
}
