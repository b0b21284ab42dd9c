import { Arg, ID, Ctx as InjectCtx, Mutation, Query, Resolver } from "type-graphql";
import { createLabel, type LabelRow } from "../departments/edit-labels.js";
import { TouchedByLabel } from "../departments/settings.type.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { readInDepartment } from "../platform/read.js";
import { deleteGroup, GROUP, mergeGroups, renameGroup, touchedByGroup } from "./edit-groups.js";
import { Group } from "./group.entity.js";
import { groupsStatement, toGroups } from "./group-list.js";

const WHICH = { description: "The group." };
const NAME = { description: "At most 200 characters; unique in its department, whatever case and accents." };

/** The group as it is listed, with its count. */
async function asGroup({ departmentId, uuid }: LabelRow): Promise<Group> {
  const [rows = []] = await readInDepartment(departmentId, [groupsStatement(departmentId, true)]);
  const group = toGroups(rows).find((one) => one.uuid === uuid);
  if (!group) throw notFound();
  return group;
}

@Resolver()
export class EditGroupsResolver {
  @Query(() => TouchedByLabel, { description: "What deleting a group would touch, for officers." })
  touchedByGroup(@InjectCtx() ctx: Ctx, @Arg("groupId", () => ID, WHICH) groupId: string): Promise<TouchedByLabel> {
    return touchedByGroup(ctx, groupId);
  }

  @Mutation(() => Group, { description: "Makes a group of the department." })
  async createGroup(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("name", () => String, NAME) name: string,
  ): Promise<Group> {
    return asGroup(await createLabel(ctx, GROUP, departmentId, name));
  }

  @Mutation(() => Group, { description: "Gives a group another name." })
  async renameGroup(
    @InjectCtx() ctx: Ctx,
    @Arg("groupId", () => ID, WHICH) groupId: string,
    @Arg("name", () => String, NAME) name: string,
  ): Promise<Group> {
    return asGroup(await renameGroup(ctx, groupId, name));
  }

  @Mutation(() => Group, {
    description: "Moves the people of one group into another, and deletes the first. Answers with the other.",
  })
  async mergeGroups(
    @InjectCtx() ctx: Ctx,
    @Arg("groupId", () => ID, { description: "The group that ends." }) groupId: string,
    @Arg("intoGroupId", () => ID, { description: "The group that takes its people." }) intoGroupId: string,
  ): Promise<Group> {
    return asGroup(await mergeGroups(ctx, groupId, intoGroupId));
  }

  @Mutation(() => TouchedByLabel, {
    description: "Deletes a group; its people stay, without it. Answers with what it touched.",
  })
  deleteGroup(@InjectCtx() ctx: Ctx, @Arg("groupId", () => ID, WHICH) groupId: string): Promise<TouchedByLabel> {
    return deleteGroup(ctx, groupId);
  }
}
