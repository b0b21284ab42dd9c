import { auditActor, recordAudit } from "../audit-log/audit-log.service.js";
import type { Actor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import type { Tx } from "../platform/tx.js";
import { editLabel, type LabelRow, lockLabels, renameLabel, targetOf } from "./edit-labels.js";

export const LOCATION = { table: "location", id: "loc", action: "location" } as const;

/** What a location is on: what merging or deleting it touches. */
export interface Stationed {
  readonly users: number;
  readonly invitations: number;
}

const LOCK_STATIONED = `
  SELECT id FROM membership WHERE department_id = $1 AND location_id = $2 ORDER BY id FOR NO KEY UPDATE`;

// People carry the location's key, which the users table sorts by.
const COPY_NAME = `
  UPDATE membership m SET location_key = l.name_key FROM location l
   WHERE m.department_id = $1 AND m.location_id = $2 AND l.department_id = $1 AND l.id = $2`;

/** Gives a location another name. */
export const renameLocation = (ctx: Ctx, id: string, name: string): Promise<LabelRow> =>
  renameLabel(ctx, LOCATION, id, name, {
    before: async (tx, uuid) => {
      await tx.query(LOCK_STATIONED, [tx.departmentId, uuid]);
      await lockLabels(tx, LOCATION, [uuid]);
    },
    after: async (tx, uuid) => void (await tx.query(COPY_NAME, [tx.departmentId, uuid])),
  });

/** Deletes a location; its people stay, stationed nowhere. */
export const deleteLocation = (ctx: Ctx, id: string): Promise<Stationed> =>
  editLabel(ctx, LOCATION, id, async (tx, actor, location) => {
    const touched = await moveAway(tx, actor, location, null);
    const changes = { name: [location.name, null], ...touched };
    await recordAudit(tx, actor, { action: "location.deleted", subjectId: location.uuid, changes });
    return touched;
  });

/** Stations the people of one location at another and deletes the first. */
export const mergeLocations = (ctx: Ctx, id: string, intoId: string): Promise<LabelRow> =>
  editLabel(ctx, LOCATION, id, async (tx, actor, location) => {
    const into = await targetOf(tx, LOCATION, location, intoId);
    const touched = await moveAway(tx, actor, location, into);
    const changes = { name: [location.name, into.name], ...touched };
    await recordAudit(tx, actor, { action: "location.merged", subjectId: into.uuid, changes });
    return into;
  });

// With what each person's history has to say about it: $4 to $6 the actor, $7 the old name, $8 the new one or null.
const MOVE = `
  WITH moved AS (
    UPDATE membership
       SET location_id = $3, version = version + 1, updated_at = now(),
           location_key = (SELECT l.name_key FROM location l WHERE l.department_id = $1 AND l.id = $3)
     WHERE department_id = $1 AND location_id = $2
    RETURNING id, account_id, status),
  told AS (
    INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id, subject_id, changes)
    SELECT $1, uuidv7(), 'user.location-set', $4, $5, $6, account_id, id, $2,
           jsonb_build_object('location', jsonb_build_array($7::text, $8::text))
      FROM moved)
  SELECT count(*) FILTER (WHERE status <> 'REMOVED')::int AS users FROM moved`;

const MOVE_INVITATIONS = `
  UPDATE invitation SET location_id = $3 WHERE department_id = $1 AND location_id = $2 RETURNING status`;

async function moveAway(tx: Tx, actor: Actor, location: LabelRow, into: LabelRow | null): Promise<Stationed> {
  await tx.query(LOCK_STATIONED, [tx.departmentId, location.uuid]);
  await lockLabels(tx, LOCATION, into ? [location.uuid, into.uuid] : [location.uuid]);
  const ids = [tx.departmentId, location.uuid, into?.uuid ?? null];
  const [moved] = await tx.query<{ users: number }>(MOVE, [
    ...ids,
    ...auditActor(actor),
    location.name,
    into?.name ?? null,
  ]);
  const invitations = await tx.query<{ status: string }>(MOVE_INVITATIONS, ids);
  await tx.query(`DELETE FROM location WHERE department_id = $1 AND id = $2`, [tx.departmentId, location.uuid]);
  const pending = invitations.filter(({ status }) => status === "PENDING");
  return { users: moved?.users ?? 0, invitations: pending.length };
}

const STATIONED = `
  SELECT (SELECT count(*) FROM membership WHERE department_id = $1 AND location_id = $2 AND status <> 'REMOVED')::int AS users,
         (SELECT count(*) FROM invitation WHERE department_id = $1 AND location_id = $2 AND status = 'PENDING')::int AS invitations`;

/** What deleting a location would touch. */
export const touchedByLocation = (ctx: Ctx, id: string): Promise<Stationed> =>
  editLabel(ctx, LOCATION, id, async (tx, _actor, { uuid }) => {
    const [touched] = await tx.query<Stationed>(STATIONED, [tx.departmentId, uuid]);
    return touched ?? { users: 0, invitations: 0 };
  });
