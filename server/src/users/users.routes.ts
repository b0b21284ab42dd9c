import type { Request } from "express";
import { Router } from "express";
import { Role, UserStatus } from "../platform/actor.js";
import type { CtxOf } from "../platform/context.js";
import { decodeOwnId } from "../platform/ids.js";
import { SortDirection } from "../platform/sort-direction.js";
import { invalid } from "../platform/text.js";
import { exportUsers } from "./export-users.js";
import { type UserCriteria, userCriteria } from "./user-filter.js";
import { type UserSort, UserSortField } from "./user-list.input.js";

/** The export of the users table: what is on screen, all of its pages. */
export function usersRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/departments/:departmentId/users.csv", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    const view = readView(request.query);
    await exportUsers(await ctxOf(request), departmentId, view, (fileName) =>
      response.type("text/csv").set("cache-control", "no-store").attachment(fileName),
    );
  });
  return router;
}

/** The filters and the sort of a view, as the address has them: `?status=ACTIVE&status=INACTIVE&sort=NAME`. */
function readView(query: Request["query"]): { criteria: UserCriteria; sort: UserSort } {
  const filter = {
    statuses: valuesOf(query, "status", UserStatus),
    roles: valuesOf(query, "role", Role),
    groupIds: textsOf(query, "group"),
    locationIds: textsOf(query, "location"),
    search: textsOf(query, "search")[0] ?? null,
  };
  const [field = UserSortField.NAME] = valuesOf(query, "sort", UserSortField);
  const [direction = SortDirection.ASC] = valuesOf(query, "direction", SortDirection);
  return { criteria: userCriteria(filter), sort: { field, direction } };
}

/** One or several, by repeating the name. */
const textsOf = (query: Request["query"], name: string): string[] =>
  [query[name]].flat().filter((value): value is string => typeof value === "string" && value !== "");

function valuesOf<T extends string>(query: Request["query"], name: string, values: Record<string, T>): T[] {
  return textsOf(query, name).map((text) => {
    const value = values[text];
    if (value === undefined) throw invalid(name, `${name} is one of ${Object.keys(values).join(", ")}.`);
    return value;
  });
}
