import { auditActor, recordAudit } from "../audit-log/audit-log.service.js";
import { editLabel, type LabelRow, lockLabels, renameLabel, targetOf } from "../departments/edit-labels.js";
import type { Actor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges, type CountChange } from "../users/counts.js";

export const GROUP = { table: "department_group", id: "grp", action: "group" } as const;

/** What a group is on: what merging or deleting it touches. */
export interface Touched {
  readonly users: number;
  readonly invitations: number;
  /** The department's invitation link, when it puts people into the group. */
  readonly links: number;
}

const LOCK_MEMBERS = `
  SELECT m.id FROM membership m
    JOIN group_member g ON g.department_id = m.department_id AND g.user_id = m.id
   WHERE m.department_id = $1 AND g.group_id = $2 ORDER BY m.id FOR NO KEY UPDATE OF m`;

const COPY_MEMBERS = `
  INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status)
  SELECT department_id, $3, user_id, name_key, role, status FROM group_member
   WHERE department_id = $1 AND group_id = $2 ORDER BY user_id
  ON CONFLICT DO NOTHING
  RETURNING group_id AS "groupId", role, status, 1 AS n`;

// With what each person's history has to say about it: $4 to $6 the actor, $7 the old name, $8 the new one or null.
const EMPTY = `
  WITH gone AS (
    DELETE FROM group_member g USING membership m
     WHERE g.department_id = $1 AND g.group_id = $2 AND m.department_id = $1 AND m.id = g.user_id
    RETURNING g.user_id, m.account_id, g.status),
  told AS (
    INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id, subject_id, changes)
    SELECT $1, uuidv7(), $3, $4, $5, $6, account_id, user_id, $2,
           jsonb_build_object('groups', jsonb_build_array(jsonb_build_array($7::text),
             CASE WHEN $8::text IS NULL THEN NULL ELSE jsonb_build_array($8::text) END))
      FROM gone)
  SELECT count(*) FILTER (WHERE status <> 'REMOVED')::int AS users FROM gone`;

// From what brings the group along to whoever joins.
const takeFrom = (table: "invitation" | "invitation_link"): string => `
  UPDATE ${table} SET group_ids = CASE WHEN $3::uuid IS NULL OR $3 = ANY(group_ids) THEN array_remove(group_ids, $2::uuid)
                                       ELSE array_replace(group_ids, $2, $3) END
   WHERE department_id = $1 AND $2 = ANY(group_ids)`;
const TAKE_FROM_INVITATIONS = `${takeFrom("invitation")} RETURNING status`;
const TAKE_FROM_LINK = `${takeFrom("invitation_link")} AND revoked_at IS NULL RETURNING id`;

/** Gives a group another name. */
export const renameGroup = (ctx: Ctx, id: string, name: string): Promise<LabelRow> => renameLabel(ctx, GROUP, id, name);

/** Deletes a group; its people stay, without it. */
export const deleteGroup = (ctx: Ctx, id: string): Promise<Touched> =>
  editLabel(ctx, GROUP, id, async (tx, actor, group) => {
    await lock(tx, [group]);
    const touched = await dissolve(tx, actor, group, null);
    const changes = { name: [group.name, null], ...touched };
    await recordAudit(tx, actor, { action: "group.deleted", subjectId: group.uuid, changes });
    return touched;
  });

/** Moves the people of one group into another and deletes the first. */
export const mergeGroups = (ctx: Ctx, id: string, intoId: string): Promise<LabelRow> =>
  editLabel(ctx, GROUP, id, async (tx, actor, group) => {
    const into = await targetOf(tx, GROUP, group, intoId);
    await lock(tx, [group, into]);
    const counts = await tx.query<CountChange>(COPY_MEMBERS, [tx.departmentId, group.uuid, into.uuid]);
    const touched = await dissolve(tx, actor, group, into);
    const changes = { name: [group.name, into.name], ...touched };
    await recordAudit(tx, actor, { action: "group.merged", subjectId: into.uuid, changes });
    await applyCountChanges(tx, counts);
    return into;
  });

/** Members first, then groups: as every write on a member has it. */
async function lock(tx: Tx, groups: readonly LabelRow[]): Promise<void> {
  for (const { uuid } of groups) await tx.query(LOCK_MEMBERS, [tx.departmentId, uuid]);
  await lockLabels(
    tx,
    GROUP,
    groups.map(({ uuid }) => uuid),
  );
}

async function dissolve(tx: Tx, actor: Actor, group: LabelRow, into: LabelRow | null): Promise<Touched> {
  const action = into ? "user.group-merged" : "user.groups-removed";
  const values = [tx.departmentId, group.uuid, action, ...auditActor(actor), group.name, into?.name ?? null];
  const [gone] = await tx.query<{ users: number }>(EMPTY, values);
  const ids = [tx.departmentId, group.uuid, into?.uuid ?? null];
  const invitations = await tx.query<{ status: string }>(TAKE_FROM_INVITATIONS, ids);
  const links = await tx.query(TAKE_FROM_LINK, ids);
  await tx.query(`DELETE FROM department_group WHERE department_id = $1 AND id = $2`, [tx.departmentId, group.uuid]);
  const pending = invitations.filter(({ status }) => status === "PENDING");
  return { users: gone?.users ?? 0, invitations: pending.length, links: links.length };
}

const TOUCHED = `
  SELECT (SELECT count(*) FROM group_member WHERE department_id = $1 AND group_id = $2 AND status <> 'REMOVED')::int AS users,
         (SELECT count(*) FROM invitation WHERE department_id = $1 AND $2 = ANY(group_ids) AND status = 'PENDING')::int AS invitations,
         (SELECT count(*) FROM invitation_link WHERE department_id = $1 AND $2 = ANY(group_ids) AND revoked_at IS NULL)::int AS links`;

/** What deleting a group would touch. */
export const touchedByGroup = (ctx: Ctx, id: string): Promise<Touched> =>
  editLabel(ctx, GROUP, id, async (tx, _actor, { uuid }) => {
    const [touched] = await tx.query<Touched>(TOUCHED, [tx.departmentId, uuid]);
    return touched ?? { users: 0, invitations: 0, links: 0 };
  });
