import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK } from "../platform/csv.js";
import { decodeId } from "../platform/ids.js";
import { failedRowsCsv, SAMPLE_PATHS, sampleCsv } from "./failed-rows.js";
import { ImportKind } from "./import.rules.js";
import { viewBatch } from "./view-import.js";

/** The files of the import: the samples, and the rows to mend. */
export function importRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  for (const kind of Object.values(ImportKind)) {
    const path = SAMPLE_PATHS[kind];
    router.get(path, (_request, response) => {
      response
        .type("text/csv")
        .attachment(basename(path))
        .send(`${BYTE_ORDER_MARK}${sampleCsv(kind)}`);
    });
  }
  router.get("/imports/:batchId/failed-rows.csv", async (request, response) => {
    const { departmentId, id } = decodeId("imb", request.params.batchId);
    const batch = await viewBatch(await ctxOf(request), { departmentId, id });
    response.type("text/csv").set("cache-control", "no-store").attachment("failed-rows.csv");
    response.write(BYTE_ORDER_MARK);
    await pipeline(Readable.from(failedRowsCsv(batch)), response);
  });
  return router;
}
