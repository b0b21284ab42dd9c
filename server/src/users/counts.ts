import type { Role } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { billSeats } from "../seats/bill-seats.js";
import type { StoredStatus } from "./user.entity.js";

/** So many more (or fewer) users of one role and status: of the department, or of one of its groups. */
export interface CountChange {
  readonly groupId?: string;
  readonly role: Role;
  readonly status: StoredStatus;
  readonly n: number;
}

const ADD_TO_USER_COUNT = `
  INSERT INTO user_count (department_id, role, status, n)
  SELECT $1, c.role, c.status, sum(c.n)
    FROM unnest($2::text[], $3::text[], $4::int[]) AS c (role, status, n)
   GROUP BY c.role, c.status HAVING sum(c.n) <> 0
   ORDER BY c.role, c.status
  ON CONFLICT (department_id, role, status) DO UPDATE SET n = user_count.n + excluded.n`;

const ADD_TO_GROUP_COUNT = `
  INSERT INTO group_count (department_id, group_id, role, status, n)
  SELECT $1, c.group_id, c.role, c.status, sum(c.n)
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::int[]) AS c (group_id, role, status, n)
   GROUP BY c.group_id, c.role, c.status HAVING sum(c.n) <> 0
   ORDER BY c.group_id, c.role, c.status
  ON CONFLICT (department_id, group_id, role, status) DO UPDATE SET n = group_count.n + excluded.n`;

/**
 * Brings the counts behind the lists' totals up to date. Call it as the transaction's last statement: it locks
 * rows that every other write of the department wants too, always in the same order.
 */
export async function applyCountChanges(tx: Tx, changes: readonly CountChange[]): Promise<void> {
  const ofUsers = changes.filter((change) => change.groupId === undefined);
  const ofGroups = changes.filter((change) => change.groupId !== undefined);
  if (ofUsers.length) await tx.query(ADD_TO_USER_COUNT, [tx.departmentId, ...columns(ofUsers)]);
  if (ofGroups.length) {
    const groupIds = ofGroups.map((change) => change.groupId);
    await tx.query(ADD_TO_GROUP_COUNT, [tx.departmentId, groupIds, ...columns(ofGroups)]);
  }
  await billSeats(tx, ofUsers);
}

const columns = (changes: readonly CountChange[]): [Role[], StoredStatus[], number[]] => [
  changes.map((change) => change.role),
  changes.map((change) => change.status),
  changes.map((change) => change.n),
];

// A group's member row carries the user's sort key, role and status (index group_member_by_user finds them).
const COPY_TO_GROUPS = `
  WITH changed AS (
    UPDATE group_member g SET name_key = m.name_key, role = m.role, status = m.status
      FROM (SELECT id, name_key, role, status FROM membership
             WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id) m
     WHERE g.department_id = $1 AND g.user_id = m.id
       AND (g.name_key, g.role, g.status) IS DISTINCT FROM (m.name_key, m.role, m.status)
    RETURNING g.group_id, old.role AS old_role, old.status AS old_status, new.role AS new_role, new.status AS new_status)
  SELECT group_id AS "groupId", role, status, sum(n)::int AS n
    FROM (SELECT group_id, old_role AS role, old_status AS status, -1 AS n FROM changed
          UNION ALL SELECT group_id, new_role, new_status, 1 FROM changed) c
   GROUP BY group_id, role, status HAVING sum(n) <> 0`;

/** Copies name, role and status of changed users to their group rows; answers what that does to the groups' counts. */
export const copyToGroups = (tx: Tx, userIds: readonly string[]): Promise<CountChange[]> =>
  tx.query<CountChange>(COPY_TO_GROUPS, [tx.departmentId, userIds]);

const RECOUNT = `
  SELECT NULL AS "groupId", role, status, count(*)::int AS n
    FROM membership WHERE department_id = $1 GROUP BY role, status
  UNION ALL
  SELECT group_id, role, status, count(*)::int
    FROM group_member WHERE department_id = $1 GROUP BY group_id, role, status`;

/** The counts as the rows themselves say; the slow way, to check the maintained ones by. */
export const recount = (tx: Tx): Promise<(Omit<CountChange, "groupId"> & { groupId: string | null })[]> =>
  tx.query(RECOUNT, [tx.departmentId]);
