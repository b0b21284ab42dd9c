import {
  Arg,
  Args,
  FieldResolver,
  ID,
  Ctx as InjectCtx,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { decodeId } from "../platform/ids.js";
import { PageArgs, pageRequest } from "../platform/pagination.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { countReasons, getBulkAction, listBulkActions, listResults } from "./bulk-action.service.js";
import {
  BulkAction,
  BulkActionStatus,
  BulkOutcome,
  BulkReasonCount,
  BulkResultConnection,
} from "./bulk-action.type.js";
import { BulkUsersInput } from "./bulk-users.input.js";
import { abortBulkAction, startBulkAction } from "./start-bulk-action.js";
import { watchBulkAction } from "./watch-bulk-action.js";

const WHICH = { description: "The bulk action, `bka_...`." };

@Resolver(() => BulkAction)
export class BulkActionResolver {
  @Mutation(() => BulkAction, {
    description:
      "Does something to many users. Up to 1,000 are done when the answer comes; more go on as a job, watched by `bulkProgress`. Each user has a result: done, or skipped with the reason.",
  })
  async bulkUsers(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => BulkUsersInput) input: BulkUsersInput,
  ): Promise<BulkAction> {
    const { departmentId, actionId } = await startBulkAction(ctx, input);
    return getBulkAction(departmentId, actionId);
  }

  @Mutation(() => BulkAction, { description: "Ends a running bulk action: what is done stays, the rest is skipped." })
  async abortBulkAction(
    @InjectCtx() ctx: Ctx,
    @Arg("bulkActionId", () => ID, WHICH) bulkActionId: string,
  ): Promise<BulkAction> {
    const { departmentId, actionId } = await abortBulkAction(ctx, bulkActionId);
    return getBulkAction(departmentId, actionId);
  }

  @Query(() => BulkAction, { description: "A bulk action, for officers of its department." })
  async bulkAction(
    @InjectCtx() ctx: Ctx,
    @Arg("bulkActionId", () => ID, WHICH) bulkActionId: string,
  ): Promise<BulkAction> {
    const { departmentId, id } = decodeId("bka", bulkActionId);
    authorize(await enterDepartment(ctx, departmentId), "bulk.read");
    return getBulkAction(departmentId, id);
  }

  @Subscription(() => BulkAction, {
    description: "The bulk action now, and again at each chunk, until it has ended.",
    subscribe: ({ args, context }: { args: { bulkActionId: string }; context: Ctx }) =>
      watchBulkAction(context, args.bulkActionId),
  })
  bulkProgress(@Root() action: BulkAction, @Arg("bulkActionId", () => ID, WHICH) _bulkActionId: string): BulkAction {
    return action;
  }

  @FieldResolver(() => Boolean, { description: "Whether it is still on its way, and you may end it." })
  async viewerCanAbort(@Root() { departmentId, status }: BulkAction, @InjectCtx() ctx: Ctx): Promise<boolean> {
    const isLive = status === BulkActionStatus.QUEUED || status === BulkActionStatus.RUNNING;
    return isLive && can(await enterDepartment(ctx, departmentId), "bulk.start");
  }

  @FieldResolver(() => [BulkReasonCount], { description: "Why users were skipped, the commonest reason first." })
  reasons(@Root() action: BulkAction): Promise<BulkReasonCount[]> {
    return countReasons(action);
  }

  @FieldResolver(() => BulkResultConnection, { description: "What became of each user so far." })
  results(
    @Root() action: BulkAction,
    @Args() args: PageArgs,
    @Arg("outcome", () => BulkOutcome, { nullable: true, description: "Only these." }) outcome: BulkOutcome | null,
  ): Promise<BulkResultConnection> {
    return listResults(action, pageRequest(args), outcome ?? null);
  }
}

@Resolver(() => Department)
export class DepartmentBulkActionsResolver {
  @FieldResolver(() => [BulkAction], { description: "The latest bulk actions, the newest first; for officers." })
  async bulkActions(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
  ): Promise<BulkAction[]> {
    authorize(await enterDepartment(ctx, uuid), "bulk.read");
    return listBulkActions(uuid, Math.min(Math.max(first, 1), 100));
  }
}
