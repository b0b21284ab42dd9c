import type { Entered } from "../departments/department.service.js";
import { groupsFinder, groupsStatement } from "../groups/group-list.js";
import { asksForCursors, connectionOf, toPage } from "../platform/keyset.js";
import { pageRequest } from "../platform/pagination.js";
import { readInDepartment, type Statement } from "../platform/read.js";
import type { Selection } from "../platform/selection.js";
import { authorize } from "../policy.js";
import { toUser, userExtras } from "./user-columns.js";
import { UserConnection } from "./user-connection.type.js";
import { userCriteria } from "./user-filter.js";
import { type UserListArgs, UserSort } from "./user-list.input.js";
import { totalStatement, type UserPageRequest, userPageStatements } from "./user-page.js";

type Row = Record<string, unknown>;

/**
 * A page of the department's users, in the round trip that enters it, with no work for what was not asked for; for
 * officers.
 */
export async function listUsers(
  departmentId: string,
  enter: (statements: readonly Statement[]) => Promise<Entered>,
  args: UserListArgs,
  selection: Selection,
): Promise<UserConnection> {
  const request: UserPageRequest = {
    departmentId,
    criteria: userCriteria(args.filter),
    sort: args.sort ?? new UserSort(),
    page: pageRequest(args),
    extras: userExtras(selection, ["nodes.", "edges.node."]),
    withTotal: selection.has("totalCount"),
    withCursors: asksForCursors(selection),
  };
  if (!PAGE_FIELDS.some((field) => selection.has(field))) {
    authorize((await enter([])).actor, "user.list");
    return onlyTotal(request);
  }
  const { order, page, total } = userPageStatements(request);
  const { groups: withGroups, groupCounts } = request.extras;
  const { actor, department, results } = await enter([
    page,
    ...(total ? [total] : []),
    ...(withGroups ? [groupsStatement(departmentId, groupCounts)] : []),
  ]);
  authorize(actor, "user.list");
  const [found = [], ...others] = results;
  const totals = total ? (others.shift() ?? []) : found;
  const groupsOf = groupsFinder(others.shift() ?? []);
  const users = toPage(found, request.page);
  const nodes = users.rows.map((row) => toUser(row, { actor, department, groupsOf }));
  const connection = connectionOf(order, users, nodes);
  return Object.assign(connection, { totalCount: request.withTotal ? await totalOf(request, totals) : 0 });
}

const PAGE_FIELDS = ["nodes", "edges", "pageInfo"];

/** A count beside a filter: without the page. */
async function onlyTotal(request: UserPageRequest): Promise<UserConnection> {
  const totalCount = request.withTotal ? await countAll(request) : 0;
  return Object.assign(new UserConnection(), { totalCount });
}

/** A search counts in the scan that feeds its page; where the page lies beyond the end, there is no row to say it. */
async function totalOf(request: UserPageRequest, rows: readonly Row[]): Promise<number> {
  if (rows[0]) return rows[0].total as number;
  return request.page.cursor === null ? 0 : countAll(request);
}

async function countAll(request: UserPageRequest): Promise<number> {
  const [counted = []] = await readInDepartment(request.departmentId, [totalStatement(request)]);
  return counted[0]?.total as number;
}
