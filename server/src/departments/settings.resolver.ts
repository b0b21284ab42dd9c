import { Arg, FieldResolver, Ctx as InjectCtx, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { decodeOwnId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { readSeats } from "../seats/seats.service.js";
import { Department, InactivePolicy } from "./department.entity.js";
import { enter } from "./department.service.js";
import { InactivePolicyChange, UpdateDepartmentInput } from "./settings.type.js";
import { updateDepartment } from "./update-department.js";

@Resolver(() => Department)
export class SettingsResolver {
  @Mutation(() => Department, {
    description:
      "Changes a department's settings, for admins; they count from everybody's next request on. INVALID_INPUT with `fields`; CONFLICT when they changed meanwhile.",
  })
  async updateDepartment(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => UpdateDepartmentInput) { departmentId, version, ...edit }: UpdateDepartmentInput,
  ): Promise<Department> {
    await updateDepartment(ctx, departmentId, version, edit);
    return (await enter(ctx, decodeOwnId("dep", departmentId))).department;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change the settings." })
  async viewerCanEditSettings(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    return can(await enterDepartment(ctx, uuid), "department.edit-settings");
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may create, rename, merge and delete groups and locations.",
  })
  async viewerCanEditLabels(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    return can(await enterDepartment(ctx, uuid), "department.edit-labels");
  }

  @FieldResolver(() => Boolean, { description: "Whether training officers may make and unmake admins; for officers." })
  async officersMayGrantAdmin(@Root() department: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    authorize(await enterDepartment(ctx, department.uuid), "department.read-settings");
    return department.officersMayGrantAdmin;
  }

  @FieldResolver(() => Boolean, { description: "Whether whoever is removed is told so by mail; for officers." })
  async notifyRemoved(@Root() department: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    authorize(await enterDepartment(ctx, department.uuid), "department.read-settings");
    return department.notifyRemoved;
  }

  @FieldResolver(() => Int, { description: "Goes up with each change of the settings; for officers." })
  async version(@Root() department: Department, @InjectCtx() ctx: Ctx): Promise<number> {
    authorize(await enterDepartment(ctx, department.uuid), "department.read-settings");
    return department.version;
  }

  @FieldResolver(() => InactivePolicyChange, {
    description: "What changing to the other inactive policy would do; for officers.",
  })
  async inactivePolicyChange(@Root() department: Department, @InjectCtx() ctx: Ctx): Promise<InactivePolicyChange> {
    authorize(await enterDepartment(ctx, department.uuid), "department.read-settings");
    const { active, inactive, billed } = await readSeats(department);
    const isOpening = department.inactivePolicy === InactivePolicy.REVOKE_ACCESS;
    return Object.assign(new InactivePolicyChange(), {
      to: isOpening ? InactivePolicy.REPORT_ONLY : InactivePolicy.REVOKE_ACCESS,
      gainAccess: isOpening ? inactive : 0,
      loseAccess: isOpening ? 0 : inactive,
      billedNow: billed,
      billedThen: isOpening ? active + inactive : active,
    });
  }
}
