import type { GraphQLResolveInfo } from "graphql";
import { Arg, ID, Info, Ctx as InjectCtx, Mutation, Resolver } from "type-graphql";
import { PrintedCodeType } from "../accounts/printed-code.type.js";
import type { Ctx } from "../platform/context.js";
import { AddUserInput, AddUserPayload } from "./add-user.input.js";
import { addUser } from "./add-user.js";
import { printCode } from "./print-code.js";
import { readWrittenUser } from "./written-user.js";

@Resolver()
export class AddUserResolver {
  @Mutation(() => AddUserPayload, {
    description:
      "Adds a person who has no account, without an invitation: active at once, with a mail or a code to set a password. EMAIL_IN_USE when somebody has the address or login ID already, inside or outside the department: invite them instead. Officers hear that 20 times an hour, then RATE_LIMITED. INVALID_INPUT with `fields` else.",
  })
  async addUser(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => AddUserInput) input: AddUserInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddUserPayload> {
    const { id, code } = await addUser(ctx, input);
    const user = await readWrittenUser(ctx, id, info, "user.");
    return Object.assign(new AddUserPayload(), { user, code });
  }

  @Mutation(() => PrintedCodeType, {
    description:
      "Makes a new one-time code for a person without e-mail, shown this once; earlier ones end. INVALID_INPUT for people with e-mail, FORBIDDEN for those in another department too.",
  })
  printPasswordCode(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, { description: "The user." }) userId: string,
  ): Promise<PrintedCodeType> {
    return printCode(ctx, userId);
  }
}
