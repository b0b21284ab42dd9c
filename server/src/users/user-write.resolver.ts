import type { GraphQLResolveInfo } from "graphql";
import { Arg, ID, Info, Ctx as InjectCtx, Int, Mutation, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { approveUser, notifyUser } from "./approve-user.js";
import { archiveUser, restoreUser } from "./archive-user.js";
import { changeUserRole } from "./change-user-role.js";
import { removeUser } from "./remove-user.js";
import { sendPasswordReset } from "./send-user-reset.js";
import { setUserLocation } from "./set-user-location.js";
import { setUserStatus } from "./set-user-status.js";
import { cancelEmailChange, updateUser } from "./update-user.js";
import { User } from "./user.entity.js";
import { setInGroup } from "./user-groups.js";
import { ChangeUserRoleInput, SetUserLocationInput, SetUserStatusInput, UpdateUserInput } from "./user-write.input.js";
import { readWrittenUser } from "./written-user.js";

const SEEN = { nullable: true, description: "The `version` that you have seen; CONFLICT when it has changed since." };
const WHO = { description: "The user, `usr_...`." };

@Resolver()
export class UserWriteResolver {
  @Mutation(() => User, {
    description:
      "Makes a user active or inactive, from their next request on. Role, groups and records stay. CONFLICT when the record changed meanwhile, or the user is archived or waits for approval; LAST_ADMIN when nobody could decide over the department any more; FORBIDDEN on oneself.",
  })
  async setUserStatus(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => SetUserStatusInput) { userId, status, version }: SetUserStatusInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await setUserStatus(ctx, userId, status, version ?? null);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, {
    description:
      "Gives a user a role, from their next request on. Admins are made and unmade by admins, and by training officers while the department lets them; nobody makes themself one. LAST_ADMIN when the department would have none.",
  })
  async changeUserRole(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => ChangeUserRoleInput) { userId, role, version }: ChangeUserRoleInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await changeUserRole(ctx, userId, role, version ?? null);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, {
    description:
      "Corrects a record: the employee ID by any officer, name and e-mail by an admin while the person is in no other department. INVALID_INPUT with `fields` for what cannot be; CONFLICT when the record changed meanwhile.",
  })
  async updateUser(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => UpdateUserInput) { userId, version, ...edit }: UpdateUserInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await updateUser(ctx, userId, version ?? null, edit);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, {
    description:
      "Calls off an e-mail correction that has not been confirmed: `pendingEmail` is null from then on, and the mailed link opens nothing. For whoever may correct it. Without one, nothing happens.",
  })
  async cancelEmailChange(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await cancelEmailChange(ctx, userId);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, { description: "Stations a user at a location, or at none." })
  async setUserLocation(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => SetUserLocationInput) { userId, locationId, version }: SetUserLocationInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await setUserLocation(ctx, userId, locationId ?? null, version ?? null);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, { description: "Puts a user into a group. Whoever is in it already stays in it." })
  async addToGroup(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Arg("groupId", () => ID, { description: "A group of the same department." }) groupId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await setInGroup(ctx, userId, groupId, true);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, { description: "Takes a user out of a group. Whoever is not in it stays out of it." })
  async removeFromGroup(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Arg("groupId", () => ID, { description: "A group of the same department." }) groupId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await setInGroup(ctx, userId, groupId, false);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, {
    description: "Puts a user into the archive: they cannot enter and are not billed, officers read their records.",
  })
  async archiveUser(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Arg("version", () => Int, SEEN) version: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await archiveUser(ctx, userId, version);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, {
    description: "Takes a user out of the archive: active, with role, groups and records as before.",
  })
  async restoreUser(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Arg("version", () => Int, SEEN) version: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await restoreUser(ctx, userId, version);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => Boolean, {
    description:
      "Removes a user from the department. The account and its records stay; officers no longer see them, and joining again brings all back.",
  })
  async removeUser(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Arg("version", () => Int, SEEN) version: number | null,
  ): Promise<boolean> {
    await removeUser(ctx, userId, version);
    return true;
  }

  @Mutation(() => User, { description: "Lets in a user who waits for approval, and tells them now or not yet." })
  async approveUser(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Arg("notify", () => Boolean, { description: "Whether a mail tells them now." }) notify: boolean,
    @Arg("version", () => Int, SEEN) version: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await approveUser(ctx, userId, notify, version);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, { description: "Tells an approved user by mail, again if need be, that they may enter." })
  async notifyUser(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await notifyUser(ctx, userId);
    return readWrittenUser(ctx, userId, info);
  }

  @Mutation(() => User, {
    description:
      "Mails a user a link to set a new password; nobody else sees it. INVALID_INPUT for people without e-mail, RATE_LIMITED after five an hour.",
  })
  async sendPasswordReset(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHO) userId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    await sendPasswordReset(ctx, userId);
    return readWrittenUser(ctx, userId, info);
  }
}
