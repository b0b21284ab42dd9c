import { type Order, pageText } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import type { Statement } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { type UserExtras, userColumns } from "./user-columns.js";
import { isCounted, type UserCriteria, userConditions, wordConditions } from "./user-filter.js";
import { type UserSort, UserSortField } from "./user-list.input.js";
import { userOrder } from "./user-order.js";

/** One page of the users table, as it was asked for. */
export interface UserPageRequest {
  readonly departmentId: string;
  readonly criteria: UserCriteria;
  readonly sort: UserSort;
  readonly page: PageRequest;
  readonly extras: UserExtras;
  readonly withTotal: boolean;
}

/** The statement of a page, the order it is in, and what counts the whole result (null: the page's own scan did). */
export interface UserPageStatements {
  readonly order: Order;
  readonly page: Statement;
  readonly total: Statement | null;
}

/** Writes the statements of a page: one text for each shape of filters, sort and selection. */
export function userPageStatements(request: UserPageRequest): UserPageStatements {
  const { criteria, sort, withTotal } = request;
  if (criteria.search && "words" in criteria.search) return searchPage(request);
  const total = withTotal ? totalStatement(request) : null;
  const isOneGroup = isCounted(criteria) && criteria.groupIds?.length === 1;
  const order = userOrder(sort, isOneGroup);
  const isGroupPage = isOneGroup && sort.field === UserSortField.NAME;
  return { order, page: isGroupPage ? groupPage(request, order) : plainPage(request, order), total };
}

/** From the index of the sort, past what the filters leave out. */
function plainPage({ departmentId, criteria, page, extras }: UserPageRequest, order: Order): Statement {
  const parameters = new Parameters();
  parameters.add(departmentId);
  const where = userConditions(criteria, parameters);
  const text = pageText({ columns: userColumns(extras), from: "membership m", where }, order, page, parameters);
  return prepared("users", text, parameters);
}

/** One group by name: from the group's own rows, which carry name, role and status (index group_member_by_name). */
function groupPage({ departmentId, criteria, page, extras }: UserPageRequest, order: Order): Statement {
  const parameters = new Parameters();
  parameters.add(departmentId);
  const { groupIds, statuses, roles } = criteria;
  const where = [
    "g.department_id = $1",
    `g.group_id = ${parameters.add(groupIds?.[0])}`,
    `g.status = ANY(${parameters.add(statuses)}::text[])`,
    ...(roles ? [`g.role = ANY(${parameters.add(roles)}::text[])`] : []),
  ];
  const from = "group_member g JOIN membership m ON m.department_id = $1 AND m.id = g.user_id";
  return prepared(
    "group",
    pageText({ columns: userColumns(extras), from, where }, order, page, parameters),
    parameters,
  );
}

/**
 * Search by words: the trigram index membership_search finds all matches once, for the count and for the page. The
 * view carries the department's fence itself: under a policy the index would go unused.
 */
function searchPage(request: UserPageRequest): UserPageStatements {
  const order = userOrder(request.sort);
  const parameters = new Parameters();
  const found = foundText(request, parameters);
  const source = {
    with: `found AS MATERIALIZED (${found})`,
    columns: `${userColumns(request.extras)}${request.withTotal ? ",\n       (SELECT count(*)::int FROM found) AS total" : ""}`,
    from: "found JOIN membership m ON m.department_id = $1 AND m.id = found.id",
    where: [],
  };
  return {
    order,
    page: prepared("search", pageText(source, order, request.page, parameters), parameters),
    total: null,
  };
}

const foundText = ({ departmentId, criteria }: UserPageRequest, parameters: Parameters): string => {
  parameters.add(departmentId);
  const words = criteria.search && "words" in criteria.search ? criteria.search.words : [];
  const where = [...userConditions(criteria, parameters), ...wordConditions(words, "m.search", parameters)];
  return `
SELECT m.id FROM searchable_membership m
 WHERE ${where.join("\n   AND ")}`;
};

/** How many match on all pages: from the maintained counts where these can tell, else by counting. */
export function totalStatement(request: UserPageRequest): Statement {
  const { departmentId, criteria } = request;
  const parameters = new Parameters();
  if (criteria.search && "words" in criteria.search) {
    const text = `SELECT count(*)::int AS total FROM (${foundText(request, parameters)}) found`;
    return prepared("search-total", text, parameters);
  }
  parameters.add(departmentId);
  if (!isCounted(criteria)) {
    const where = userConditions(criteria, parameters).join(" AND ");
    return prepared("users-total", `SELECT count(*)::int AS total FROM membership m WHERE ${where}`, parameters);
  }
  const [groupId] = criteria.groupIds ?? [];
  const text = `SELECT coalesce(sum(c.n), 0)::int AS total
  FROM ${groupId ? "group_count" : "user_count"} c
 WHERE c.department_id = $1${groupId ? ` AND c.group_id = ${parameters.add(groupId)}` : ""}
   AND c.status = ANY(${parameters.add(criteria.statuses)}::text[])${criteria.roles ? ` AND c.role = ANY(${parameters.add(criteria.roles)}::text[])` : ""}`;
  return prepared("users-counted", text, parameters);
}
