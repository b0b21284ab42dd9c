import { Readable } from "node:stream";
import { Router } from "express";
import type { CtxOf } from "../platform/context.js";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { inExport } from "../platform/export.js";
import { decodeOwnId } from "../platform/ids.js";
import { pour } from "../platform/pour.js";
import { invalid } from "../platform/text.js";
import { authorize, can } from "../policy.js";
import { type AuditFilter, AuditWay } from "./audit-event.type.js";
import { auditView } from "./audit-filter.js";
import { auditLines } from "./export-audit.js";

/** The export of the audit log: what is on screen, all of its pages. */
export function auditRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/audit-log.csv", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    const filter = readFilter(request.query);
    await inExport(await ctxOf(request), departmentId, async (tx, actor) => {
      authorize(actor, "audit.read-users");
      const view = await auditView(departmentId, filter, !can(actor, "audit.read-all"));
      const lines = auditLines(tx, view);
      const first = await lines.next(); // a filter that cannot be is refused while that can still be said
      response.type("text/csv").set("cache-control", "no-store").attachment("audit log.csv");
      const heading = csvLine(["at", "action", "way", "by", "detail", "line", "person", "changes"]);
      response.write(BYTE_ORDER_MARK + heading);
      if (!first.done) response.write(first.value);
      await pour(Readable.from(lines), response);
    });
  });
  return router;
}

function readFilter(query: Record<string, unknown>): AuditFilter {
  const text = (name: string): string | null => (typeof query[name] === "string" && query[name] ? query[name] : null);
  const date = (name: string): Date | null => {
    const value = text(name);
    const read = value === null ? null : new Date(value);
    if (read && Number.isNaN(read.getTime())) throw invalid(name, `${name} is a date, as 2026-11-22T00:00:00Z.`);
    return read;
  };
  const texts = (name: string): string[] =>
    [query[name]].flat().filter((one): one is string => typeof one === "string" && one !== "");
  const ways = Object.values(AuditWay).filter((way) => texts("way").includes(way));
  const [userId, actor, subject] = ["user", "actor", "subject"].map(text);
  return { actions: texts("action"), userId, actor, subject, ways, from: date("from"), to: date("to") };
}
