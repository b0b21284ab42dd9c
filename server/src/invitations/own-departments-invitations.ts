import { readOwnUsers } from "../accounts/own-users.js";
import type { Department } from "../departments/department.entity.js";
import { Role } from "../platform/actor.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeOwnId } from "../platform/ids.js";
import { PageInfo, pageRequest } from "../platform/pagination.js";
import type { Selection } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { InvitationConnection, type InvitationEdge } from "./invitation-connection.type.js";
import type { InvitationListArgs } from "./invitation-list.input.js";
import { listInvitations } from "./list-invitations.js";

/**
 * A page of the invitations of all departments in which somebody is an officer (or of some of them): each gives its
 * page behind the same cursor, and the first of all of them make this one.
 */
export async function listOwnDepartmentsInvitations(
  ctx: Ctx,
  args: InvitationListArgs,
  departmentIds: readonly string[] | null | undefined,
  selection: Selection,
): Promise<InvitationConnection> {
  const departments = await officersDepartments(ctx, departmentIds);
  const pages = await Promise.all(
    departments.map(async (department) =>
      listInvitations(await enterDepartment(ctx, department.uuid), department, args, selection),
    ),
  );
  const { size, isBackward, cursor } = pageRequest(args);
  const all = pages.flatMap(({ edges }) => edges).sort(byPosition);
  const edges = isBackward ? all.slice(-size) : all.slice(0, size);
  const hasMore = all.length > edges.length;
  const some = (side: "hasNextPage" | "hasPreviousPage"): boolean => pages.some(({ pageInfo }) => pageInfo[side]);
  const pageInfo = Object.assign(new PageInfo(), {
    hasNextPage: some("hasNextPage") || (!isBackward && hasMore),
    hasPreviousPage: some("hasPreviousPage") || (isBackward ? hasMore : cursor !== null),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  });
  const nodes = edges.map(({ node }) => node);
  const totalCount = pages.reduce((sum, page) => sum + page.totalCount, 0);
  return Object.assign(new InvitationConnection(), { edges, nodes, pageInfo, totalCount });
}

async function officersDepartments(ctx: Ctx, wanted: readonly string[] | null | undefined): Promise<Department[]> {
  const users = await readOwnUsers(signedIn(ctx).accountId, new Set());
  const own = users.flatMap(({ canEnter, role, department }) =>
    canEnter && role !== Role.GENERAL_USER ? [department] : [],
  );
  if (!wanted) return own;
  const ids = new Set(wanted.map((id) => decodeOwnId("dep", id)));
  const chosen = own.filter(({ uuid }) => ids.has(uuid));
  if (chosen.length < ids.size) throw notFound();
  return chosen;
}

/** In the list's own order, which the cursors carry: which stretch, then the keys. */
function byPosition(a: InvitationEdge, b: InvitationEdge): number {
  const [[sort, ...left], [, ...right]] = [parts(a), parts(b)];
  const sign = String(sort).startsWith("-") ? -1 : 1;
  if (left[0] !== right[0]) return Number(left[0]) - Number(right[0]);
  const i = left.findIndex((key, n) => key !== right[n]);
  return i === -1 ? 0 : sign * (String(left[i]) < String(right[i]) ? -1 : 1);
}

const parts = ({ cursor }: InvitationEdge): (string | number)[] =>
  JSON.parse(Buffer.from(cursor, "base64url").toString());
