import { createHash } from "node:crypto";
import { Role, UserStatus } from "../src/platform/actor.js";
import { newId } from "../src/platform/ids.js";
import type { TestApp } from "./app.js";

let made = 0;
const next = (): number => ++made;

type Sql = Pick<TestApp, "sql">;

/** An account that a test made. */
export interface MadeAccount {
  readonly accountId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** An account's user in a department that a test made. */
export interface MadeUser extends MadeAccount {
  readonly departmentId: string;
  readonly userId: string;
  readonly role: Role;
}

/** What of an account a test wants to say. */
export interface AccountWish {
  readonly email?: string | null;
  readonly loginId?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly phone?: string;
  readonly passwordHash?: string;
  readonly isSupport?: boolean;
  readonly isVerified?: boolean;
}

/** What of a user a test wants to say. */
export interface UserWish extends AccountWish {
  /** Gives an account that exists a user in one more department. */
  readonly account?: MadeAccount;
  readonly role?: Role | keyof typeof Role;
  readonly status?: UserStatus | keyof typeof UserStatus | "REMOVED";
  readonly employeeId?: string;
  readonly groupIds?: readonly string[];
  readonly location?: { readonly id: string; readonly name: string };
}

/** Makes a department; answers with its id. */
export async function makeDepartment(
  { sql }: Sql,
  wish: { name?: string; inactivePolicy?: "REVOKE_ACCESS" | "REPORT_ONLY"; officersMayGrantAdmin?: boolean } = {},
): Promise<string> {
  const id = newId();
  await sql("INSERT INTO department (id, name, inactive_policy, officers_may_grant_admin) VALUES ($1, $2, $3, $4)", [
    id,
    wish.name ?? `Department ${next()}`,
    wish.inactivePolicy ?? "REVOKE_ACCESS",
    wish.officersMayGrantAdmin ?? true,
  ]);
  return id;
}

/** Makes a person without a department. */
export async function makeAccount({ sql }: Sql, wish: AccountWish = {}): Promise<MadeAccount> {
  const n = next();
  const accountId = newId();
  const email = wish.email === null ? null : (wish.email ?? `person${n}@example.org`);
  const { firstName = "Person", lastName = `Number${n}` } = wish;
  const verifiedAt = wish.isVerified === false || !email ? null : new Date();
  await sql(
    `INSERT INTO account (id, email, login_id, first_name, last_name, phone, password_hash, support, email_verified_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[accountId, email, wish.loginId ?? (email ? null : `login${n}`), firstName, lastName, wish.phone ?? null],
      ...[wish.passwordHash ?? null, wish.isSupport ?? false, verifiedAt],
    ],
  );
  return { accountId, email: email ?? "", firstName, lastName };
}

/** Makes a user of a department, an active general user unless told otherwise, with the counts kept. */
export async function makeUser(app: Sql, departmentId: string, wish: UserWish = {}): Promise<MadeUser> {
  const account = wish.account ?? (await makeAccount(app, wish));
  const userId = newId();
  const role = Role[wish.role ?? "GENERAL_USER"];
  const status = wish.status ?? "ACTIVE";
  const { sql } = app;
  await sql(
    `INSERT INTO membership (department_id, id, account_id, role, status, employee_id, location_id, location_key,
                             first_name, last_name, email, login_id, phone)
     SELECT $1, $2, a.id, $4, $5, $6, $7, fold($8), a.first_name, a.last_name, a.email, a.login_id, a.phone
       FROM account a WHERE a.id = $3`,
    [
      ...[departmentId, userId, account.accountId, role, status, wish.employeeId ?? null],
      ...[wish.location?.id ?? null, wish.location?.name ?? null],
    ],
  );
  await sql(
    `INSERT INTO user_count VALUES ($1, $2, $3, 1)
     ON CONFLICT (department_id, role, status) DO UPDATE SET n = user_count.n + 1`,
    [departmentId, role, status],
  );
  if (status !== "REMOVED") {
    await sql("UPDATE account SET department_count = department_count + 1 WHERE id = $1", [account.accountId]);
  }
  for (const groupId of wish.groupIds ?? []) await putInGroup(app, departmentId, groupId, userId);
  return { ...account, departmentId, userId, role };
}

/** Makes a training officer of the department. */
export const makeOfficer = (app: Sql, departmentId: string, wish: UserWish = {}): Promise<MadeUser> =>
  makeUser(app, departmentId, { role: "TRAINING_OFFICER", ...wish });

/** Makes an admin of the department. */
export const makeAdmin = (app: Sql, departmentId: string, wish: UserWish = {}): Promise<MadeUser> =>
  makeUser(app, departmentId, { role: "ADMIN", ...wish });

/** Makes a group; answers with its id. */
export async function makeGroup({ sql }: Sql, departmentId: string, name = `Group ${next()}`): Promise<string> {
  const id = newId();
  await sql("INSERT INTO department_group (department_id, id, name) VALUES ($1, $2, $3)", [departmentId, id, name]);
  return id;
}

/** Puts a user into a group, with the count kept. */
export async function putInGroup({ sql }: Sql, departmentId: string, groupId: string, userId: string): Promise<void> {
  await sql(
    `WITH added AS (
       INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status)
       SELECT department_id, $2, id, name_key, role, status FROM membership WHERE department_id = $1 AND id = $3
       RETURNING role, status)
     INSERT INTO group_count SELECT $1, $2, role, status, 1 FROM added
     ON CONFLICT (department_id, group_id, role, status) DO UPDATE SET n = group_count.n + 1`,
    [departmentId, groupId, userId],
  );
}

/** Makes a location. */
export async function makeLocation(
  { sql }: Sql,
  departmentId: string,
  name = `Station ${next()}`,
): Promise<{ id: string; name: string }> {
  const id = newId();
  await sql("INSERT INTO location (department_id, id, name) VALUES ($1, $2, $3)", [departmentId, id, name]);
  return { id, name };
}

/** Makes a pending invitation; answers with its id and the token of its link. */
export async function makeInvitation(
  { sql }: Sql,
  departmentId: string,
  wish: { email?: string; role?: keyof typeof Role; invitedBy: string; status?: string; expiresAt?: Date },
): Promise<{ id: string; token: string; email: string }> {
  const id = newId();
  const token = createHash("sha256").update(id).digest("base64url");
  const email = wish.email ?? `invited${next()}@example.org`;
  const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  await sql(
    `INSERT INTO invitation (department_id, id, email, account_id, role, status, invited_by, inviter_name, token_hash, expires_at)
     VALUES ($1, $2, $3, (SELECT a.id FROM account a WHERE a.email_key = lower($3 COLLATE "C")), $4, $5, $6, 'An officer', $7, $8)`,
    [
      ...[departmentId, id, email, wish.role ?? "GENERAL_USER", wish.status ?? "PENDING", wish.invitedBy],
      ...[createHash("sha256").update(token).digest(), wish.expiresAt ?? inDays(30)],
    ],
  );
  return { id, token, email };
}
