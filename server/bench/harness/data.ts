import dataSource from "../../../ormconfig.js";
import { drawToken } from "../../src/api-tokens/token-text.js";
import { jobs } from "../../src/jobs.js";
import { newId } from "../../src/platform/ids.js";
import { migrate } from "../../src/platform/migrate.js";
import { prepareQueue } from "../../src/platform/queue.js";
import { type DataSet, departmentsOf, generate } from "../generate/generate.js";
import type { BenchCluster, BenchDatabase } from "./cluster.js";
import { officerOf, withDatabase } from "./staff.js";

/** A department that questions are asked about. */
export interface BenchDepartment {
  readonly id: string;
  readonly userCount: number;
  /** Of a training officer's session. */
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
export async function generatedDatabase(cluster: BenchCluster, set: DataSet): Promise<BenchDatabase> {
  const name = `bench_${set.departments}_${set.largest}`;
  const isThere = await cluster.has(name);
  const database = await cluster.database(name);
  await migrate(dataSource, database, (ownerUrl) => prepareQueue(ownerUrl, jobs)); // one that was kept may be of yesterday
  if (!isThere) await withDatabase(database, () => fill(cluster, database, set));
  return database;
}

/** The database that is read from, and the departments in it that are asked about. */
export async function prepareData(cluster: BenchCluster, set: DataSet): Promise<BenchData> {
  const database = await generatedDatabase(cluster, set);
  return { database, set, ...(await departmentsToAsk(cluster, database, set)) };
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
  database: BenchDatabase,
  set: DataSet,
): Promise<Pick<BenchData, "small" | "large" | "trained">> {
  const wanted = [...departmentsOf(set)].map(({ userCount }) => userCount);
  const distances = wanted.map((n, i) =>
    i === 0 || i === wanted.length - 1 ? Number.POSITIVE_INFINITY : Math.abs(n - 500),
  );
  const nearest = distances.indexOf(Math.min(...distances));
  const of = async (place: number): Promise<BenchDepartment> => {
    const { departmentId: id, accountId, cookie } = await officerOf(cluster, database, `Department ${place}`);
    return { id, userCount: wanted[place] ?? 0, cookie, tokens: await makeTokens(cluster, database, id, accountId) };
  };
  return { small: await of(nearest), large: await of(0), trained: await of(wanted.length - 1) };
}

const TOKENS = 200;

async function makeTokens(
  cluster: BenchCluster,
  { name }: BenchDatabase,
  departmentId: string,
  officerId: string,
): Promise<string[]> {
  const made = Array.from({ length: TOKENS }, () => {
    const id = newId();
    return { id, ...drawToken(departmentId, id) };
  });
  await cluster.sql(
    name,
    `INSERT INTO api_token (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
     SELECT $1, t.id, 'Bench', t.hash, ARRAY['USERS_READ', 'TRAINING_READ'], $4, 'Bench', now() + interval '1 day'
       FROM unnest($2::uuid[], $3::bytea[]) AS t (id, hash)`,
    [departmentId, made.map(({ id }) => id), made.map(({ secretHash }) => secretHash), officerId],
  );
  return made.map(({ text }) => text);
}
