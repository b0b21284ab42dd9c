import { createCode, type PrintedCode } from "../accounts/printed-code.js";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { isEmailAddress } from "../invitations/address-list.rules.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import { type DepartmentActor, Role, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeOwnId, encodeId, newId } from "../platform/ids.js";
import { defineLimit } from "../platform/rate-limit.js";
import { invalid, optionalText, requireText } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import type { AddUserInput } from "./add-user.input.js";
import { applyCountChanges, type CountChange } from "./counts.js";
import { isLoginId, LENGTHS } from "./identity.rules.js";
import { replyTo } from "./officer-mail.js";
import { locationIn } from "./set-user-location.js";
import { groupsIn, holdGroups } from "./user-groups.js";

/** "Already in use" tells something about a stranger: an officer hears it so often an hour. */
const refusedAddresses = defineLimit("add-refused", 20, 60 * 60);

interface NewUser {
  readonly accountId: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly employeeId: string | null;
  readonly groupIds: readonly string[];
  readonly locationId: string | null;
}

/** Adds a person whose address or login ID nobody has; answers with the user's outside id and the code to print. */
export async function addUser(ctx: Ctx, input: AddUserInput): Promise<{ id: string; code: PrintedCode | null }> {
  const departmentId = decodeOwnId("dep", input.departmentId);
  try {
    return await inDepartment(ctx, departmentId, async (tx, actor) => {
      authorize(actor, "user.add", input.role);
      const user = readNewUser(departmentId, input);
      await insertAccount(tx, user);
      const counts = await insertUser(tx, user);
      await revokeInvitations(tx, user);
      await recordAudit(tx, actor, added(user));
      const code = await sayHow(tx, actor, user);
      await applyCountChanges(tx, counts);
      return { id: encodeId("usr", departmentId, user.userId), code };
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "EMAIL_IN_USE")
      await refusedAddresses.take(ctx.person?.accountId ?? "");
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw employeeIdTaken();
    throw error;
  }
}

/** Two people added at once with one number: the index let one through. */
const UNIQUE_VIOLATION = "23505";
const employeeIdTaken = (): AppError => invalid("employeeId", "Somebody else in the department has this employee ID.");

function readNewUser(departmentId: string, input: AddUserInput): NewUser {
  const email = optionalText("email", input.email, 254);
  const loginId = optionalText("loginId", input.loginId, LENGTHS.loginId);
  if (!email && !loginId) throw invalid("email", "Give an e-mail address, or a login ID for people without one.");
  if (email && !isEmailAddress(email)) throw invalid("email", "This is no complete e-mail address.");
  if (loginId && !isLoginId(loginId)) throw invalid("loginId", "A login ID has no @ and no spaces.");
  return {
    accountId: newId(),
    userId: newId(),
    firstName: requireText("firstName", input.firstName, LENGTHS.firstName),
    lastName: requireText("lastName", input.lastName, LENGTHS.lastName),
    role: input.role,
    email,
    loginId,
    employeeId: optionalText("employeeId", input.employeeId, LENGTHS.employeeId),
    groupIds: [...new Set(groupsIn(departmentId, input.groupIds ?? []))],
    locationId: input.locationId ? locationIn(departmentId, input.locationId) : null,
  };
}

const INSERT_ACCOUNT = `
  INSERT INTO account (id, email, login_id, first_name, last_name, department_count) VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT DO NOTHING RETURNING id`;

async function insertAccount(tx: Tx, { accountId, email, loginId, firstName, lastName }: NewUser): Promise<void> {
  const rows = await tx.query(INSERT_ACCOUNT, [accountId, email, loginId, firstName, lastName]);
  if (rows.length > 0) return;
  const byEmail = await tx.query(`SELECT 1 FROM account WHERE email_key = lower($1 COLLATE "C")`, [email]);
  if (byEmail.length === 0)
    throw new AppError("EMAIL_IN_USE", "This login ID is taken.", { loginId: "This login ID is taken." });
  const message = "An account with this e-mail address already exists. Invite the person instead.";
  throw new AppError("EMAIL_IN_USE", message, { email: message });
}

const EMPLOYEE_ID_TAKEN = `SELECT 1 FROM membership WHERE department_id = $1 AND employee_id = $2 AND status <> 'REMOVED'`;

const INSERT_USER = `
  INSERT INTO membership (department_id, id, account_id, role, status, employee_id, location_id, location_key, first_name,
                          last_name, email, login_id, approved_at, notified_at)
  SELECT $1, $2, a.id, $4, 'ACTIVE', $5, l.id, l.name_key, a.first_name, a.last_name, a.email, a.login_id, now(),
         CASE WHEN a.email IS NOT NULL THEN now() END
    FROM account a LEFT JOIN location l ON l.department_id = $1 AND l.id = $6
   WHERE a.id = $3
  RETURNING location_id AS "locationId"`;

const INSERT_GROUPS = `
  INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status)
  SELECT m.department_id, g.id, m.id, m.name_key, m.role, m.status
    FROM membership m CROSS JOIN unnest($3::uuid[]) AS g (id) WHERE m.department_id = $1 AND m.id = $2`;

async function insertUser(tx: Tx, user: NewUser): Promise<CountChange[]> {
  const { userId, accountId, role, employeeId, locationId, groupIds } = user;
  const taken = employeeId ? await tx.query(EMPLOYEE_ID_TAKEN, [tx.departmentId, employeeId]) : [];
  if (taken.length > 0) throw employeeIdTaken();
  await holdGroups(tx, groupIds);
  const values = [tx.departmentId, userId, accountId, role, employeeId, locationId];
  const [row] = await tx.query<{ locationId: string | null }>(INSERT_USER, values);
  if (locationId && !row?.locationId) throw new AppError("NOT_FOUND", "This location was not found.");
  await tx.query(INSERT_GROUPS, [tx.departmentId, userId, groupIds]);
  const one = { role, status: UserStatus.ACTIVE, n: 1 };
  return [one, ...groupIds.map((groupId) => ({ ...one, groupId }))];
}

/** Who was invited and is added now has nothing left to answer. */
const revokeInvitations = (tx: Tx, { email }: NewUser): Promise<unknown> =>
  tx.query(
    `WITH revoked AS (
       UPDATE invitation SET status = 'REVOKED', answered_at = now()
        WHERE department_id = $1 AND email_key = lower($2) AND status = 'PENDING' RETURNING id)
     UPDATE mail SET status = 'CANCELLED'
      WHERE department_id = $1 AND invitation_id IN (SELECT id FROM revoked) AND status = 'QUEUED'`,
    [tx.departmentId, email],
  );

const added = ({ accountId, userId, role, firstName, lastName, email, loginId, employeeId }: NewUser) => ({
  action: "user.added",
  accountId,
  userId,
  changes: {
    role: [null, role],
    status: [null, UserStatus.ACTIVE],
    firstName: [null, firstName],
    lastName: [null, lastName],
    ...(email && { email: [null, email] }),
    ...(loginId && { loginId: [null, loginId] }),
    ...(employeeId && { employeeId: [null, employeeId] }),
  },
});

/** By mail; people without e-mail get a code on paper. */
async function sayHow(tx: Tx, actor: DepartmentActor, { accountId, email }: NewUser): Promise<PrintedCode | null> {
  if (!email) return createCode(tx, accountId);
  await enqueueMail(tx, { template: "SET_PASSWORD", toAddress: email, accountId, data: replyTo(actor) });
  return null;
}
