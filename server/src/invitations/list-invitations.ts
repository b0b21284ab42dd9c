import type { Department } from "../departments/department.entity.js";
import type { DepartmentActor } from "../platform/actor.js";
import {
  connectionOf,
  type Key,
  type Order,
  pageColumns,
  pageOrder,
  pageText,
  type Segment,
  toPage,
} from "../platform/keyset.js";
import { type PageRequest, pageRequest } from "../platform/pagination.js";
import { readInDepartment, type Statement } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import type { Selection } from "../platform/selection.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters, prepared } from "../platform/statement.js";
import { authorize } from "../policy.js";
import { INVITATION_COLUMNS, Invitation, InvitationStatus } from "./invitation.entity.js";
import type { InvitationConnection } from "./invitation-connection.type.js";
import { type InvitationListArgs, InvitationSort, InvitationSortField } from "./invitation-list.input.js";

const KEPT_DAYS = 30;

/** What each status is in the table: EXPIRED is not stored, and accepted ones are listed for 30 days. */
const IS: Record<InvitationStatus, string> = {
  PENDING: "i.status = 'PENDING' AND i.expires_at > now()",
  EXPIRED: "i.status = 'PENDING' AND i.expires_at <= now()",
  DECLINED: "i.status = 'DECLINED'",
  ACCEPTED: `i.status = 'ACCEPTED' AND i.answered_at > now() - interval '${KEPT_DAYS} days'`,
  REVOKED: "i.status = 'REVOKED'",
};

const DEFAULT = [InvitationStatus.PENDING, InvitationStatus.EXPIRED, InvitationStatus.DECLINED];

const id: Key = { sql: "i.id", type: "uuid" };
const invitedAt: Key = { sql: "i.created_at", type: "timestamptz" };

// Beside each: its index. A status is a stretch of the list by itself, as the expired ones are not stored as such.
const SEGMENTS: Record<InvitationSortField, (statuses: readonly InvitationStatus[]) => Segment[]> = {
  EMAIL: () => [{ keys: [{ sql: "i.email_key", type: "text" }, id] }], // invitation_by_email
  INVITED_AT: () => [{ keys: [invitedAt, id] }], // invitation_by_date
  ROLE: () => [{ keys: [{ sql: "i.role_rank", type: "smallint" }, invitedAt, id] }], // invitation_by_role
  STATUS: (statuses) => statuses.map((status) => ({ where: IS[status], keys: [invitedAt, id] })), // invitation_by_status
};

/** A page of the department's invitations, in one round trip. */
export async function listInvitations(
  actor: DepartmentActor,
  department: Department,
  args: InvitationListArgs,
  selection: Selection,
): Promise<InvitationConnection> {
  authorize(actor, "invitation.list");
  const request = pageRequest(args);
  const statuses = statusesOf(args);
  const order = orderOf(args.sort ?? new InvitationSort(), statuses);
  const { search, mailFailed } = args.filter ?? {};
  const matching = new Matching(department.uuid, statuses, searchText(search), mailFailed === true);
  const [found = [], [counted] = []] = await readInDepartment(department.uuid, [
    pageStatement(matching, order, request, selection),
    ...(selection.has("totalCount") ? [matching.total()] : []),
  ]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) => Object.assign(new Invitation(), row, { department }));
  return Object.assign(connectionOf(order, page, nodes), { totalCount: (counted?.total as number | undefined) ?? 0 });
}

/** In their order in the list, whatever order they were asked for in. */
function statusesOf({ filter }: InvitationListArgs): readonly InvitationStatus[] {
  const wanted = filter?.statuses?.length ? filter.statuses : DEFAULT;
  return Object.values(InvitationStatus).filter((status) => wanted.includes(status));
}

/** By status, the direction turns the stretches round as well. */
function orderOf({ field, direction }: InvitationSort, statuses: readonly InvitationStatus[]): Order {
  const isDescending = direction === SortDirection.DESC;
  const segments = SEGMENTS[field](statuses);
  const name = field === InvitationSortField.STATUS ? `${field}:${statuses.join()}` : field;
  return { name, isDescending, segments: isDescending ? segments.reverse() : segments };
}

// The latest mail alone counts: one that was sent again is on its way. Indexes mail_failed, mail_invitation.
const MAIL_FAILED = `i.id IN (
  SELECT f.invitation_id FROM mail f
   WHERE f.department_id = $1 AND f.status = 'FAILED' AND f.invitation_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM mail later WHERE later.department_id = $1 AND later.invitation_id = f.invitation_id
                        AND later.id > f.id AND later.status <> 'CANCELLED'))`;

/** The invitations that match, for the page and for the count. */
class Matching {
  constructor(
    private readonly departmentId: string,
    private readonly statuses: readonly InvitationStatus[],
    private readonly search: string | null,
    private readonly mailFailed: boolean,
  ) {}

  /** Values that every statement begins with. */
  parameters(): Parameters {
    return new Parameters(this.departmentId, ...(this.search === null ? [] : [this.search]));
  }

  conditions(): string[] {
    const found = "i.id IN (SELECT found.id FROM found)";
    const status = `(${this.statuses.map((one) => IS[one]).join(" OR ")})`;
    return [
      "i.department_id = $1",
      status,
      ...(this.search === null ? [] : [found]),
      ...(this.mailFailed ? [MAIL_FAILED] : []),
    ];
  }

  /** Index invitation_search, through the view that carries the department's fence itself: LIKE is not leakproof. */
  tables(): string[] {
    if (this.search === null) return [];
    return [
      `found AS MATERIALIZED (
SELECT s.id FROM searchable_invitation s
 WHERE s.department_id = $1
   AND s.email_key LIKE (SELECT '%' || regexp_replace(lower($2::text COLLATE "C"), '([\\\\%_])', '\\\\\\1', 'g') || '%'))`,
    ];
  }

  total(): Statement {
    const text = `${withTables(this.tables())}SELECT count(*)::int AS total FROM invitation i WHERE ${this.conditions().join(" AND ")}`;
    return prepared("invitations-total", text, this.parameters());
  }
}

const withTables = (tables: readonly string[]): string => (tables.length ? `WITH ${tables.join(",\n")}\n` : "");

// Where the latest mail stands; index mail_invitation.
const MAIL = `, mail.status AS "mailState", mail.failure AS "mailFailure"`;
const LATEST_MAIL = `
  LEFT JOIN LATERAL (SELECT m.status, m.failure FROM mail m
                      WHERE m.department_id = $1 AND m.invitation_id = i.id AND m.status <> 'CANCELLED'
                      ORDER BY m.id DESC LIMIT 1) mail ON true`;

function pageStatement(matching: Matching, order: Order, request: PageRequest, selection: Selection): Statement {
  const parameters = matching.parameters();
  const source = { columns: "i.id", from: "invitation i", where: matching.conditions() };
  const withMail = ["nodes.", "edges.node."].some(
    (path) => selection.has(`${path}mailState`) || selection.has(`${path}mailFailure`),
  );
  const page = `page AS MATERIALIZED (\n${pageText(source, order, request, parameters)})`;
  const text = `${withTables([...matching.tables(), page])}SELECT ${INVITATION_COLUMNS}${withMail ? MAIL : ""}, ${pageColumns(order)}
  FROM page JOIN invitation i ON i.department_id = $1 AND i.id = page.id${withMail ? LATEST_MAIL : ""}
 ORDER BY ${pageOrder(order, request)}`;
  return prepared("invitations", text, parameters);
}
