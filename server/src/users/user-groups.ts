import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import type { CountChange } from "./counts.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";

interface HeldGroup {
  readonly id: string;
  readonly name: string;
}

/** A user's row in a group that was added or taken out. */
type Moved = Omit<CountChange, "n"> & { readonly groupId: string; readonly userId: string };

const ADD = `
  INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status)
  SELECT m.department_id, g.id, m.id, m.name_key, m.role, m.status
    FROM membership m CROSS JOIN unnest($3::uuid[]) AS g (id)
   WHERE m.department_id = $1 AND m.id = ANY($2::uuid[])
   ORDER BY g.id, m.id
  ON CONFLICT DO NOTHING
  RETURNING group_id AS "groupId", user_id AS "userId", role, status`;

const REMOVE = `
  DELETE FROM group_member
   WHERE department_id = $1 AND user_id = ANY($2::uuid[]) AND group_id = ANY($3::uuid[])
  RETURNING group_id AS "groupId", user_id AS "userId", role, status`;

// No new version: groups are added and taken one by one, so two officers cannot overwrite each other.
const TOUCH = `UPDATE membership SET updated_at = now() WHERE department_id = $1 AND id = ANY($2::uuid[])`;

const HOLD = `SELECT id, name FROM department_group WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE`;

/** Groups of the department, which stay while something refers to them. */
export async function holdGroups(tx: Tx, ids: readonly string[]): Promise<readonly HeldGroup[]> {
  const groups = await tx.query<HeldGroup>(HOLD, [tx.departmentId, ids]);
  if (groups.length !== new Set(ids).size) throw notFound("This group");
  return groups;
}

/** Who of the users would change, in one look: whoever has all of the groups needs none added. */
const MEMBERS = `
  SELECT user_id AS "userId", count(*)::int AS n FROM group_member
   WHERE department_id = $1 AND user_id = ANY($2::uuid[]) AND group_id = ANY($3::uuid[]) GROUP BY user_id`;

function groupChange(groupIds: readonly string[], isAdding: boolean): UserChange {
  let groups: readonly HeldGroup[] = [];
  let has = new Map<string, number>();
  const isDone = (userId: string): boolean => {
    const n = has.get(userId) ?? 0;
    return isAdding ? n === groups.length : n === 0;
  };
  return {
    endsAdmin: false,
    sparesSelf: false,
    prepare: async (tx) => {
      groups = await holdGroups(tx, groupIds);
    },
    look: async (tx, users) => {
      const values = [tx.departmentId, users.map(({ id }) => id), groupIds];
      const rows = await tx.query<{ userId: string; n: number }>(MEMBERS, values);
      has = new Map(rows.map(({ userId, n }) => [userId, n]));
    },
    refuse: (actor, user) => {
      if (!can(actor, "user.edit", { userId: user.id, role: user.role })) return UserRefusal.NOT_ALLOWED;
      if (isDone(user.id)) return UserRefusal.NO_CHANGE;
      return user.status === "ARCHIVED" ? UserRefusal.ARCHIVED : null;
    },
    apply: async (tx, actor, users) => {
      const ids = users.map(({ id }) => id);
      const rows = await tx.query<Moved>(isAdding ? ADD : REMOVE, [tx.departmentId, ids, groupIds]);
      await tx.query(TOUCH, [tx.departmentId, ids]);
      const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
      const namesOf = Map.groupBy(rows, ({ userId }) => userId);
      const names = (id: string): string[] =>
        (namesOf.get(id) ?? []).map(({ groupId }) => nameOf.get(groupId) ?? "").sort();
      await auditUsers(tx, actor, isAdding ? "user.groups-added" : "user.groups-removed", users, ({ id }) => ({
        groups: isAdding ? [null, names(id)] : [names(id), null],
      }));
      return rows.map(({ groupId, role, status }) => ({ groupId, role, status, n: isAdding ? 1 : -1 }));
    },
  };
}

/** Puts users into groups of the department; whoever is in them already stays. */
export const addingToGroups = (groupIds: readonly string[]): UserChange => groupChange(groupIds, true);

/** Takes users out of groups of the department. */
export const removingFromGroups = (groupIds: readonly string[]): UserChange => groupChange(groupIds, false);

/** Reads groups' outside ids; those of another department do not exist. */
export const groupsIn = (departmentId: string, ids: readonly string[]): string[] =>
  ids.map((text) => {
    const group = decodeId("grp", text);
    if (group.departmentId !== departmentId) throw notFound("This group");
    return group.id;
  });

/** Puts one user into a group, or takes them out; twice is once (feature 89). */
export async function setInGroup(ctx: Ctx, userId: string, groupId: string, isIn: boolean): Promise<void> {
  const groupIds = groupsIn(decodeId("usr", userId).departmentId, [groupId]);
  await changeUser(ctx, userId, null, groupChange(groupIds, isIn));
}
