import { askToConfirmEmail, callOffEmail } from "../accounts/change-email.js";
import { isEmailAddress } from "../invitations/address-list.rules.js";
import { type DepartmentActor, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { invalid, optionalText, requireText } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { holdLoneAccount } from "./hold-account.js";
import { LENGTHS } from "./identity.rules.js";
import type { LockedUser, SeenUser } from "./locked-user.js";
import { findSated, replyTo } from "./officer-mail.js";
import { changeUser, refusedWith, type UserChange, type UserRule } from "./user-change.js";
import { copyIdentity } from "./user-identity.js";
import { UserRefusal } from "./user-refusal.js";

/** What is to be written; what is left out stays. */
export interface UserEdit {
  readonly employeeId?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
}

/** The same, as it is stored. */
interface CleanEdit {
  readonly employeeId?: string | null;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
}

interface Difference {
  readonly employeeId: boolean;
  readonly name: boolean;
  readonly email: boolean;
}

const differenceOf = (user: SeenUser, edit: CleanEdit): Difference => ({
  employeeId: edit.employeeId !== undefined && edit.employeeId !== user.employeeId,
  name:
    (edit.firstName !== undefined && edit.firstName !== user.firstName) ||
    (edit.lastName !== undefined && edit.lastName !== user.lastName),
  email: edit.email !== undefined && edit.email.toLowerCase() !== user.email?.toLowerCase(),
});

/** Whose name and e-mail are corrected; besides, the account must be in no other department. */
export const correctingIdentity: UserRule = {
  endsAdmin: false,
  sparesSelf: false,
  refuse: (actor, { id, role, status }) => {
    if (!can(actor, "user.correct-identity", { userId: id, role })) return UserRefusal.NOT_ALLOWED;
    return status === UserStatus.ARCHIVED ? UserRefusal.ARCHIVED : null;
  },
};

/** Corrects a record: the employee ID by any officer, name and e-mail by an admin (decision C8). */
function editing(edit: CleanEdit): UserChange {
  return {
    endsAdmin: false,
    sparesSelf: false,
    refuse: (actor, user) => {
      const { employeeId, name, email } = differenceOf(user, edit);
      if (!can(actor, "user.edit", { userId: user.id, role: user.role })) return UserRefusal.NOT_ALLOWED;
      if (!employeeId && !name && !email) return UserRefusal.NO_CHANGE;
      if (name || email) return correctingIdentity.refuse(actor, user);
      return user.status === UserStatus.ARCHIVED ? UserRefusal.ARCHIVED : null;
    },
    apply: async (tx, actor, [user]) => {
      if (!user) throw notFound();
      const { employeeId, name, email } = differenceOf(user, edit);
      if (name || email) await holdLoneAccount(tx, user);
      if (employeeId) await writeEmployeeId(tx, actor, user, edit.employeeId ?? null);
      if (name) await writeName(tx, actor, user, edit);
      if (email) await askForEmail(tx, actor, user, edit.email ?? "");
      return [];
    },
  };
}

async function writeEmployeeId(
  tx: Tx,
  actor: DepartmentActor,
  user: LockedUser,
  employeeId: string | null,
): Promise<void> {
  const taken = employeeId
    ? await tx.query(
        `SELECT 1 FROM membership WHERE department_id = $1 AND employee_id = $2 AND id <> $3 AND status <> 'REMOVED'`,
        [tx.departmentId, employeeId, user.id],
      )
    : [];
  if (taken.length > 0) throw employeeIdTaken();
  await tx.query(
    `UPDATE membership SET employee_id = $3, version = version + 1, updated_at = now() WHERE department_id = $1 AND id = $2`,
    [tx.departmentId, user.id, employeeId],
  );
  await auditUsers(tx, actor, "user.employee-id-set", [user], () => ({ employeeId: [user.employeeId, employeeId] }));
}

const employeeIdTaken = (): AppError => invalid("employeeId", "Somebody else in the department has this employee ID.");

async function writeName(tx: Tx, actor: DepartmentActor, user: LockedUser, edit: CleanEdit): Promise<void> {
  const { firstName = user.firstName, lastName = user.lastName } = edit;
  await tx.query(`UPDATE account SET first_name = $2, last_name = $3, version = version + 1 WHERE id = $1`, [
    user.accountId,
    firstName,
    lastName,
  ]);
  const changes = {
    ...(firstName !== user.firstName && { firstName: [user.firstName, firstName] }),
    ...(lastName !== user.lastName && { lastName: [user.lastName, lastName] }),
  };
  await copyIdentity(tx, actor, user.accountId, { action: "user.name-corrected", changes });
}

/** The new address has to be confirmed by whoever reads it, and the old one is told; until then nothing changes. */
async function askForEmail(tx: Tx, actor: DepartmentActor, user: LockedUser, newEmail: string): Promise<void> {
  const { accountId, email: oldEmail } = user;
  if ((await findSated(tx, "CONFIRM_EMAIL", [user])).size > 0) throw refusedWith(UserRefusal.TOO_MANY_MAILS, user);
  await askToConfirmEmail(tx, { accountId, oldEmail, newEmail, ...replyTo(actor) });
  await auditUsers(tx, actor, "user.email-correction-sent", [user], () => ({ newEmail: [null, newEmail] }));
}

/** Calls off the change of an address that has not been confirmed yet; without one, nothing happens. */
export const cancelEmailChange = (ctx: Ctx, id: string): Promise<void> =>
  changeUser(ctx, id, null, {
    ...correctingIdentity,
    apply: async (tx, actor, [user]) => {
      if (!user) throw notFound();
      await holdLoneAccount(tx, user);
      const calledOff = await callOffEmail(tx, user.accountId);
      if (calledOff) {
        await auditUsers(tx, actor, "user.email-correction-cancelled", [user], () => ({ newEmail: [calledOff, null] }));
      }
      return [];
    },
  });

const UNIQUE_VIOLATION = "23505";

/** Corrects one user's record (features 85 and 99). */
export async function updateUser(ctx: Ctx, id: string, version: number | null, input: UserEdit): Promise<void> {
  try {
    await changeUser(ctx, id, version, editing(readEdit(input)));
  } catch (error) {
    // Two officers gave the same number to two people at once: the index let one through.
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw employeeIdTaken();
    throw error;
  }
}

function readEdit({ employeeId, firstName, lastName, email }: UserEdit): CleanEdit {
  const edit = {
    ...(employeeId !== undefined && { employeeId: optionalText("employeeId", employeeId, LENGTHS.employeeId) }),
    ...(firstName != null && { firstName: requireText("firstName", firstName, LENGTHS.firstName) }),
    ...(lastName != null && { lastName: requireText("lastName", lastName, LENGTHS.lastName) }),
    ...(email != null && { email: requireText("email", email, 254) }),
  };
  if (edit.email !== undefined && !isEmailAddress(edit.email)) throw invalid("email", "This is no e-mail address.");
  return edit;
}
