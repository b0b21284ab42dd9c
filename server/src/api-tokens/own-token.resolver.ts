import { FieldResolver, Ctx as InjectCtx, Query, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import { enter } from "../departments/department.service.js";
import type { Ctx } from "../platform/context.js";
import { readApiToken } from "./api-token.service.js";
import { ApiToken } from "./api-token.type.js";

@Resolver(() => ApiToken)
export class OwnTokenResolver {
  @Query(() => ApiToken, {
    nullable: true,
    description: "The API token that asks: what it may be used for, when it ends, its department. Null for people.",
  })
  async apiToken(@InjectCtx() { token }: Ctx): Promise<ApiToken | null> {
    return token ? readApiToken(token) : null;
  }

  @FieldResolver(() => Department, { description: "The department whose data it opens." })
  async department(@Root() { departmentId }: ApiToken, @InjectCtx() ctx: Ctx): Promise<Department> {
    return (await enter(ctx, departmentId)).department;
  }
}
