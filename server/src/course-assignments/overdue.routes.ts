import { Readable } from "node:stream";
import { type Request, Router } from "express";
import { recordAudit } from "../audit-log/audit-log.service.js";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { inExport } from "../platform/export.js";
import { decodeOwnId } from "../platform/ids.js";
import { pour } from "../platform/pour.js";
import { authorize } from "../policy.js";
import { allOverdue, type OverdueLine } from "./export-overdue.js";
import type { OverdueFilter } from "./overdue-report.type.js";

const HEADINGS = "name employee_id groups course due_date days_overdue state last_reminder";

/** The export of the overdue courses: a line for each, the longest overdue first. */
export function overdueRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/overdue-courses.csv", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    await inExport(await ctxOf(request), departmentId, async (tx, actor) => {
      authorize(actor, "assignment.list");
      const filter = readFilter(request);
      await recordAudit(tx, actor, { action: "report.exported", changes: { report: "Overdue courses", ...filter } });
      const lines = linesOf(allOverdue(tx, filter));
      const first = await lines.next(); // a filter that cannot be is refused while that can still be said
      response.type("text/csv").set("cache-control", "no-store").attachment("overdue courses.csv");
      response.write(BYTE_ORDER_MARK + csvLine(HEADINGS.split(" ")));
      if (!first.done) response.write(first.value);
      await pour(Readable.from(lines), response);
    });
  });
  return router;
}

function readFilter({ query }: Request): OverdueFilter {
  const texts = (name: string) =>
    [query[name]].flat().filter((one): one is string => typeof one === "string" && one !== "");
  return { courseIds: texts("course"), groupIds: texts("group"), search: texts("search")[0] ?? null };
}

async function* linesOf(pages: AsyncIterable<OverdueLine[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(lineOf).join("");
}

const lineOf = ({ person, employeeId, groups, course, dueOn, days, isStarted, remindedOn }: OverdueLine): string =>
  csvLine([
    ...[person, employeeId, groups, course, dueOn, String(days)],
    ...[isStarted ? "started" : "not started", remindedOn],
  ]);
