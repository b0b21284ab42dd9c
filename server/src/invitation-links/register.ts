import { createHash } from "node:crypto";
import { hashSecret } from "../accounts/link-token.js";
import { enter } from "../accounts/sign-in.js";
import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Joined } from "../invitations/accept-invitation.js";
import { isEmailAddress } from "../invitations/address-list.rules.js";
import {
  registrationsByLink,
  registrationsFromAddress,
  registrationsOfEmail,
  unknownInvitations,
} from "../invitations/invitation-limits.js";
import { JoinLinkState } from "../invitations/invitation-preview.type.js";
import { deriveJoinSecret, isSameHash, type JoinToken, readJoinToken } from "../invitations/invitation-token.js";
import { checkJoinState } from "../invitations/join-by-invitation.js";
import { createAccount, readName, readNewPerson } from "../invitations/new-account.js";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { newId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { invalid } from "../platform/text.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { isAllowedAddress } from "./email-domain.rules.js";
import { lockLink, lockLinkById, previewLink } from "./find-link.js";
import type { ConfirmRegistrationInput, RegisterInput } from "./invitation-link.input.js";
import { RegistrationPreview } from "./invitation-link.type.js";
import { useLink } from "./join-by-link.js";

/** How long an address can be confirmed. */
const REGISTRATION_HOURS = 24;

/**
 * Registers somebody by a department's link. The mail to the address decides: nobody joins who cannot read it, and
 * the answer is the same whether the address has an account or not.
 */
export async function register(ctx: Ctx, input: RegisterInput): Promise<void> {
  const token = readJoinToken(input.token);
  checkJoinState((await previewLink(ctx, input.token)).state);
  if (!token) throw notFound("This link");
  const firstName = readName("firstName", input.firstName);
  const lastName = readName("lastName", input.lastName);
  const email = input.email.trim();
  if (!isEmailAddress(email)) throw invalid("email", "This is no complete e-mail address.");
  await registrationsFromAddress.take(ctx.address);
  await registrationsOfEmail.take(createHash("sha256").update(email.toLowerCase()).digest("base64url"));
  await registrationsByLink.take(token.id);
  await asSystem(token.departmentId, async (tx) => {
    const link = await lockLink(tx, token);
    checkJoinState(link?.state ?? JoinLinkState.UNKNOWN);
    if (!link) throw notFound("This link");
    if (!isAllowedAddress(email, link.allowedDomains)) {
      throw invalid("email", `Use an address at ${link.allowedDomains.join(", ")}.`);
    }
    const id = newId();
    const hash = hashSecret(deriveJoinSecret("REGISTRATION", id));
    await tx.query(INSERT, [tx.departmentId, id, link.id, email, firstName, lastName, hash]);
    await tx.query(
      `INSERT INTO mail (department_id, id, template, to_address, registration_id)
       VALUES ($1, $2, 'REGISTRATION', $3, $4)`,
      [tx.departmentId, newId(), email, id],
    );
    await wakeMailDelivery(tx);
  });
}

const INSERT = `
  INSERT INTO registration (department_id, id, link_id, email, first_name, last_name, token_hash, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '${REGISTRATION_HOURS} hours')`;

interface Row {
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

function stateOf(token: JoinToken, row: Row | undefined): JoinLinkState {
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
  const row = found as unknown as Row | undefined;
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

/** Makes the account of a confirmed registration, joins the department and signs in. Once. */
export async function confirmRegistration(ctx: Ctx, input: ConfirmRegistrationInput): Promise<Joined> {
  const token = readJoinToken(input.token);
  const preview = await previewRegistration(ctx, input.token);
  checkJoinState(preview.state);
  const { email } = preview;
  if (!token || !email) throw notFound("This link");
  const person = await readNewPerson(email, { ...preview, password: input.password });
  const joined = await asSystem(token.departmentId, async (tx) => {
    const row = await lockRegistration(tx, token);
    const accountId = await createAccount(tx, row.email, person);
    await tx.query(`UPDATE registration SET used_at = now() WHERE department_id = $1 AND id = $2`, [
      tx.departmentId,
      token.id,
    ]);
    const link = await lockLinkById(tx, row.linkId);
    checkJoinState(link?.state ?? JoinLinkState.UNKNOWN);
    if (!link) throw notFound("This link");
    const actor = { kind: "account", departmentId: tx.departmentId, accountId } as const;
    await recordAudit(tx, actor, { action: "account.created", accountId, subjectId: token.id });
    return useLink(tx, link, accountId);
  });
  const name = `${person.firstName} ${person.lastName}`;
  await enter(ctx, { accountId: joined.accountId, name, isSupport: false }, async () => undefined);
  return joined;
}

async function lockRegistration(tx: Tx, token: JoinToken): Promise<Row> {
  const [row] = await tx.query<Row>(`${FIND} FOR UPDATE OF r`, [tx.departmentId, token.id]);
  checkJoinState(stateOf(token, row));
  if (!row) throw notFound("This link");
  return row;
}
