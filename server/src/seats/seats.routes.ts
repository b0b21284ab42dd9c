import { Router } from "express";
import { enter } from "../departments/department.service.js";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { decodeOwnId } from "../platform/ids.js";
import { authorize } from "../policy.js";
import { readSeatHistory, readSeats } from "./seats.service.js";

/** The export of the seats' history: a line for each day, the oldest first. */
export function seatsRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/seats.csv", async (request, response) => {
    const ctx = await ctxOf(request);
    const { actor, department } = await enter(ctx, decodeOwnId("dep", request.params.departmentId));
    authorize(actor, "seats.read");
    const days = await readSeatHistory(await readSeats(department), Number(request.query.days ?? 365));
    const lines = days.map(({ day, billed }) => csvLine([day, String(billed)]));
    response.type("text/csv").set("cache-control", "no-store").attachment("billed seats.csv");
    response.send([BYTE_ORDER_MARK, csvLine(["day", "billed"]), ...lines].join(""));
  });
  return router;
}
