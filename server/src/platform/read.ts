import type { PoolClient } from "pg";
import { type Rows, runBatch, type Statement } from "./batch.js";
import { database } from "./database.js";
import { assertUuid } from "./ids.js";

export type { Rows, Statement } from "./batch.js";

/** Reads with statements in one trip. */
export type Read = (statements: readonly Statement[]) => Promise<Rows[]>;

const READ_ONLY = "set_config('transaction_read_only', 'on', true)";
const DEPARTMENT = "set_config('app.department_id', $1, true)";
const ACCOUNT = "set_config('role', 'muster_account', true), set_config('app.account_id', $1, true)";

/** Runs statements in one read-only transaction of one department. Answers with the rows of each; dates are ISO text. */
export const readInDepartment = (departmentId: string, statements: readonly Statement[]): Promise<Rows[]> =>
  inOne(
    { name: "in-department", text: `SELECT ${DEPARTMENT}, ${READ_ONLY}`, values: [assertUuid(departmentId)] },
    statements,
  );

/** The same, as a reader for whoever was found to be allowed to. */
export const readerIn =
  (departmentId: string): Read =>
  (statements) =>
    readInDepartment(departmentId, statements);

/**
 * The same behind a statement that opens the department itself (`opens`), or does not, and then the others find nothing.
 * Its own rows come first.
 */
export const readBehind = (opening: Statement, statements: readonly Statement[]): Promise<Rows[]> =>
  using((client) => runBatch(client, [opening, ...statements]));

/** Opens a department for the rest of a batch, from the select list of a statement that finds whoever may. */
export const opens = (departmentId: string): string => `${DEPARTMENT.replace("$1", departmentId)}, ${READ_ONLY}`;

/** The same for what belongs to an account, in whatever department (own memberships, own invitations). */
export const readAsAccount = (accountId: string, statements: readonly Statement[]): Promise<Rows[]> =>
  inOne({ name: "as-account", text: `SELECT ${ACCOUNT}, ${READ_ONLY}`, values: [assertUuid(accountId)] }, statements);

/**
 * Writes by one statement in a transaction of its own: for a job's small marks, of which there are hundreds a second.
 * `onSent` is called when it is on its way.
 */
export const writeAtOnce = (departmentId: string, statement: Statement, onSent?: () => void): Promise<Rows[]> =>
  using((client) =>
    runBatch(
      client,
      [{ name: "write-in-department", text: `SELECT ${DEPARTMENT}`, values: [assertUuid(departmentId)] }, statement],
      onSent,
    ),
  );

/** A statement on what belongs to no department (account, session), in a transaction of its own. */
export async function readAlone<Row extends object = Rows[number]>(statement: Statement): Promise<Row[]> {
  const [rows = []] = await using((client) => runBatch(client, [statement]));
  return rows as Row[];
}

async function inOne(setting: Statement, statements: readonly Statement[]): Promise<Rows[]> {
  const [, ...results] = await using((client) => runBatch(client, [setting, ...statements]));
  return results;
}

async function using<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database().reader.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true); // its state is unknown: never hand it to the next request
    throw error;
  }
}
