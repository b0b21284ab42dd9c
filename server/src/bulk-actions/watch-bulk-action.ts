import type { Ctx } from "../platform/context.js";
import { decodeId } from "../platform/ids.js";
import { changes } from "../platform/live.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { bulkTopic, getBulkAction } from "./bulk-action.service.js";
import { type BulkAction, BulkActionStatus } from "./bulk-action.type.js";

const ENDED = new Set([BulkActionStatus.DONE, BulkActionStatus.ABORTED]);

/** The action as it is now, and again at each chunk until it has ended; rights are asked for each time. */
export function watchBulkAction(ctx: Ctx, actionId: string): AsyncIterableIterator<BulkAction> {
  const { departmentId, id } = decodeId("bka", actionId);
  const ending = new AbortController();
  const read = async (): Promise<BulkAction> => {
    ctx.entered.clear();
    authorize(await enterDepartment(ctx, departmentId), "bulk.read");
    return getBulkAction(departmentId, id);
  };
  const states = (async function* () {
    const news = changes(bulkTopic, id, ending.signal);
    try {
      for (let pending = news.next(); ; pending = news.next()) {
        const action = await read();
        yield action;
        if (ENDED.has(action.status) || (await pending).done) break;
      }
    } finally {
      ending.abort(); // also when rights have ended: the wait for the next change would stay for good
      await news.return();
    }
  })();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => states.next(),
    // A wait for the next change would keep the end waiting too.
    return: () => {
      ending.abort();
      return states.return(undefined);
    },
  };
}
