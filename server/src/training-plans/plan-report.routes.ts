import { Readable } from "node:stream";
import { type Request, Router } from "express";
import { hoursText } from "../courses/class-facts.rules.js";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { pour } from "../platform/pour.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { Pace } from "./plan-progress.type.js";
import { allStandings } from "./plan-report.js";
import type { PlanStanding, PlanStandingFilter } from "./plan-report.type.js";

const HEADINGS = "name employee_id required_hours done_hours percent pace period_end days_left hours_needed_a_month";

/** The export of a plan's report: all who match the filters, the most urgent first. */
export function planReportRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/training-plans/:planId/progress.csv", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    const key = decodeId("pln", request.params.planId);
    if (key.departmentId !== departmentId) throw notFound("This plan");
    await inDepartment(await ctxOf(request), departmentId, async (tx, actor) => {
      authorize(actor, "plan.read");
      const name = await nameOf(tx, key.id);
      const pages = allStandings(tx, { uuid: key.id }, readFilter(request));
      response.type("text/csv").set("cache-control", "no-store").attachment(`${name}.csv`);
      response.write(BYTE_ORDER_MARK + csvLine(HEADINGS.split(" ")));
      await pour(Readable.from(linesOf(pages)), response);
    });
  });
  return router;
}

async function nameOf(tx: Tx, planId: string): Promise<string> {
  const text = "SELECT name FROM training_plan WHERE department_id = $1 AND id = $2";
  const [plan] = await tx.query<{ name: string }>(text, [tx.departmentId, planId]);
  if (!plan) throw notFound("This plan");
  return plan.name;
}

function readFilter({ query }: Request): PlanStandingFilter {
  const texts = (name: string) => [query[name]].flat().filter((one): one is string => typeof one === "string");
  return {
    paces: Object.values(Pace).filter((pace) => texts("pace").includes(pace)),
    groupIds: texts("group"),
    search: texts("search")[0] ?? null,
  };
}

async function* linesOf(pages: AsyncIterable<PlanStanding[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(lineOf).join("");
}

const hours = (minutes: number | null): string | null => (minutes === null ? null : hoursText(minutes));

const lineOf = (row: PlanStanding): string =>
  csvLine([
    ...[row.name, row.employeeId, hours(row.requiredMinutes), hours(row.doneMinutes), String(row.percent), row.pace],
    ...[row.periodTo, String(row.daysLeft), hours(row.neededPerMonth)],
  ]);
