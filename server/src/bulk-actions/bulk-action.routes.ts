import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK } from "../platform/csv.js";
import { decodeId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { getBulkAction } from "./bulk-action.service.js";
import { resultsCsv } from "./results-csv.js";

/** What became of each user, or of those who were skipped, as a file. */
export function bulkActionRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  for (const name of ["results", "skipped"] as const) {
    router.get(`/bulk-actions/:bulkActionId/${name}.csv`, async (request, response) => {
      const { departmentId, id } = decodeId("bka", request.params.bulkActionId ?? "");
      authorize(await enterDepartment(await ctxOf(request), departmentId), "bulk.read");
      const action = await getBulkAction(departmentId, id);
      response.type("text/csv").set("cache-control", "no-store").attachment(`${name}.csv`);
      response.write(BYTE_ORDER_MARK);
      await pipeline(Readable.from(resultsCsv(action, name === "skipped")), response);
    });
  }
  return router;
}
