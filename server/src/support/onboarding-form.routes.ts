import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import { BYTE_ORDER_MARK, csvLine } from "../platform/csv.js";
import { xlsx } from "../platform/xlsx.js";

/** What a new department fills in and support imports: columns that the import knows, and nobody's names. */
const COLUMNS = ["First name", "Last name", "E-mail", "Role", "Employee ID", "Groups", "Location"] as const;

const NAME = "muster-onboarding";

/** The form that support sends to a new department; it may be passed on to anybody. */
export function onboardingFormRoutes(): Router {
  const router = Router();
  router.get("/support/onboarding-form.csv", (_request, response) => {
    response.type("text/csv").attachment(`${NAME}.csv`);
    response.send(`${BYTE_ORDER_MARK}${csvLine(COLUMNS)}`);
  });
  router.get("/support/onboarding-form.xlsx", async (_request, response) => {
    // Its columns are text, so that an employee ID keeps its leading zeros.
    response.attachment(`${NAME}.xlsx`);
    response.type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    await pipeline(Readable.from(xlsx("People", COLUMNS, [])), response);
  });
  return router;
}
