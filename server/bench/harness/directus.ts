import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { topFolder } from "../../src/platform/top.js";
import type { BenchCluster, BenchDatabase } from "./cluster.js";
import { type ServerProcess, startServer } from "./server-process.js";

export const DIRECTUS_TOKEN = "a-token-of-the-benchmark-for-directus";

/**
 * Directus knows no keys of several columns, so its copy of the database has keys of one, and indexes on what it joins by.
 * Everything else stays: the same rows, and our indexes.
 */
const OWN_KEYS = [
  `ALTER TABLE membership DROP CONSTRAINT membership_pkey CASCADE, ADD PRIMARY KEY (id), ADD UNIQUE (department_id, id),
     DROP CONSTRAINT membership_department_id_fkey`, // else it joins the department for each filter
  "ALTER TABLE department_group DROP CONSTRAINT department_group_pkey CASCADE, ADD PRIMARY KEY (id)",
  "ALTER TABLE training_plan DROP CONSTRAINT training_plan_pkey CASCADE, ADD PRIMARY KEY (id)",
  "ALTER TABLE completion DROP CONSTRAINT completion_pkey CASCADE, ADD PRIMARY KEY (id)",
  `ALTER TABLE group_member DROP CONSTRAINT group_member_pkey CASCADE, ADD UNIQUE (department_id, group_id, user_id),
     ADD COLUMN row_id bigserial PRIMARY KEY`,
  "CREATE INDEX ON group_member (user_id)",
  "CREATE INDEX ON group_member (group_id)",
  "ALTER TABLE plan_assignment DROP CONSTRAINT plan_assignment_pkey CASCADE, ADD COLUMN row_id bigserial PRIMARY KEY",
  "CREATE INDEX ON plan_assignment (user_id)",
  "ANALYZE membership, group_member, completion, plan_assignment",
];

// Many-to-one, and its other side as a field of its own.
const RELATIONS = [
  ["group_member", "user_id", "membership", "group_members"],
  ["group_member", "group_id", "department_group", null],
  ["plan_assignment", "user_id", "membership", "plan_assignments"],
  ["plan_assignment", "plan_id", "training_plan", null],
  ["membership", "account_id", "account", null],
  ["completion", "account_id", "account", "completions"],
] as const;

/** A copy of a database as Directus likes it, with Directus on it. `name` is the copy's. */
export async function startDirectus(cluster: BenchCluster, from: BenchDatabase, name: string): Promise<ServerProcess> {
  const { superuserUrl } = await cluster.database(name, from.name);
  const environment = {
    ...{ DB_CLIENT: "pg", DB_CONNECTION_STRING: superuserUrl, DB_POOL__MAX: "10", HOST: "127.0.0.1" },
    ...{
      SECRET: "a secret that only the benchmark knows",
      ADMIN_EMAIL: "admin@example.org",
      ADMIN_PASSWORD: "benchmark",
    },
    ...{
      ADMIN_TOKEN: DIRECTUS_TOKEN,
      SERVE_APP: "false",
      TELEMETRY: "false",
      LOG_LEVEL: "error",
      WEBSOCKETS_ENABLED: "false",
    },
    // It would answer 503 where it is asked as fast as it can; and an import of 100,000 rows is more than it takes by default.
    ...{
      PRESSURE_LIMITER_ENABLED: "false",
      RATE_LIMITER_ENABLED: "false",
      FILES_MAX_UPLOAD_SIZE: "100mb",
      IMPORT_TIMEOUT: "3600000",
    },
  };
  const inBench = (...path: string[]): string => join(topFolder, "server", "bench", ...path);
  const directus = ["--import", inBench("peers", "without-sandbox.mjs"), inBench("node_modules", "directus", "cli.js")];
  const cwd = mkdtempSync(join(cluster.folder, "directus-"));
  for (const statement of OWN_KEYS) await cluster.sql(name, statement);
  await promisify(execFile)(process.execPath, [...directus, "bootstrap"], {
    cwd,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
  });
  for (const [many, manyField, one, oneField] of RELATIONS) {
    await cluster.sql(
      name,
      `INSERT INTO directus_relations (many_collection, many_field, one_collection, one_field) VALUES ($1, $2, $3, $4)`,
      [many, manyField, one, oneField],
    );
    await cluster.sql(name, `INSERT INTO directus_fields (collection, field, special) VALUES ($1, $2, 'm2o')`, [
      many,
      manyField,
    ]);
    if (oneField === null) continue;
    await cluster.sql(name, `INSERT INTO directus_fields (collection, field, special) VALUES ($1, $2, 'o2m')`, [
      one,
      oneField,
    ]);
  }
  for (const collection of new Set(RELATIONS.flatMap(([many, , one]) => [many, one]))) {
    await cluster.sql(name, "INSERT INTO directus_collections (collection) VALUES ($1) ON CONFLICT DO NOTHING", [
      collection,
    ]);
  }
  const server = await startServer({
    args: [...directus, "start"],
    environment,
    path: "/server/ping",
    cwd,
    seconds: 120,
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await cluster.drop(name);
    },
  };
}
