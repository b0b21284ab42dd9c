import { limitFor, type Order, pageColumns, pageOrder, pageText, placesByKeys } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import type { Statement } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { type UserExtras, userColumns } from "./user-columns.js";
import {
  groupConditions,
  isCounted,
  standingConditions,
  type UserCriteria,
  userConditions,
  wordConditions,
} from "./user-filter.js";
import { type UserSort, UserSortField } from "./user-list.input.js";
import { sortColumns, userOrder } from "./user-order.js";

/** One page of the users table, as it was asked for. */
export interface UserPageRequest {
  readonly departmentId: string;
  readonly criteria: UserCriteria;
  readonly sort: UserSort;
  readonly page: PageRequest;
  readonly extras: UserExtras;
  readonly withTotal: boolean;
  readonly withCursors: boolean;
}

/** The statement of a page, the order it is in, and what counts the whole result (null: the page's own scan did). */
export interface UserPageStatements {
  readonly order: Order;
  readonly page: Statement;
  readonly total: Statement | null;
}

/** Writes the statements of a page: one text for each shape of filters, sort and selection. */
export function userPageStatements(request: UserPageRequest): UserPageStatements {
  if (wordsOf(request.criteria)) return searchPage(request);
  return { ...listPage(request), total: request.withTotal ? totalStatement(request) : null };
}

function listPage(request: UserPageRequest): ListPage {
  const { groupIds, locationIds, search } = request.criteria;
  if (!groupIds || locationIds || search || request.sort.field !== UserSortField.NAME) return plainPage(request);
  return groupIds.length === 1 ? groupPage(request, groupIds) : groupsPage(request, groupIds);
}

type ListPage = Omit<UserPageStatements, "total">;

/**
 * From the index of the sort, past what the filters leave out. The planner is not shown which department it is: of a
 * large one it would think better each time, and come to the same plan.
 */
function plainPage(request: UserPageRequest): ListPage {
  const { departmentId, criteria, sort, page, extras, withCursors } = request;
  const parameters = new Parameters(departmentId);
  const order = userOrder(sort);
  const conditions = userConditions(criteria, parameters, "(SELECT $1::uuid)");
  const where = [...conditions, ...groupConditions(criteria, "m.id", parameters)];
  const source = { columns: userColumns(extras), from: "membership m", where };
  return { order, page: prepared("users", pageText(source, order, page, parameters, withCursors), parameters) };
}

/** One group by name: from the group's own rows, which carry name, role and status (index group_member_by_name). */
function groupPage(request: UserPageRequest, [groupId]: readonly string[]): ListPage {
  const { departmentId, criteria, sort, page, extras, withCursors } = request;
  const parameters = new Parameters(departmentId);
  const order = userOrder(sort, "g", "user_id");
  const where = groupRows(criteria, `= ${parameters.add(groupId)}`);
  const source = { columns: userColumns(extras), from: `group_member g ${USER_OF_PAGE} g.user_id`, where };
  return { order, page: prepared("group", pageText(source, order, page, parameters, withCursors), parameters) };
}

/** Several groups by name: the first so many of each; of these the first so many, each user once. */
function groupsPage(request: UserPageRequest, groupIds: readonly string[]): ListPage {
  const { departmentId, criteria, sort, page, extras, withCursors } = request;
  const parameters = new Parameters(departmentId);
  const order = userOrder(sort, "g", "user_id");
  const source = { columns: "g.user_id AS id", from: "group_member g", where: groupRows(criteria, "= picked.id") };
  const text = `WITH page AS MATERIALIZED (
SELECT DISTINCT one.* FROM unnest(${parameters.add(groupIds)}::uuid[]) AS picked (id) CROSS JOIN LATERAL (
${pageText(source, order, page, parameters)}) one)
SELECT ${userColumns(extras)}${withCursors ? `, ${pageColumns(order)}` : ""}
  FROM (SELECT * FROM page ORDER BY ${pageOrder(order, page)} LIMIT ${limitFor(page.size)}) page
  ${USER_OF_PAGE} page.id
 ORDER BY ${pageOrder(order, page)}`;
  return { order, page: prepared("groups", text, parameters) };
}

