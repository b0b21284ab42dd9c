import type { Writable } from "node:stream";
import type { PoolClient, QueryResult } from "pg";
import { database } from "./database.js";
import { assertUuid } from "./ids.js";

/** One prepared statement: `name` stands for exactly one `text`, of at most 63 characters. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a statement found. */
export type Rows = Record<string, unknown>[];

/**
 * Runs statements in one read-only transaction of one department, all sent in a single write.
 * Answers with the rows of each; dates come as ISO text.
 */
export const readInDepartment = (departmentId: string, statements: readonly Statement[]): Promise<Rows[]> =>
  pipelined(`BEGIN READ ONLY; SET LOCAL app.department_id = '${assertUuid(departmentId)}'`, statements);

/** The same for what belongs to an account, in whatever department (own memberships, own invitations). */
export const readAsAccount = (accountId: string, statements: readonly Statement[]): Promise<Rows[]> =>
  pipelined(
    `BEGIN READ ONLY; SET LOCAL ROLE muster_account; SET LOCAL app.account_id = '${assertUuid(accountId)}'`,
    statements,
  );

/**
 * Writes by one statement in a transaction of its own, sent in a single write: for a job's small marks, of which there
 * are hundreds a second. What takes more than a statement takes a `Tx`.
 */
export const writeAtOnce = (departmentId: string, statement: Statement): Promise<unknown> =>
  pipelined(`BEGIN; SET LOCAL app.department_id = '${assertUuid(departmentId)}'`, [statement]);

/** A statement on what belongs to no department (account, session), outside any transaction. */
export async function readAlone<Row>(statement: Statement): Promise<Row[]> {
  const client = await database().reader.connect();
  return using(client, async () => (await run(client, statement)).rows as Row[]);
}

async function pipelined(start: string, statements: readonly Statement[]): Promise<Rows[]> {
  const client = await database().reader.connect();
  return using(client, async () => {
    const { begin, results, commit } = inOneWrite(client, () => ({
      begin: client.query(start),
      results: statements.map((statement) => run(client, statement)),
      commit: client.query("COMMIT"),
    }));
    const settled = await Promise.allSettled([begin, ...results, commit]);
    const failed = settled.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    // After an error on the server, COMMIT answers ROLLBACK: then nothing that was read may be used.
    if ((await commit).command !== "COMMIT") throw new Error("The transaction was rolled back.");
    return (await Promise.all(results)).map((result) => result.rows as Rows);
  });
}

/** What the driver writes meanwhile leaves in one piece: each write is a call of the system, and they add up. */
function inOneWrite<T>(client: PoolClient, work: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return work();
  } finally {
    stream.uncork();
  }
}

const run = (client: PoolClient, { name, text, values }: Statement): Promise<QueryResult> =>
  client.query({ name, text, values: values as unknown[] });

async function using<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    client.release();
    return result;
  } catch (error) {
    client.release(true); // its state is unknown: never hand it to the next request
    throw error;
  }
}
