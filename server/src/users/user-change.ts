import { type Actor, type DepartmentActor, isOfficer } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges, type CountChange } from "./counts.js";
import { type LockedUser, lockUsers, type SeenUser } from "./locked-user.js";
import { REFUSAL_WORDS, UserRefusal } from "./user-refusal.js";

/** To whom something is done, and to whom not. */
export interface UserRule {
  /** Whether it can take an active admin from the department. */
  readonly endsAdmin: boolean;
  /** Whether nobody does it to themself. */
  readonly sparesSelf: boolean;
  /** Why it is not done to this user; null when it is. */
  refuse(actor: DepartmentActor, user: SeenUser): UserRefusal | null;
}

/** Something an officer does to users: to one on their record, to thousands at once. */
export interface UserChange extends UserRule {
  /** After users are locked: what it refers to must exist, and stays while it happens. */
  prepare?(tx: Tx): Promise<void>;
  /** After they are locked: reads in one statement what `refuse` has to know of them. */
  look?(tx: Tx, users: readonly LockedUser[]): Promise<void>;
  /** Does it, records it and answers what that does to the counts. */
  apply(tx: Tx, actor: DepartmentActor, users: readonly LockedUser[]): Promise<readonly CountChange[]>;
}

/** Which users a change is done to, and why not to the others. */
export interface Sorted<Some> {
  readonly allowed: readonly Some[];
  readonly refused: ReadonlyMap<string, UserRefusal>;
}

/** Asks for each user; the department keeps its last admin whatever the selection. */
export function sortUsers<Some extends SeenUser>(
  actor: DepartmentActor,
  change: UserRule,
  users: readonly Some[],
  activeAdmins: number,
): Sorted<Some> {
  const allowed: Some[] = [];
  const refused = new Map<string, UserRefusal>();
  let admins = activeAdmins;
  for (const user of users) {
    const isActiveAdmin = change.endsAdmin && user.role === "ADMIN" && user.status === "ACTIVE";
    const refusal =
      change.refuse(actor, user) ??
      (isActiveAdmin && admins === 1 ? UserRefusal.LAST_ADMIN : null) ??
      (change.sparesSelf && isSelf(actor, user) ? UserRefusal.SELF : null);
    if (refusal) refused.set(user.id, refusal);
    else allowed.push(user);
    if (!refusal && isActiveAdmin) admins--;
  }
  return { allowed, refused };
}

const isSelf = (actor: Actor, user: { readonly id: string }): boolean =>
  actor.kind === "member" && actor.userId === user.id;

/**
 * Does a change to one user. `version` is what the caller has seen: when the record has changed since, and is not
 * yet as they want it, they get CONFLICT with how it is now. A change that changes nothing is no error.
 */
export function changeUser(
  ctx: Ctx,
  id: string,
  version: number | null | undefined,
  change: UserChange,
): Promise<void> {
  const { departmentId, id: userId } = decodeId("usr", id);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    if (!isOfficer(actor)) throw notFound(); // others' records do not exist for a general user
    const { users, activeAdmins } = await lockUsers(tx, [userId], { withAdmins: change.endsAdmin });
    const [user] = users;
    if (!user) throw notFound();
    await change.prepare?.(tx);
    await change.look?.(tx, users);
    const refusal = sortUsers(actor, change, users, activeAdmins).refused.get(userId);
    if (refusal === UserRefusal.NO_CHANGE) return;
    if (version != null && version !== user.version) throw changedMeanwhile(user);
    if (refusal) throw refusedWith(refusal, user);
    await applyCountChanges(tx, await change.apply(tx, actor, users));
    ctx.entered.clear();
  });
}

/** CONFLICT, with the record as it is now. */
export const changedMeanwhile = (user: LockedUser): AppError =>
  new AppError(
    "CONFLICT",
    "Somebody else changed this person meanwhile. Look at how it is now, then decide again.",
    undefined,
    currentState(user),
  );

/** A refusal of a single change, as an error. */
export const refusedWith = (refusal: UserRefusal, user: LockedUser): AppError => {
  const { code, message } = REFUSAL_WORDS[refusal];
  return new AppError(code, message, undefined, code === "CONFLICT" ? currentState(user) : undefined);
};

const currentState = ({ id: _id, accountId: _accountId, locationId: _locationId, ...state }: LockedUser): object =>
  state;
