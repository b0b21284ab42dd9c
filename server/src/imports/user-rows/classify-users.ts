import type { Tx } from "../../platform/tx.js";
import type { ImportRights } from "../import-batch.entity.js";
import {
  ANALYZE_WORK,
  CLASSIFY,
  CREATE_VERDICT,
  CREATE_WORK,
  FIND_DUPLICATES,
  FIND_KNOWN,
  KEEP_LAST_ADMIN,
} from "./classify-users.rules.js";

/** Opens the tables in which rows are judged; they end with the transaction. */
export async function openWork(tx: Tx): Promise<void> {
  await tx.query(CREATE_WORK(tx.departmentId));
  await tx.query(CREATE_VERDICT);
}

/**
 * Judges the rows in `import_work`: afterwards `import_verdict` holds a plan for each. `rights` says what the officer
 * may do in each department that rows go to; where they may nothing, roles are not theirs to give.
 */
export async function classifyUsers(tx: Tx, rights: ReadonlyMap<string, ImportRights>): Promise<void> {
  const home = tx.departmentId;
  await tx.query(ANALYZE_WORK);
  await tx.queryAll(...[...FIND_DUPLICATES, FIND_KNOWN].map((text) => [text] as const));
  for (const [departmentId, { roles, mayRename, accountId }] of rights) {
    await tx.switchTo(departmentId);
    await tx.query(CLASSIFY, [departmentId, roles, mayRename, accountId]);
    await tx.query(KEEP_LAST_ADMIN, [departmentId]);
  }
  await tx.switchTo(home);
}
