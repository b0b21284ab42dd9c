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
} from "../invitations/invitation-limits.js";
import { JoinLinkState } from "../invitations/invitation-preview.type.js";
import { deriveJoinSecret, readJoinToken } from "../invitations/invitation-token.js";
import { checkJoinState } from "../invitations/join-by-invitation.js";
import { createAccount, readName, readNewPerson } from "../invitations/new-account.js";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { newId } from "../platform/ids.js";
import { invalid } from "../platform/text.js";
import { asSystem } from "../platform/transaction.js";
import { isAllowedAddress } from "./email-domain.rules.js";
import { lockLink, lockLinkById, previewLink } from "./find-link.js";
import { lockRegistration, previewRegistration } from "./find-registration.js";
import type { ConfirmRegistrationInput, RegisterInput } from "./invitation-link.input.js";
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
