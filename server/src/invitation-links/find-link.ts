import { ApprovalMode } from "../departments/department.entity.js";
import { unknownInvitations } from "../invitations/invitation-limits.js";
import { JoinLinkState } from "../invitations/invitation-preview.type.js";
import { isSameHash, type JoinToken, readJoinToken } from "../invitations/invitation-token.js";
import type { Ctx } from "../platform/context.js";
import { readInDepartment } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { InvitationLinkPreview } from "./invitation-link.type.js";

/** A department's link with what it is judged by. */
export interface FoundLink {
  readonly id: string;
  readonly state: JoinLinkState;
  readonly departmentName: string;
  readonly allowedDomains: readonly string[];
  readonly groupIds: readonly string[];
  readonly needsApproval: boolean;
}

interface Row {
  id: string;
  tokenHash: Buffer;
  isOver: boolean;
  isRevoked: boolean;
  isClosed: boolean;
  departmentName: string;
  allowedDomains: string[];
  groupIds: string[];
  approval: ApprovalMode;
  isMember: boolean;
}

const COLUMNS = `
  l.id, l.token_hash AS "tokenHash", l.expires_at <= now() AS "isOver", l.revoked_at IS NOT NULL AS "isRevoked",
  d.disabled_at IS NOT NULL AS "isClosed", d.name AS "departmentName", l.allowed_domains AS "allowedDomains",
  l.group_ids AS "groupIds", d.approval`;

const FROM = `FROM invitation_link l JOIN department d ON d.id = l.department_id WHERE l.department_id = $1 AND l.id = $2`;

const FIND = `
  SELECT ${COLUMNS}, EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.account_id = $3
                                AND m.status <> 'REMOVED') AS "isMember" ${FROM}`;
const LOCK = `SELECT ${COLUMNS} ${FROM} FOR NO KEY UPDATE OF l`;

/** What the visitor of a department's link is told. Addresses that try many unknown ones are stopped. */
export async function previewLink(ctx: Ctx, text: string): Promise<InvitationLinkPreview> {
  const token = readJoinToken(text);
  const values = [token?.departmentId, token?.id, ctx.person?.accountId ?? null];
  const statement = { name: "find-invitation-link", text: FIND, values };
  const [[row] = []] = token ? await readInDepartment(token.departmentId, [statement]) : [];
  const found = token && row ? judge(token, row as unknown as Row) : null;
  if (!found) await unknownInvitations.take(ctx.address);
  const isValid = found?.state === JoinLinkState.VALID;
  return Object.assign(new InvitationLinkPreview(), {
    state: found?.state ?? JoinLinkState.UNKNOWN,
    departmentName: found?.departmentName ?? null,
    allowedDomains: isValid ? [...found.allowedDomains] : [],
    needsApproval: found?.needsApproval ?? false,
    viewerIsMember: found ? (row as unknown as Row).isMember : false,
  });
}

/** The link of a token, its row held until the transaction ends; null for an unknown one. */
export async function lockLink(tx: Tx, token: JoinToken): Promise<FoundLink | null> {
  const [row] = await tx.query<Row>(LOCK, [tx.departmentId, token.id]);
  return row ? judge(token, row) : null;
}

/** A link by its id, in the same way. */
export async function lockLinkById(tx: Tx, id: string): Promise<FoundLink | null> {
  const [row] = await tx.query<Row>(LOCK, [tx.departmentId, id]);
  return row ? toFound(row) : null;
}

const judge = (token: JoinToken, row: Row): FoundLink | null =>
  isSameHash(row.tokenHash, token.hash) ? toFound(row) : null;

function toFound({ id, departmentName, allowedDomains, groupIds, approval, ...row }: Row): FoundLink {
  return {
    id,
    state: stateOf(row),
    departmentName,
    allowedDomains,
    groupIds,
    needsApproval: approval !== ApprovalMode.NONE,
  };
}

function stateOf({ isRevoked, isOver, isClosed }: Pick<Row, "isRevoked" | "isOver" | "isClosed">): JoinLinkState {
  if (isRevoked) return JoinLinkState.REVOKED;
  if (isOver) return JoinLinkState.EXPIRED;
  return isClosed ? JoinLinkState.CLOSED : JoinLinkState.VALID;
}
