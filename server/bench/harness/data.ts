import dataSource from "../../../ormconfig.js";
import { drawToken } from "../../src/api-tokens/token-text.js";
import { jobs } from "../../src/jobs.js";
import { newId } from "../../src/platform/ids.js";
import { migrate } from "../../src/platform/migrate.js";
import { prepareQueue } from "../../src/platform/queue.js";
import { type DataSet, departmentsOf } from "../generate/generate.js";
import type { BenchCluster, BenchDatabase } from "./cluster.js";
import { fill } from "./fill.js";
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

/** Makes the database of a size, or takes the one that an earlier run has kept and brings it up to date. */
export async function generatedDatabase(cluster: BenchCluster, set: DataSet): Promise<BenchDatabase> {
  const name = `bench_${set.departments}_${set.largest}`;
  const isKept = (await cluster.has(name)) && !(await dropUnfinished(cluster, name));
  const database = await cluster.database(name);
  const before = isKept ? await migrationsRun(cluster, name) : 0;
  if (!isKept) await cluster.sql(name, `COMMENT ON DATABASE ${name} IS '${UNFINISHED}'`);
  await migrate(dataSource, database, (ownerUrl) => prepareQueue(ownerUrl, jobs));
  if (isKept) {
    await refresh(cluster, name, before);
  } else {
    await withDatabase(database, () => fill(cluster, database, set));
    await cluster.sql(name, `COMMENT ON DATABASE ${name} IS NULL`);
  }
  return database;
}

const UNFINISHED = "being generated";

/** Drops what an interrupted run has left half full. */
async function dropUnfinished(cluster: BenchCluster, name: string): Promise<boolean> {
  const [row] = await cluster.sql<{ comment: string | null }>(
    "postgres",
    "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
    [name],
  );
  if (row?.comment !== UNFINISHED) return false;
  console.log("  The kept data was never finished: it is generated anew.");
  await cluster.drop(name);
  return true;
}

const migrationsRun = async (cluster: BenchCluster, name: string): Promise<number> =>
  (await cluster.sql<{ n: number }>(name, "SELECT count(*)::int AS n FROM migrations"))[0]?.n ?? 0;

/** After migrations that are newer than the kept data, its statistics are those of a new one. */
async function refresh(cluster: BenchCluster, name: string, before: number): Promise<void> {
  const newer = (await migrationsRun(cluster, name)) - before;
  if (newer === 0) return;
  console.log(`  The kept data is older than ${newer} of the migrations: brought up to date.`);
  await cluster.sql(name, "VACUUM ANALYZE");
}

/** The database that is read from, and the departments in it that are asked about. */
export async function prepareData(cluster: BenchCluster, set: DataSet): Promise<BenchData> {
  const database = await generatedDatabase(cluster, set);
  return { database, set, ...(await departmentsToAsk(cluster, database, set)) };
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
