import dataSource from "../../../ormconfig.js";
import { startSession } from "../../src/accounts/session.service.js";
import { closeDatabase, openDatabase } from "../../src/platform/database.js";
import { encodeOwnId } from "../../src/platform/ids.js";
import { onPlatform } from "../../src/platform/transaction.js";
import type { BenchCluster, BenchDatabase } from "./cluster.js";

/** Somebody who runs a department, signed in. */
export interface Officer {
  readonly departmentId: string;
  /** The department's id outside the database. */
  readonly department: string;
  readonly accountId: string;
  readonly cookie: string;
}

/** Opens the product's own connection for a while: one database at a time. */
export async function withDatabase<T>({ url }: BenchDatabase, work: () => Promise<T>): Promise<T> {
  await openDatabase(dataSource, url);
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** A new session of an account; the product's connection has to be open. */
export async function signIn(accountId: string): Promise<string> {
  const { token } = await onPlatform((tx) => startSession(tx, accountId, { address: "127.0.0.1", userAgent: "Bench" }));
  return `muster_session=${token}`;
}

/** Signs an officer of a department in, whose name is given. */
export async function officerOf(cluster: BenchCluster, database: BenchDatabase, name: string): Promise<Officer> {
  const [row] = await cluster.sql<{ departmentId: string; accountId: string }>(
    database.name,
    `SELECT d.id AS "departmentId", m.account_id AS "accountId" FROM department d
       JOIN membership m ON m.department_id = d.id AND m.role = 'TRAINING_OFFICER' AND m.status = 'ACTIVE'
      WHERE d.name = $1 ORDER BY m.id LIMIT 1`,
    [name],
  );
  if (!row) throw new Error(`${name} has no officer.`);
  const cookie = await withDatabase(database, () => signIn(row.accountId));
  return { ...row, cookie, department: encodeOwnId("dep", row.departmentId) };
}
