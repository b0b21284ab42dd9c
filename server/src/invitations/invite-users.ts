import { auditActor } from "../audit-log/audit-log.service.js";
import { wakeMailDelivery } from "../outbox/outbox.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeOwnId, newId } from "../platform/ids.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { type CheckedAddress, checkAddresses, readAddresses } from "./check-addresses.js";
import { describeAddresses, type JudgedAddress } from "./describe-addresses.js";
import { INVITATION_DAYS } from "./invitation.entity.js";
import { countInvitationMails } from "./invitation-limits.js";
import { InviteOutcome, type InviteResult, InviteUsersPayload } from "./invite-result.type.js";
import type { InviteUsersInput } from "./invite-users.input.js";
import { type Labels, readLabels } from "./read-labels.js";

/** What everybody of a list gets by joining. */
interface Offer extends Labels {
  readonly role: InviteUsersInput["role"];
  readonly message: string | null;
}

/** Invites everybody of a list who can be invited: one transaction, a fixed number of statements, one mail each. */
export async function inviteUsers(ctx: Ctx, input: InviteUsersInput): Promise<InviteUsersPayload> {
  const departmentId = decodeOwnId("dep", input.departmentId);
  const list = readAddresses(input.addresses);
  const message = readMessage(input.message);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "invitation.send", input.role);
    const labels = await readLabels(tx, input);
    const offer: Offer = { role: input.role, message, ...labels };
    const remembered = await onceByKey(tx, "inviteUsers", input.idempotencyKey, [input.addresses, offer], async () => {
      const checked = await checkAddresses(tx, list);
      return invite(tx, actor, offer, checked);
    });
    const results = await describeAddresses(tx, remembered);
    const invitedCount = results.filter(({ outcome }) => outcome === InviteOutcome.INVITED).length;
    return Object.assign(new InviteUsersPayload(), { results, invitedCount });
  });
}

/** Says of each address what inviting it would come to, and does nothing. */
export async function checkInvitees(
  ctx: Ctx,
  departmentOwnId: string,
  addresses: readonly string[],
): Promise<InviteResult[]> {
  const departmentId = decodeOwnId("dep", departmentOwnId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "invitation.manage");
    return describeAddresses(tx, await checkAddresses(tx, readAddresses(addresses)));
  });
}

const MAX_MESSAGE = 1_000;

/** Line breaks are kept: it is a letter. */
function readMessage(text: string | null | undefined): string | null {
  const message = (text ?? "").replaceAll("\r\n", "\n").normalize("NFC").trim();
  if (message === "") return null;
  if (!message.isWellFormed() || /(?!\n)\p{Cc}/u.test(message)) {
    throw invalid("message", "This holds a character that cannot be sent. Type it again.");
  }
  if ([...message].length > MAX_MESSAGE) throw invalid("message", `Use at most ${MAX_MESSAGE} characters.`);
  return message;
}

// An expired invitation to the address begins anew; one that somebody else made just now stays, and is not returned.
const INSERT = `
  INSERT INTO invitation AS old (department_id, id, email, account_id, role, status, location_id, group_ids, message,
                                 invited_by, inviter_name, expires_at)
  SELECT $1, w.id, w.email, w.account_id, $5, 'PENDING', $6, $7::uuid[], $8, $9, $10,
         now() + interval '${INVITATION_DAYS} days'
    FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS w (id, email, account_id)
   ORDER BY lower(w.email COLLATE "C")
  ON CONFLICT (department_id, email_key) WHERE status = 'PENDING' DO UPDATE
     SET email = excluded.email, account_id = excluded.account_id, role = excluded.role,
         location_id = excluded.location_id, group_ids = excluded.group_ids, message = excluded.message,
         invited_by = excluded.invited_by, inviter_name = excluded.inviter_name, employee_id = NULL, batch_id = NULL,
         created_at = now(), sent_at = now(), expires_at = excluded.expires_at, link_id = uuidv7(), token_hash = NULL,
         replaced_hashes = array_remove(array_append(old.replaced_hashes, old.token_hash), NULL)
   WHERE old.expires_at <= now()
  RETURNING id, email_key AS "emailKey"`;

const SEND = `
  INSERT INTO mail (department_id, id, template, to_address, account_id, invitation_id)
  SELECT department_id, uuidv7(), 'INVITATION', email, account_id, id
    FROM invitation WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`;

const RECORD = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, subject_id, changes)
  SELECT department_id, uuidv7(), 'invitation.sent', $3, $4, $5, id,
         jsonb_build_object('email', jsonb_build_array(NULL, email), 'role', jsonb_build_array(NULL, role))
    FROM invitation WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`;

async function invite(
  tx: Tx,
  actor: DepartmentActor,
  offer: Offer,
  checked: readonly CheckedAddress[],
): Promise<JudgedAddress[]> {
  const wanted = checked.filter(({ outcome }) => outcome === InviteOutcome.INVITABLE);
  const { role, locationId, groupIds, message } = offer;
  const made = await tx.query<{ id: string; emailKey: string }>(INSERT, [
    tx.departmentId,
    wanted.map(() => newId()),
    wanted.map(({ email }) => email),
    wanted.map(({ accountId }) => accountId),
    ...[role, locationId, groupIds, message, actor.accountId, actor.name],
  ]);
  await countInvitationMails(tx, made.length);
  const ids = made.map(({ id }) => id);
  if (ids.length > 0) {
    await tx.query(SEND, [tx.departmentId, ids]);
    await tx.query(RECORD, [tx.departmentId, ids, ...auditActor(actor)]);
    await wakeMailDelivery(tx);
  }
  const idByKey = new Map(made.map(({ id, emailKey }) => [emailKey, id]));
  const raced = wanted.filter(({ email }) => !idByKey.has(email?.toLowerCase() ?? ""));
  const rechecked = raced.length > 0 ? await checkAddresses(tx, raced) : [];
  return checked.map(({ text, email, outcome, problem, invitationId, userId }) => {
    const id = email && idByKey.get(email.toLowerCase());
    if (id) return { text, email, outcome: InviteOutcome.INVITED, problem, invitationId: id, userId: null };
    const again = rechecked.find((one) => one.email === email && one.email !== null);
    return again ?? { text, email, outcome, problem, invitationId, userId };
  });
}
