import { Readable } from "node:stream";
import { type Request, Router } from "express";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { hoursText } from "../courses/class-facts.rules.js";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { notFound } from "../platform/errors.js";
import { inExport } from "../platform/export.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { isPlainDate } from "../platform/plain-date.js";
import { pour } from "../platform/pour.js";
import { SortDirection } from "../platform/sort-direction.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { Pace } from "./plan-progress.type.js";
import { allStandings } from "./plan-report.js";
import {
  type PlanStanding,
  type PlanStandingFilter,
  PlanStandingSort,
  PlanStandingSortField,
} from "./plan-report.type.js";

const HEADINGS = "name employee_id required_hours done_hours percent pace period_end days_left hours_needed_a_month";

/** The export of a plan's report: what is on screen, all of its pages; the most urgent first unless told otherwise. */
export function planReportRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/training-plans/:planId/progress.csv", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    const key = decodeId("pln", request.params.planId);
    if (key.departmentId !== departmentId) throw notFound("This plan");
    await inExport(await ctxOf(request), departmentId, async (tx, actor) => {
      authorize(actor, "plan.read");
      const name = await nameOf(tx, key.id);
      const [filter, sort] = [readFilter(request), readSort(request)];
      const changes = { report: name, ...filter, sort };
      await recordAudit(tx, actor, { action: "report.exported", subjectId: key.id, changes });
      const lines = linesOf(allStandings(tx, { uuid: key.id }, filter, sort));
      const first = await lines.next(); // a filter that cannot be is refused while that can still be said
      response.type("text/csv").set("cache-control", "no-store").attachment(`${name}.csv`);
      response.write(BYTE_ORDER_MARK + csvLine(HEADINGS.split(" ")));
      if (!first.done) response.write(first.value);
      await pour(Readable.from(lines), response);
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

const textsOf = ({ query }: Request, name: string): string[] =>
  [query[name]].flat().filter((one): one is string => typeof one === "string" && one !== "");

function readFilter(request: Request): PlanStandingFilter {
  const [[over], [ends]] = [textsOf(request, "over"), textsOf(request, "ends")];
  const endsIn = ends === undefined ? null : `${ends}-01`;
  if (endsIn && !isPlainDate(endsIn)) throw invalid("ends", "A month is written 2026-11.");
  return {
    paces: Object.values(Pace).filter((pace) => textsOf(request, "pace").includes(pace)),
    groupIds: textsOf(request, "group"),
    isOver: over === undefined ? null : over === "true",
    endsIn,
    search: textsOf(request, "search")[0] ?? null,
  };
}

function readSort(request: Request): PlanStandingSort {
  const sort = new PlanStandingSort();
  const field = Object.values(PlanStandingSortField).find((one) => textsOf(request, "sort").includes(one));
  const direction = Object.values(SortDirection).find((one) => textsOf(request, "direction").includes(one));
  return Object.assign(sort, field && { field }, direction && { direction });
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
