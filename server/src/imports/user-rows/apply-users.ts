import { auditActor } from "../../audit-log/audit-log.service.js";
import { INVITATION_DAYS } from "../../invitations/invitation.entity.js";
import type { Role } from "../../platform/actor.js";
import type { Tx } from "../../platform/tx.js";
import { type CountChange, copyToGroups } from "../../users/counts.js";
import type { StoredStatus } from "../../users/user.entity.js";
import type { ImportBatch, ImportRunner } from "../import-batch.entity.js";
import { recordedActor } from "../import-runner.js";
import * as sql from "./apply-users.rules.js";

interface Work {
  readonly updates: number;
  readonly demotions: number;
  readonly writes: number;
}

/** Applies a chunk of people in the department where they go: creates, updates and invites, as far as it still holds. */
export async function applyUsers(tx: Tx, batch: ImportBatch, runner: ImportRunner): Promise<CountChange[]> {
  const [work] = await tx.query<Work>(sql.LOOK_AT_CHUNK);
  if (work) await recheck(tx, work);
  return work && work.writes > 0 ? write(tx, batch, runner, work) : [];
}

async function recheck(tx: Tx, { updates, demotions }: Work): Promise<void> {
  const target = [tx.departmentId];
  if (demotions > 0) await tx.query(sql.LOCK_ADMINS, target);
  if (updates > 0) await tx.query(sql.LOCK_USERS, target);
  await tx.queryAll(...sql.RECHECK.map((text) => [text, text.includes("$1") ? target : []] as const));
  if (demotions > 0) await tx.query(sql.RECHECK_LAST_ADMIN, target);
}

async function write(tx: Tx, batch: ImportBatch, runner: ImportRunner, { updates }: Work): Promise<CountChange[]> {
  const target = tx.departmentId;
  await tx.queryAll([sql.CREATE_ACCOUNTS], [sql.CREATE_USERS, [target]]);
  const ofUpdates = updates > 0 ? await updateUsers(tx) : [];
  const ofGroups = await tx.query<CountChange>(sql.ADD_TO_GROUPS, [target]);
  await tx.queryAll(
    [sql.CLOSE_EXPIRED, [target]],
    [sql.INVITE, [target, batch.uuid, runner.accountId, runner.name, INVITATION_DAYS]],
    [sql.WRITE_MAILS, [target, batch.uuid, JSON.stringify({ senderAccountId: runner.accountId })]],
    [sql.WRITE_AUDIT, [target, batch.uuid, ...auditActor(recordedActor(runner, target))]],
  );
  const ofCreations = await tx.query<CountChange>(sql.COUNT_CREATED);
  return [...ofUpdates, ...ofGroups, ...ofCreations];
}

interface UpdatedUser {
  readonly id: string;
  readonly status: StoredStatus;
  readonly oldRole: Role;
  readonly newRole: Role;
}

async function updateUsers(tx: Tx): Promise<CountChange[]> {
  await tx.query(sql.UPDATE_ACCOUNTS);
  const updated = await tx.query<UpdatedUser>(sql.UPDATE_USERS, [tx.departmentId]);
  const ids = updated.map(({ id }) => id);
  const ofGroups = ids.length > 0 ? await copyToGroups(tx, ids) : [];
  const moved = updated.filter(({ oldRole, newRole }) => oldRole !== newRole);
  return [
    ...ofGroups,
    ...moved.flatMap(({ status, oldRole, newRole }) => [
      { role: oldRole, status, n: -1 },
      { role: newRole, status, n: 1 },
    ]),
  ];
}
