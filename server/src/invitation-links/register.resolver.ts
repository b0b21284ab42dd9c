import type { GraphQLResolveInfo } from "graphql";
import { Arg, Info, Ctx as InjectCtx, Mutation, Query, Resolver } from "type-graphql";
import { readJoined } from "../invitations/read-joined.js";
import type { Ctx } from "../platform/context.js";
import { User } from "../users/user.entity.js";
import { previewLink } from "./find-link.js";
import { previewRegistration } from "./find-registration.js";
import { ConfirmRegistrationInput, JoinByLinkInput, RegisterInput } from "./invitation-link.input.js";
import { InvitationLinkPreview, RegistrationPreview } from "./invitation-link.type.js";
import { joinByLink } from "./join-by-link.js";
import { confirmRegistration, register } from "./register.js";

const TOKEN = { description: "The last part of the link's address." };
const REFUSALS = "CONFLICT when the link ended or is too old; NOT_FOUND for an unknown one.";

@Resolver()
export class RegisterResolver {
  @Query(() => InvitationLinkPreview, { description: "What a department's link is good for. Public." })
  invitationLinkByToken(
    @InjectCtx() ctx: Ctx,
    @Arg("token", () => String, TOKEN) token: string,
  ): Promise<InvitationLinkPreview> {
    return previewLink(ctx, token);
  }

  @Mutation(() => User, {
    description: `Joins by a department's link with the account that is signed in, always as a general user; waiting for approval where the department asks for it, and for whoever was removed before. FORBIDDEN for an address whose domain may not join. ${REFUSALS}`,
  })
  async joinByInvitationLink(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => JoinByLinkInput) input: JoinByLinkInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    return readJoined(await joinByLink(ctx, input), info);
  }

  @Mutation(() => Boolean, {
    description: `Registers by a department's link: a mail asks to confirm the address. Always true, whether the address has an account or not; the mail to one that has says to sign in. ${REFUSALS}`,
  })
  async registerByInvitationLink(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => RegisterInput) input: RegisterInput,
  ): Promise<boolean> {
    await register(ctx, input);
    return true;
  }

  @Query(() => RegistrationPreview, { description: "What the link in a registration's mail is good for. Public." })
  registrationByToken(
    @InjectCtx() ctx: Ctx,
    @Arg("token", () => String, TOKEN) token: string,
  ): Promise<RegistrationPreview> {
    return previewRegistration(ctx, token);
  }

  @Mutation(() => User, {
    description: `Confirms a registration by the link in its mail, once: makes the account, joins and signs in. INVALID_INPUT for a password that cannot be taken; UNAUTHENTICATED when the address has an account by now. ${REFUSALS}`,
  })
  async confirmRegistration(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => ConfirmRegistrationInput) input: ConfirmRegistrationInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    return readJoined(await confirmRegistration(ctx, input), info);
  }
}
