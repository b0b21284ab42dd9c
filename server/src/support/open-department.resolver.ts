import { Arg, ID, Ctx as InjectCtx, Mutation, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { setDepartmentClosed } from "./close-department.js";
import { openDepartment } from "./open-department.js";
import { OpenDepartmentInput, OpenDepartmentPayload } from "./open-department.type.js";

@Resolver()
export class OpenDepartmentResolver {
  @Mutation(() => OpenDepartmentPayload, {
    description:
      "Opens a department with its first admin. For support staff only; to work in it, start a visit. INVALID_INPUT names the input at fault.",
  })
  openDepartment(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => OpenDepartmentInput) input: OpenDepartmentInput,
  ): Promise<OpenDepartmentPayload> {
    return openDepartment(ctx, input);
  }

  @Mutation(() => Boolean, {
    description:
      "Closes a department, or opens it again: while it is closed its users cannot enter, and its invitations and its link do not work; nothing is lost. For support staff only. Always true.",
  })
  async setDepartmentClosed(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("isClosed", () => Boolean, { description: "Whether it is to be closed." }) isClosed: boolean,
    @Arg("reason", () => String, { description: "Why, for the audit log; at most 500 characters." }) reason: string,
  ): Promise<boolean> {
    await setDepartmentClosed(ctx, departmentId, isClosed, reason);
    return true;
  }
}
