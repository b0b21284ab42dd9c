import { Arg, Ctx as InjectCtx, Mutation, Query, Resolver } from "type-graphql";
import { type Ctx, signedIn } from "../platform/context.js";
import { describeLink } from "./password-link.service.js";
import { PasswordLink } from "./password-link.type.js";
import { setPasswordByCode } from "./printed-code.js";
import { SetPasswordByCodeInput } from "./printed-code.type.js";
import { askForReset } from "./request-reset.js";
import { setPassword } from "./set-password.js";
import { SignInInput } from "./sign-in.input.js";
import { signIn, signOut } from "./sign-in.js";
import { Viewer } from "./viewer.type.js";

@Resolver()
export class AccountResolver {
  @Query(() => PasswordLink, { description: "What a one-time link is good for. Looking does not use it up." })
  passwordLink(
    @InjectCtx() ctx: Ctx,
    @Arg("token", () => String, { description: "The last part of the link's address." }) token: string,
  ): Promise<PasswordLink> {
    return describeLink(ctx, token);
  }

  @Mutation(() => Viewer, {
    nullable: true,
    description:
      "Signs in and sets the session cookie. Null where a code is asked for besides: go on with `signInWithCode`. INVALID_INPUT when name and password do not match, whichever it was; RATE_LIMITED after 10 failures at one account or 50 from one address within 15 minutes.",
  })
  async signIn(@InjectCtx() ctx: Ctx, @Arg("input", () => SignInInput) input: SignInInput): Promise<Viewer | null> {
    return (await signIn(ctx, input)) ? new Viewer(signedIn(ctx).accountId) : null;
  }

  @Mutation(() => Boolean, { description: "Ends the session at once. True also when there was none." })
  async signOut(@InjectCtx() ctx: Ctx): Promise<boolean> {
    await signOut(ctx);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      "Mails a reset link if there is such an account, at most five an hour. Always true: nobody learns whether there is.",
  })
  async requestPasswordReset(
    @InjectCtx() ctx: Ctx,
    @Arg("identifier", () => String, { description: "E-mail address or login ID." }) identifier: string,
  ): Promise<boolean> {
    await askForReset(ctx, identifier);
    return true;
  }

  @Mutation(() => Viewer, {
    nullable: true,
    description:
      "Sets a password by a one-time link, ends all sessions of the account and signs in; null where a code is asked for besides, as by `signIn`. The password needs 10 characters and must not be easy to guess, else INVALID_INPUT with the field `newPassword`. CONFLICT for a link that was used or is too old, NOT_FOUND for an unknown one.",
  })
  async setPassword(
    @InjectCtx() ctx: Ctx,
    @Arg("token", () => String, { description: "The last part of the link's address." }) token: string,
    @Arg("newPassword", () => String, { description: "10 to 200 characters." }) newPassword: string,
  ): Promise<Viewer | null> {
    return (await setPassword(ctx, token, newPassword)) ? new Viewer(signedIn(ctx).accountId) : null;
  }

  @Mutation(() => Viewer, {
    nullable: true,
    description:
      "Sets a password by login ID and the one-time code that an officer printed, and signs in; null where a code is asked for besides, as by `signIn`. INVALID_INPUT when they do not match; RATE_LIMITED as for signing in.",
  })
  async setPasswordByCode(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => SetPasswordByCodeInput) { loginId, code, newPassword }: SetPasswordByCodeInput,
  ): Promise<Viewer | null> {
    const isIn = await setPasswordByCode(ctx, loginId, code, newPassword);
    return isIn ? new Viewer(signedIn(ctx).accountId) : null;
  }
}
