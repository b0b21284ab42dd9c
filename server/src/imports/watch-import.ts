import type { Ctx } from "../platform/context.js";
import { decodeId } from "../platform/ids.js";
import { changes } from "../platform/live.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { importTopic } from "./import-batch.service.js";
import { viewBatch } from "./view-import.js";

const ENDED = new Set(["DONE", "ABORTED", "FAILED"]);

/** The batch as it is now, and again at each change until it has ended; rights are asked for each time. */
export function watchImport(ctx: Ctx, batchId: string): AsyncIterableIterator<ImportBatch> {
  const { departmentId, id } = decodeId("imb", batchId);
  const ending = new AbortController();
  const read = (): Promise<ImportBatch> => {
    ctx.entered.clear();
    return viewBatch(ctx, { departmentId, id });
  };
  const states = (async function* () {
    const news = changes(importTopic, id, ending.signal);
    try {
      for (let pending = news.next(); ; pending = news.next()) {
        const batch = await read();
        yield batch;
        if (ENDED.has(batch.status) || (await pending).done) break;
      }
    } finally {
      ending.abort(); // also when rights have ended: the wait for the next change would stay for good
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
