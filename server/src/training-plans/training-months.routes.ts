import { Router } from "express";
import { hoursText } from "../courses/class-facts.rules.js";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { decodeOwnId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import type { TrainingMonth } from "./plan-report.type.js";
import { readTrainingMonths } from "./training-months.js";

const HEADINGS = ["month", "live_hours", "distributive_hours", "hours", "classes_completed", "people"];

/** The export of the hours by month: a line for each month, the oldest first. */
export function trainingMonthsRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/training-months.csv", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    authorize(await enterDepartment(await ctxOf(request), departmentId), "plan.read");
    const months = await readTrainingMonths(departmentId, Number(request.query.months ?? 12));
    response.type("text/csv").set("cache-control", "no-store").attachment("training hours by month.csv");
    response.send([BYTE_ORDER_MARK, csvLine(HEADINGS), ...months.map(lineOf)].join(""));
  });
  return router;
}

const lineOf = ({ month, liveMinutes, distributiveMinutes, completions, people }: TrainingMonth): string =>
  csvLine([
    ...[month.slice(0, 7), hoursText(liveMinutes), hoursText(distributiveMinutes)],
    ...[hoursText(liveMinutes + distributiveMinutes), String(completions), String(people)],
  ]);
