import { unknownInvitations } from "../invitations/invitation-limits.js";
import { JoinLinkState } from "../invitations/invitation-preview.type.js";
import { isSameHash, type JoinToken, readJoinToken } from "../invitations/invitation-token.js";
import { checkJoinState } from "../invitations/join-by-invitation.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { readInDepartment } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { RegistrationPreview } from "./invitation-link.type.js";

/** A registration with what it is judged by. */
export interface RegistrationRow {
  linkId: string;
  email: string;
  firstName: string;
  lastName: string;
  tokenHash: Buffer;
  isUsed: boolean;
  isOver: boolean;
  isLinkDead: boolean;
  isClosed: boolean;
  departmentName: string;
  needsApproval: boolean;
}

const FIND = `
  SELECT r.link_id AS "linkId", r.email, r.first_name AS "firstName", r.last_name AS "lastName",
         r.token_hash AS "tokenHash", r.used_at IS NOT NULL AS "isUsed", r.expires_at <= now() AS "isOver",
         l.revoked_at IS NOT NULL OR l.expires_at <= now() AS "isLinkDead", d.disabled_at IS NOT NULL AS "isClosed",
         d.name AS "departmentName", d.approval <> 'NONE' AS "needsApproval"
    FROM registration r
    JOIN invitation_link l ON l.department_id = r.department_id AND l.id = r.link_id
    JOIN department d ON d.id = r.department_id
   WHERE r.department_id = $1 AND r.id = $2`;

function stateOf(token: JoinToken, row: RegistrationRow | undefined): JoinLinkState {
  if (!row || !isSameHash(row.tokenHash, token.hash)) return JoinLinkState.UNKNOWN;
  if (row.isUsed) return JoinLinkState.USED;
  if (row.isLinkDead) return JoinLinkState.REVOKED;
  if (row.isOver) return JoinLinkState.EXPIRED;
  return row.isClosed ? JoinLinkState.CLOSED : JoinLinkState.VALID;
}

/** What the reader of a registration's mail is told. */
export async function previewRegistration(ctx: Ctx, text: string): Promise<RegistrationPreview> {
  const token = readJoinToken(text);
  const values = [token?.departmentId, token?.id];
  const [[found] = []] = token
    ? await readInDepartment(token.departmentId, [{ name: "find-registration", text: FIND, values }])
    : [];
  const row = found as unknown as RegistrationRow | undefined;
  const state = token ? stateOf(token, row) : JoinLinkState.UNKNOWN;
  if (state === JoinLinkState.UNKNOWN) await unknownInvitations.take(ctx.address);
  const shown = state === JoinLinkState.VALID ? row : undefined;
  return Object.assign(new RegistrationPreview(), {
    state,
    departmentName: state === JoinLinkState.UNKNOWN ? null : (row?.departmentName ?? null),
    email: shown?.email ?? null,
    firstName: shown?.firstName ?? null,
    lastName: shown?.lastName ?? null,
    needsApproval: shown?.needsApproval ?? false,
  });
}

/** A registration that can be confirmed now, its row held until the transaction ends; others are refused. */
export async function lockRegistration(tx: Tx, token: JoinToken): Promise<RegistrationRow> {
  const [row] = await tx.query<RegistrationRow>(`${FIND} FOR UPDATE OF r`, [tx.departmentId, token.id]);
  checkJoinState(stateOf(token, row));
  if (!row) throw notFound("This link");
  return row;
}
