import type { Tx } from "../platform/tx.js";
import { type CountChange, copyToGroups } from "./counts.js";
import type { LockedUser } from "./locked-user.js";
import type { StoredStatus } from "./user.entity.js";

// Active means approved: whoever is restored or approved has been from now on, if not before.
const WRITE_STATUS = `
  UPDATE membership
     SET status = $3, version = version + 1, updated_at = now(),
         removed_at = CASE WHEN $3 = 'REMOVED' THEN now() ELSE removed_at END,
         approved_at = CASE WHEN $3 = 'ACTIVE' THEN coalesce(approved_at, now()) ELSE approved_at END
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Writes a new status to locked users and to their group rows; answers what that does to the counts. */
export async function writeStatus(tx: Tx, users: readonly LockedUser[], to: StoredStatus): Promise<CountChange[]> {
  const ids = users.map(({ id }) => id);
  await tx.query(WRITE_STATUS, [tx.departmentId, ids, to]);
  const ofGroups = await copyToGroups(tx, ids);
  return [...ofGroups, ...users.flatMap(({ role, status }) => moved(role, status, role, to))];
}

/** One user less here, one more there. */
export const moved = (
  fromRole: LockedUser["role"],
  fromStatus: StoredStatus,
  toRole: LockedUser["role"],
  toStatus: StoredStatus,
): CountChange[] => [
  { role: fromRole, status: fromStatus, n: -1 },
  { role: toRole, status: toStatus, n: 1 },
];
