import express, { type Request, type Response, Router } from "express";
import { Role, UserStatus } from "../platform/actor.js";
import type { CtxOf } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { SortDirection } from "../platform/sort-direction.js";
import { invalid } from "../platform/text.js";
import { type ExportFormat, type ExportView, exportUsers } from "./export-users.js";
import { type UserCriteria, userCriteria } from "./user-filter.js";
import { type UserSort, UserSortField } from "./user-list.input.js";

/** The export of the users table: what is on screen, all of its pages. */
export function usersRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  const send = async (request: Request, response: Response, format: ExportFormat) => {
    const departmentId = decodeOwnId("dep", String(request.params.departmentId));
    const selection = request.method === "POST" ? readSelection(departmentId, request.body ?? {}) : {};
    const view = { ...readView(request.query), ...selection };
    await exportUsers(await ctxOf(request), departmentId, view, format, (fileName) =>
      response.type(TYPES[format]).set("cache-control", "no-store").attachment(fileName),
    );
  };
  for (const format of ["csv", "xlsx"] as const) {
    const path = `/departments/:departmentId/users.${format}`;
    router.get(path, (request, response) => send(request, response, format));
    // The selection: more ids than an address can hold, as the fields `id` of a form; or all of the view but `except`.
    router.post(
      path,
      express.urlencoded({ extended: false, limit: "512kb", parameterLimit: MAX_IDS + 20, inflate: false }),
      (request, response) => send(request, response, format),
    );
  }
  return router;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const MAX_IDS = 5_000;

/** Who is ticked, as the fields of a form. */
function readSelection(departmentId: string, form: Request["query"]): Partial<ExportView> {
  const except = textsOf(form, "except");
  if (except.length > 0) return { exceptUserIds: idsIn(departmentId, "except", except) };
  return { userIds: idsIn(departmentId, "id", textsOf(form, "id")) };
}

function idsIn(departmentId: string, field: string, texts: readonly string[]): string[] {
  if (texts.length === 0 || texts.length > MAX_IDS) throw invalid(field, `Name 1 to ${MAX_IDS} users.`);
  const ids = texts.map((text) => decodeId("usr", text));
  if (ids.some((id) => id.departmentId !== departmentId)) throw notFound("This user");
  return ids.map(({ id }) => id);
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
    const value = Object.hasOwn(values, text) ? values[text] : undefined;
    if (value === undefined) throw invalid(name, `${name} is one of ${Object.keys(values).join(", ")}.`);
    return value;
  });
}
