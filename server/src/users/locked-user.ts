import type { Role } from "../platform/actor.js";
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
