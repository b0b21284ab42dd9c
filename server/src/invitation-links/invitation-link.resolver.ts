import { Arg, FieldResolver, ID, Ctx as InjectCtx, Mutation, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { InvitationLinkOptionsInput } from "./invitation-link.input.js";
import { createLink, findLink, revokeLink, rotateLink, setLinkOptions } from "./invitation-link.service.js";
import { InvitationLink } from "./invitation-link.type.js";

const DEPARTMENT = { description: "The department." };

@Resolver(() => Department)
export class InvitationLinkResolver {
  @FieldResolver(() => InvitationLink, {
    nullable: true,
    description: "The department's link to register and join, if it has one; for officers.",
  })
  invitationLink(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<InvitationLink | null> {
    return findLink(ctx, uuid);
  }

  @Mutation(() => InvitationLink, {
    description:
      "The department's link, made if there is none that can be used. It works for 365 days, for any number of people, and makes general users only. For officers.",
  })
  createInvitationLink(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, DEPARTMENT) departmentId: string,
  ): Promise<InvitationLink> {
    return createLink(ctx, departmentId);
  }

  @Mutation(() => InvitationLink, {
    description: "A new link with the same options, for 365 days; the old one ends at once. For officers.",
  })
  rotateInvitationLink(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, DEPARTMENT) departmentId: string,
  ): Promise<InvitationLink> {
    return rotateLink(ctx, departmentId);
  }

  @Mutation(() => Boolean, { description: "Ends the department's link, if there is one. Always true. For officers." })
  async revokeInvitationLink(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, DEPARTMENT) departmentId: string,
  ): Promise<boolean> {
    await revokeLink(ctx, departmentId);
    return true;
  }

  @Mutation(() => InvitationLink, {
    description:
      "Says whose addresses may join by the department's link, and into which groups. CONFLICT when there is none. For officers.",
  })
  setInvitationLinkOptions(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => InvitationLinkOptionsInput) input: InvitationLinkOptionsInput,
  ): Promise<InvitationLink> {
    return setLinkOptions(ctx, input);
  }
}