const USER_OF_PAGE = "JOIN membership m ON m.department_id = $1 AND m.id =";

const groupRows = (criteria: UserCriteria, groups: string): string[] => [
  "g.department_id = $1",
  `g.group_id ${groups}`,
  ...standingConditions(criteria, "g"),
];

/** Search by words: all matches are found once, for the count and for the page, whose users alone are read. */
function searchPage(request: UserPageRequest): UserPageStatements {
  const { departmentId, sort, page, extras, withTotal, withCursors } = request;
  const parameters = new Parameters(departmentId);
  const order = userOrder(sort, "found");
  const tables = foundTable(request, parameters);
  const total = withTotal ? ["(SELECT count(*)::int FROM found) AS total"] : [];
  const byKeys = placesByKeys(userOrder(sort, "page"), page);
  const places = byKeys ?? { columns: pageColumns(order), order: pageOrder(order, page) };
  const source = { columns: byKeys ? "found.*" : "found.id", from: "found", where: [] };
  const text = `WITH ${tables},
page AS MATERIALIZED (
${pageText(source, order, page, parameters, !byKeys)})
SELECT ${[userColumns(extras), ...total, ...(withCursors ? [places.columns] : [])].join(",\n       ")}
  FROM page ${USER_OF_PAGE} page.id
 ORDER BY ${places.order}`;
  return { order, page: prepared("search", text, parameters), total: null };
}

/**
 * All that match, with what the sort goes by. Index membership_search, through the view that carries the department's
 * fence itself: under a policy LIKE does not get at an index, nor in one select with a table that is under one.
 */
export function foundTable(
  { criteria, sort }: Pick<UserPageRequest, "criteria" | "sort">,
  parameters: Parameters,
): string {
  const words = wordConditions(wordsOf(criteria) ?? [], "m.search", parameters);
  const where = [...userConditions(criteria, parameters), ...words].join("\n   AND ");
  const columns = ["id", ...sortColumns(sort.field)].map((column) => `m.${column}`).join(", ");
  const matches = `AS MATERIALIZED (
SELECT ${columns}
  FROM searchable_membership m
 WHERE ${where})`;
  const [inGroups] = groupConditions(criteria, "matching.id", parameters);
  if (!inGroups) return `found ${matches}`;
  return `matching ${matches},\nfound AS MATERIALIZED (SELECT * FROM matching WHERE ${inGroups})`;
}

/** What a search has to find anywhere; null without such a search. */
export const wordsOf = ({ search }: UserCriteria): readonly string[] | null =>
  search && "words" in search ? search.words : null;

/** How many match on all pages: from the maintained counts where these can tell, else by counting. */
export function totalStatement(request: UserPageRequest): Statement {
  const parameters = new Parameters(request.departmentId);
  const text = totalText(request, parameters);
  return prepared("users-total", text, parameters);
}

function totalText(request: UserPageRequest, parameters: Parameters): string {
  const { criteria } = request;
  const { groupIds, locationIds, search } = criteria;
  if (wordsOf(criteria)) {
    return `WITH ${foundTable(request, parameters)}\nSELECT count(*)::int AS total FROM found`;
  }
  if (isCounted(criteria)) {
    const group = groupIds ? `\n   AND c.group_id = ${parameters.add(groupIds[0])}` : "";
    return `SELECT coalesce(sum(c.n), 0)::int AS total
  FROM ${groupIds ? "group_count" : "user_count"} c
 WHERE c.department_id = $1${group}
   AND ${standingConditions(criteria, "c").join("\n   AND ")}`;
  }
  if (groupIds && !locationIds && !search) {
    const where = groupRows(criteria, `= ANY(${parameters.add(groupIds)}::uuid[])`);
    return `SELECT count(DISTINCT g.user_id)::int AS total\n  FROM group_member g\n WHERE ${where.join("\n   AND ")}`;
  }
  const where = [...userConditions(criteria, parameters), ...groupConditions(criteria, "m.id", parameters)];
  return `SELECT count(*)::int AS total\n  FROM membership m\n WHERE ${where.join("\n   AND ")}`;
}
