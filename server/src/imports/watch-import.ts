import type { Ctx } from "../platform/context.js";
import { decodeId } from "../platform/ids.js";
import { follow } from "../platform/live.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { importTopic } from "./import-batch.service.js";
import { viewBatch } from "./view-import.js";

const ENDED = new Set(["DONE", "ABORTED", "FAILED"]);

/** The batch as it is now, and again at each change until it has ended; rights are asked for each time. */
export function watchImport(ctx: Ctx, batchId: string): AsyncIterableIterator<ImportBatch> {
  const { departmentId, id } = decodeId("imb", batchId);
  return follow(importTopic, id, {
    read: () => {
      ctx.entered.clear();
      return viewBatch(ctx, { departmentId, id });
    },
    hasEnded: ({ status }) => ENDED.has(status),
  });
}
