import { ApprovalMode } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { readInDepartment } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { INVITATION_COLUMNS, Invitation, InvitationStatus } from "./invitation.entity.js";
import { unknownInvitations } from "./invitation-limits.js";
import { InvitationPreview, JoinLinkState } from "./invitation-preview.type.js";
import { isSameHash, type JoinToken, readJoinToken } from "./invitation-token.js";

/** An invitation with what its link is judged by. */
export interface FoundInvitation {
  readonly invitation: Invitation;
  readonly state: JoinLinkState;
  readonly departmentName: string;
  readonly approval: ApprovalMode;
  /** Whether the invited address is an account's. */
  readonly hasAccount: boolean;
}

interface Row {
  tokenHash: Buffer | null;
  replacedHashes: Buffer[];
  departmentName: string;
  approval: ApprovalMode;
  isClosed: boolean;
  hasAccount: boolean;
  isMember: boolean;
}

const COLUMNS = `
  ${INVITATION_COLUMNS}, i.token_hash AS "tokenHash", i.replaced_hashes AS "replacedHashes", d.name AS "departmentName",
  d.approval, d.disabled_at IS NOT NULL AS "isClosed",
  EXISTS (SELECT FROM account a WHERE a.email_key = i.email_key) AS "hasAccount"`;

const FIND = `
  SELECT ${COLUMNS},
         EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.account_id = $3 AND m.status <> 'REMOVED') AS "isMember"
    FROM invitation i JOIN department d ON d.id = i.department_id
   WHERE i.department_id = $1 AND i.id = $2`;

const LOCK = `
  SELECT ${COLUMNS} FROM invitation i JOIN department d ON d.id = i.department_id
   WHERE i.department_id = $1 AND i.id = $2 FOR UPDATE OF i`;

/** What the visitor of a link is told. Addresses that try many unknown ones are stopped. */
export async function previewInvitation(ctx: Ctx, text: string): Promise<InvitationPreview> {
  const token = readJoinToken(text);
  const values = [token?.departmentId, token?.id, ctx.person?.accountId ?? null];
  const statement = { name: "find-invitation", text: FIND, values };
  const [[row] = []] = token ? await readInDepartment(token.departmentId, [statement]) : [];
  const found = token && row ? judge(token, row as unknown as Row) : null;
  if (!found || found.state === JoinLinkState.UNKNOWN) {
    await unknownInvitations.take(ctx.address);
    return preview(null, false);
  }
  return preview(found, (row as unknown as Row).isMember);
}

function preview(found: FoundInvitation | null, viewerIsMember: boolean): InvitationPreview {
  const state = found?.state ?? JoinLinkState.UNKNOWN;
  const shown = found && state === JoinLinkState.VALID ? found.invitation : null;
  return Object.assign(new InvitationPreview(), {
    state,
    departmentName: found?.departmentName ?? null,
    email: shown?.email ?? null,
    inviterName: shown?.inviterName ?? null,
    role: shown?.role ?? null,
    message: shown?.message ?? null,
    expiresAt: shown?.expiresAt ?? null,
    needsApproval: found?.approval === ApprovalMode.ALL,
    hasAccount: (shown && found?.hasAccount) ?? false,
    viewerIsMember,
  });
}

/** The invitation of a link, its row held until the transaction ends; null for an unknown link. */
export async function lockInvitation(tx: Tx, token: JoinToken): Promise<FoundInvitation | null> {
  const [row] = await tx.query<Row>(LOCK, [tx.departmentId, token.id]);
  const found = row ? judge(token, row) : null;
  return found?.state === JoinLinkState.UNKNOWN ? null : found;
}

function judge(token: JoinToken, row: Row): FoundInvitation {
  const { tokenHash, replacedHashes, departmentName, approval, isClosed, hasAccount, ...columns } = row;
  const invitation = Object.assign(new Invitation(), columns);
  const isReplaced = replacedHashes.some((hash) => isSameHash(hash, token.hash));
  const state = isReplaced
    ? JoinLinkState.REPLACED
    : isSameHash(tokenHash, token.hash)
      ? stateOf(invitation, isClosed)
      : JoinLinkState.UNKNOWN;
  return { invitation, state, departmentName, approval, hasAccount };
}

const STATES: Record<InvitationStatus, JoinLinkState> = {
  PENDING: JoinLinkState.VALID,
  EXPIRED: JoinLinkState.EXPIRED,
  ACCEPTED: JoinLinkState.USED,
  DECLINED: JoinLinkState.DECLINED,
  REVOKED: JoinLinkState.REVOKED,
};

const stateOf = (invitation: Invitation, isClosed: boolean): JoinLinkState =>
  isClosed && invitation.status === InvitationStatus.PENDING ? JoinLinkState.CLOSED : STATES[invitation.status];
