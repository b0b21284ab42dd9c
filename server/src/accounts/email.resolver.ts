import { Arg, Ctx as InjectCtx, Mutation, Query, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { confirmEmail, findEmailLink } from "./change-email.js";

const TOKEN = { description: "The last part of the link's address." };

@Resolver()
export class EmailResolver {
  @Query(() => String, {
    nullable: true,
    description:
      "The address that a confirmation link is for; null when it is unknown, used or too old. Looking does not use it up.",
  })
  emailLink(@InjectCtx() ctx: Ctx, @Arg("token", () => String, TOKEN) token: string): Promise<string | null> {
    return findEmailLink(ctx, token);
  }

  @Mutation(() => String, {
    description:
      "Confirms an account's new e-mail address by the link that was mailed to it; answers with the address. NOT_FOUND when the link is unknown, used or too old; EMAIL_IN_USE when another account has the address.",
  })
  confirmEmail(@InjectCtx() ctx: Ctx, @Arg("token", () => String, TOKEN) token: string): Promise<string> {
    return confirmEmail(ctx, token);
  }
}
