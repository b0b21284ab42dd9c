import type { Role } from "../platform/actor.js";
import type { Read } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import type { StoredStatus } from "./user.entity.js";

/** A user's row, held until the transaction ends. */
export interface LockedUser {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly status: StoredStatus;
  readonly version: number;
  readonly employeeId: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly approvedAt: Date | null;
  readonly notifiedAt: Date | null;
}

/** Users whose rows are held, and how many active admins the department has at this moment. */
export interface LockedUsers {
  readonly users: readonly LockedUser[];
  /** Counted under their locks, so that two officers cannot take the last two at once. */
  readonly activeAdmins: number;
}

const COLUMNS = `m.id, m.account_id AS "accountId", m.role, m.status, m.version, m.employee_id AS "employeeId",
  m.location_id AS "locationId", l.name AS "locationName", m.first_name AS "firstName", m.last_name AS "lastName",
  m.email, m.login_id AS "loginId", m.approved_at AS "approvedAt", m.notified_at AS "notifiedAt"`;

// Indexes: the primary key and membership_by_role. Always in the order of ids, so that no two writes wait for each other.
const lockWhere = (condition: string): string => `
  SELECT ${COLUMNS}
    FROM membership m
    LEFT JOIN location l ON l.department_id = m.department_id AND l.id = m.location_id
   WHERE m.department_id = $1 AND ${condition}
   ORDER BY m.id FOR NO KEY UPDATE OF m`;

const LOCK_USERS = lockWhere(`m.id = ANY($2::uuid[])`);
const LOCK_WITH_ADMINS = lockWhere(`(m.id = ANY($2::uuid[]) OR (m.role_rank = 3 AND m.status_rank = 2))`);

/** What decides over what may be done to a user. */
export type SeenUser = Omit<LockedUser, "approvedAt" | "notifiedAt">;

/** A user whose row is not held: enough to say beforehand what would be refused. */
export interface FoundUser extends SeenUser {
  /** Whether their account is in no other department, and not support's. */
  readonly isAlone: boolean;
}

const LOOK = `
  SELECT ${COLUMNS}, a.department_count = 1 AND NOT a.support AS "isAlone"
    FROM membership m
    JOIN account a ON a.id = m.account_id
    LEFT JOIN location l ON l.department_id = m.department_id AND l.id = m.location_id
   WHERE m.department_id = $1 AND (m.id = ANY($2::uuid[]) OR (m.role_rank = 3 AND m.status_rank = 2))`;

/** Users of the department as they are now, and its active admins. */
export async function lookAtUsers(
  read: Read,
  departmentId: string,
  ids: readonly string[],
): Promise<{ readonly users: ReadonlyMap<string, FoundUser>; readonly activeAdmins: number }> {
  const statement = { name: "look-at-users", text: LOOK, values: [departmentId, ids] };
  const [found = []] = await read([statement]);
  const rows = found as unknown as FoundUser[];
  return {
    users: new Map(rows.filter(({ status }) => status !== "REMOVED").map((user) => [user.id, user])),
    activeAdmins: rows.filter(({ role, status }) => role === "ADMIN" && status === "ACTIVE").length,
  };
}

/** Locks users of the department by their ids; removed ones and strangers are left out. */
export async function lockUsers(
  tx: Tx,
  ids: readonly string[],
  { withAdmins }: { readonly withAdmins: boolean },
): Promise<LockedUsers> {
  const rows = await tx.query<LockedUser>(withAdmins ? LOCK_WITH_ADMINS : LOCK_USERS, [tx.departmentId, ids]);
  const wanted = new Set(ids);
  return {
    users: rows.filter(({ id, status }) => wanted.has(id) && status !== "REMOVED"),
    activeAdmins: rows.filter(({ role, status }) => role === "ADMIN" && status === "ACTIVE").length,
  };
}
