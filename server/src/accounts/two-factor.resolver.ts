import { Arg, FieldResolver, Ctx as InjectCtx, Mutation, Resolver, Root } from "type-graphql";
import { type Ctx, signedIn } from "../platform/context.js";
import { signInWithCode } from "./second-step.js";
import {
  confirmTwoFactor,
  readTwoFactor,
  renewBackupCodes,
  startTwoFactor,
  turnOffTwoFactor,
} from "./two-factor.service.js";
import { TwoFactor, TwoFactorSetup } from "./two-factor.type.js";
import { Viewer } from "./viewer.type.js";

const PRESENT = { description: "The present password." };
const CODE = { description: "Six digits of the authenticator app, or a backup code." };

@Resolver(() => Viewer)
export class TwoFactorResolver {
  @Mutation(() => Viewer, {
    description:
      "The second step of signing in, within five minutes of the password and in the same browser. INVALID_INPUT with the field `code` when it is wrong or was used before; RATE_LIMITED after 10 wrong ones within 15 minutes; UNAUTHENTICATED when the password has to be typed again.",
  })
  async signInWithCode(@InjectCtx() ctx: Ctx, @Arg("code", () => String, CODE) code: string): Promise<Viewer> {
    await signInWithCode(ctx, code);
    return new Viewer(signedIn(ctx).accountId);
  }

  @Mutation(() => TwoFactorSetup, {
    description:
      "Draws a secret for an authenticator app. Nothing changes until `confirmTwoFactor`, within the hour. CONFLICT while two-factor sign-in is on.",
  })
  startTwoFactor(
    @InjectCtx() ctx: Ctx,
    @Arg("currentPassword", () => String, PRESENT) currentPassword: string,
  ): Promise<TwoFactorSetup> {
    return startTwoFactor(ctx, currentPassword);
  }

  @Mutation(() => [String], {
    description:
      "Turns two-factor sign-in on by the app's first code, ends one's other sessions, and answers with ten backup codes, each good once; they can't be read again. CONFLICT when the set-up has ended.",
  })
  confirmTwoFactor(
    @InjectCtx() ctx: Ctx,
    @Arg("code", () => String, { description: "Six digits that the app shows now." }) code: string,
  ): Promise<string[]> {
    return confirmTwoFactor(ctx, code);
  }

  @Mutation(() => Boolean, {
    description: "Turns two-factor sign-in off and ends one's other sessions. CONFLICT when it is off.",
  })
  async turnOffTwoFactor(
    @InjectCtx() ctx: Ctx,
    @Arg("currentPassword", () => String, PRESENT) currentPassword: string,
    @Arg("code", () => String, CODE) code: string,
  ): Promise<boolean> {
    await turnOffTwoFactor(ctx, currentPassword, code);
    return true;
  }

  @Mutation(() => [String], {
    description: "Ten new backup codes; the old ones are good no more. CONFLICT while two-factor sign-in is off.",
  })
  renewBackupCodes(
    @InjectCtx() ctx: Ctx,
    @Arg("currentPassword", () => String, PRESENT) currentPassword: string,
    @Arg("code", () => String, CODE) code: string,
  ): Promise<string[]> {
    return renewBackupCodes(ctx, currentPassword, code);
  }

  @FieldResolver(() => TwoFactor, { description: "Whether one signs in by two steps." })
  twoFactor(@Root() viewer: Viewer): Promise<TwoFactor> {
    return readTwoFactor(viewer.accountId);
  }
}
