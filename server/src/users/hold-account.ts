import type { Tx } from "../platform/tx.js";
import type { LockedUser } from "./locked-user.js";
import { refusedWith } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";

const HOLD = `
  SELECT department_count = 1 AND NOT support AS "isAlone" FROM account WHERE id = $1 FOR NO KEY UPDATE`;

/** Holds the account behind a user; whoever is in another department too is changed by nobody but themself. */
export async function holdLoneAccount(tx: Tx, user: LockedUser): Promise<void> {
  const [account] = await tx.query<{ isAlone: boolean }>(HOLD, [user.accountId]);
  if (!account?.isAlone) throw refusedWith(UserRefusal.OTHER_DEPARTMENT, user);
}
