import { Arg, FieldResolver, ID, Ctx as InjectCtx, Mutation, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { createSavedView, deleteSavedView, listSavedViews, updateSavedView } from "./saved-view.service.js";
import { SavedView, SavedViewInput } from "./saved-view.type.js";

const WHICH = { description: "The view." };

@Resolver(() => Department)
export class SavedViewResolver {
  @FieldResolver(() => [SavedView], {
    description: "Your own views of the users table and those that all officers see, by name; for officers.",
  })
  async savedViews(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<SavedView[]> {
    const actor = await enterDepartment(ctx, uuid);
    authorize(actor, "saved-view.use");
    return listSavedViews(actor);
  }

  @Mutation(() => SavedView, { description: "Saves a view of the users table." })
  createSavedView(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("input", () => SavedViewInput) input: SavedViewInput,
  ): Promise<SavedView> {
    return createSavedView(ctx, departmentId, input);
  }

  @Mutation(() => SavedView, { description: "Changes a view: one's own, or for admins one that all officers see." })
  updateSavedView(
    @InjectCtx() ctx: Ctx,
    @Arg("viewId", () => ID, WHICH) viewId: string,
    @Arg("input", () => SavedViewInput) input: SavedViewInput,
  ): Promise<SavedView> {
    return updateSavedView(ctx, viewId, input);
  }

  @Mutation(() => Boolean, { description: "Deletes a view; the users it shows are not touched." })
  deleteSavedView(@InjectCtx() ctx: Ctx, @Arg("viewId", () => ID, WHICH) viewId: string): Promise<boolean> {
    return deleteSavedView(ctx, viewId);
  }
}
