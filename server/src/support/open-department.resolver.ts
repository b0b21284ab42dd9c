import { Arg, Ctx as InjectCtx, Mutation, Resolver } from "type-graphql";
import type { Ctx } from "../platform/context.js";
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
}
