import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Actor } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import type { LockedUser } from "./locked-user.js";

/** One audit event for each user, with `[old, new]` of each field that changed. */
export const auditUsers = (
  tx: Tx,
  actor: Actor,
  action: string,
  users: readonly LockedUser[],
  changesOf: (user: LockedUser) => Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordAudit(
    tx,
    actor,
    ...users.map((user) => ({ action, accountId: user.accountId, userId: user.id, changes: changesOf(user) })),
  );
