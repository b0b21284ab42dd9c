import dataSource from "../../../ormconfig.js";
import { startSession } from "../../src/accounts/session.service.js";
import { drawToken } from "../../src/api-tokens/token-text.js";
import { jobs } from "../../src/jobs.js";
import { closeDatabase, openDatabase } from "../../src/platform/database.js";
import { newId } from "../../src/platform/ids.js";
import { migrate } from "../../src/platform/migrate.js";
import { prepareQueue } from "../../src/platform/queue.js";
import { onPlatform } from "../../src/platform/transaction.js";
import { type DataSet, departmentsOf, generate } from "../generate/generate.js";
import type { BenchCluster, BenchDatabase } from "./cluster.js";

/** A department that questions are asked about. */
export interface BenchDepartment {
  readonly id: string;
  readonly userCount: number;
  /** A training officer of it, and the cookie of their session. */
  readonly officerId: string;
  readonly cookie: string;
  /** Tokens of it: several, as each may only ask so often. */
  readonly tokens: readonly string[];
}

/** The generated database, and where in it questions are asked. */
export interface BenchData {
  readonly database: BenchDatabase;
  readonly set: DataSet;
  /** Of about 500 users. */
  readonly small: BenchDepartment;
  readonly large: BenchDepartment;
  /** Whose people have completed classes and follow plans. */
  readonly trained: BenchDepartment;
}

export const FULL: DataSet = { departments: 2_000, largest: 100_000, trained: 6_000 };
export const QUICK: DataSet = { departments: 40, largest: 20_000, trained: 600 };

/** Makes the database of a size, or takes the one that an earlier run has kept. */
export async function prepareData(cluster: BenchCluster, set: DataSet): Promise<BenchData> {
  const name = `bench_${set.departments}_${set.largest}`;
  const isThere = await cluster.has(name);
  const database = await cluster.database(name);
  if (!isThere) await migrate(dataSource, database, (ownerUrl) => prepareQueue(ownerUrl, jobs));
  await openDatabase(dataSource, database.url);
  try {
    if (!isThere) await fill(cluster, database, set);
    return { database, set, ...(await departmentsToAsk(cluster, database, set)) };
  } finally {
    await closeDatabase();
  }
}

const LARGE_TABLES = ["account", "membership", "group_member", "completion"];

/** Writes the rows first and their indexes afterwards, which is several times as fast. */
async function fill(cluster: BenchCluster, { name }: BenchDatabase, set: DataSet): Promise<void> {
  const start = Date.now();
  const say = (what: string): void =>
    console.log(`  ${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what}`);
  const indexes = await cluster.sql<{ name: string; text: string }>(
    name,
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS text FROM pg_index i
      WHERE i.indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [LARGE_TABLES],
  );
  const onEach = (what: string): Promise<unknown> =>
    cluster.sql(name, LARGE_TABLES.map((table) => `ALTER TABLE ${table} ${what} TRIGGER ALL`).join("; "));
  await onEach("DISABLE"); // the checks of foreign keys
  await cluster.sql(name, `DROP INDEX ${indexes.map((index) => index.name).join(", ")}`);
  let shown = 0;
  await generate(set, (accounts) => {
    if (accounts - shown < 200_000) return;
    shown = accounts;
    say(`${accounts.toLocaleString("en")} accounts`);
  });
  await onEach("ENABLE");
  say("rows written");
  for (const { text } of indexes) await cluster.sql(name, text);
  say("indexes made");
  await cluster.sql(name, "VACUUM ANALYZE");
  await cluster.sql(name, "CHECKPOINT");
  say("ready");
}

async function departmentsToAsk(
  cluster: BenchCluster,
  { name }: BenchDatabase,
  set: DataSet,
): Promise<Pick<BenchData, "small" | "large" | "trained">> {
  const wanted = [...departmentsOf(set)].map(({ userCount }) => userCount);
  const [largest, trained] = [0, wanted.length - 1];
  const distances = wanted.map((n, i) =>
    i === largest || i === trained ? Number.POSITIVE_INFINITY : Math.abs(n - 500),
  );
  const nearest = distances.indexOf(Math.min(...distances));
  const of = async (place: number): Promise<BenchDepartment> => {
    const [row] = await cluster.sql<{ id: string; userCount: number; officerId: string }>(
      name,
      `SELECT d.id, (SELECT count(*)::int FROM membership m WHERE m.department_id = d.id) AS "userCount",
              (SELECT m.account_id FROM membership m WHERE m.department_id = d.id AND m.role = 'TRAINING_OFFICER'
                  AND m.status = 'ACTIVE' ORDER BY m.id LIMIT 1) AS "officerId"
         FROM department d WHERE d.name = $1`,
      [`Department ${place}`],
    );
    if (!row) throw new Error(`There is no department ${place}.`);
    return { ...row, cookie: await signIn(row.officerId), tokens: await makeTokens(cluster, name, row) };
  };
  return { small: await of(nearest), large: await of(largest), trained: await of(trained) };
}

async function signIn(accountId: string): Promise<string> {
  const { token } = await onPlatform((tx) => startSession(tx, accountId, { address: "127.0.0.1", userAgent: "Bench" }));
  return `muster_session=${token}`;
}

const TOKENS = 200;

async function makeTokens(
  cluster: BenchCluster,
  database: string,
  { id: departmentId, officerId }: { id: string; officerId: string },
): Promise<string[]> {
  const made = Array.from({ length: TOKENS }, () => {
    const id = newId();
    return { id, ...drawToken(departmentId, id) };
  });
  await cluster.sql(
    database,
    `INSERT INTO api_token (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
     SELECT $1, t.id, 'Bench', t.hash, ARRAY['USERS_READ', 'TRAINING_READ'], $4, 'Bench', now() + interval '1 day'
       FROM unnest($2::uuid[], $3::bytea[]) AS t (id, hash)`,
    [departmentId, made.map(({ id }) => id), made.map(({ secretHash }) => secretHash), officerId],
  );
  return made.map(({ text }) => text);
}
