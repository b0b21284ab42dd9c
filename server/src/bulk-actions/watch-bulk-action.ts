import type { Ctx } from "../platform/context.js";
import { decodeId } from "../platform/ids.js";
import { follow } from "../platform/live.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { bulkTopic, getBulkAction } from "./bulk-action.service.js";
import { type BulkAction, BulkActionStatus } from "./bulk-action.type.js";

const ENDED = new Set([BulkActionStatus.DONE, BulkActionStatus.ABORTED]);

/** The action as it is now, and again at each chunk until it has ended; rights are asked for each time. */
export function watchBulkAction(ctx: Ctx, actionId: string): AsyncIterableIterator<BulkAction> {
  const { departmentId, id } = decodeId("bka", actionId);
  return follow(bulkTopic, id, {
    read: async () => {
      ctx.entered.clear();
      authorize(await enterDepartment(ctx, departmentId), "bulk.read");
      return getBulkAction(departmentId, id);
    },
    hasEnded: ({ status }) => ENDED.has(status),
  });
}
