import { Arg, FieldResolver, ID, Ctx as InjectCtx, Mutation, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { createApiToken, listApiTokens, revokeApiToken } from "./api-token.service.js";
import { ApiToken, CreateApiTokenInput, CreateApiTokenPayload } from "./api-token.type.js";

@Resolver(() => Department)
export class ApiTokenResolver {
  @Mutation(() => CreateApiTokenPayload, {
    description:
      "Makes an API token, for admins. The same schema and rules as the dashboard hold for it, within its scopes: 600 requests a minute, told by the headers `ratelimit-limit`, `ratelimit-remaining` and `ratelimit-reset`.",
  })
  async createApiToken(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => CreateApiTokenInput) input: CreateApiTokenInput,
  ): Promise<CreateApiTokenPayload> {
    return Object.assign(new CreateApiTokenPayload(), await createApiToken(ctx, input));
  }

  @Mutation(() => ApiToken, { description: "Ends an API token from its next request on, for admins." })
  revokeApiToken(
    @InjectCtx() ctx: Ctx,
    @Arg("tokenId", () => ID, { description: "The token." }) tokenId: string,
  ): Promise<ApiToken> {
    return revokeApiToken(ctx, tokenId);
  }

  @FieldResolver(() => [ApiToken], { description: "The department's API tokens, the newest first; for officers." })
  async apiTokens(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<ApiToken[]> {
    authorize(await enterDepartment(ctx, uuid), "api-token.list");
    return listApiTokens(uuid);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may make and revoke API tokens." })
  async viewerCanManageApiTokens(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<boolean> {
    return can(await enterDepartment(ctx, uuid), "api-token.manage");
  }
}
