import { hashSecret } from "../accounts/link-token.js";
import { deriveJoinSecret, joinUrl } from "../invitations/invitation-token.js";
import type { Tx } from "../platform/tx.js";

/** What of a claimed mail its link to join is made of. */
export interface JoinLinkRow {
  readonly id: string;
  readonly invitationId: string | null;
  /** What the secret of the invitation's link is derived from. */
  readonly linkId: string | null;
  readonly registrationId: string | null;
  readonly invitationLinkId: string | null;
  readonly hasAccount: boolean;
}

// Only while the link is still the invitation's: one that was sent again meanwhile has another.
const STORE_HASHES = `
  UPDATE invitation i SET token_hash = l.token_hash
    FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS l (id, link_id, token_hash)
   WHERE i.department_id = $1 AND i.id = l.id AND i.link_id = l.link_id AND i.token_hash IS DISTINCT FROM l.token_hash`;

/** Stores what the links of claimed invitations are known by; answers with the address in each mail. */
export async function storeJoinLinks(tx: Tx, rows: readonly JoinLinkRow[]): Promise<Map<string, string>> {
  const invitations = rows.flatMap(({ id, invitationId, linkId }) =>
    invitationId && linkId ? [{ id, invitationId, linkId }] : [],
  );
  if (invitations.length > 0) {
    await tx.query(STORE_HASHES, [
      tx.departmentId,
      invitations.map(({ invitationId }) => invitationId),
      invitations.map(({ linkId }) => linkId),
      invitations.map(({ linkId }) => hashSecret(deriveJoinSecret("INVITATION", linkId))),
    ]);
  }
  const links = new Map(
    invitations.map(({ id, invitationId, linkId }) => [
      id,
      joinUrl("INVITATION", tx.departmentId, invitationId, linkId),
    ]),
  );
  for (const { id, registrationId, invitationLinkId, hasAccount } of rows) {
    if (!registrationId || !invitationLinkId) continue;
    const { departmentId } = tx;
    const link = hasAccount
      ? joinUrl("INVITATION_LINK", departmentId, invitationLinkId)
      : joinUrl("REGISTRATION", departmentId, registrationId);
    links.set(id, link);
  }
  return links;
}
