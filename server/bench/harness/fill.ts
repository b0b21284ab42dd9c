import { type DataSet, generate } from "../generate/generate.js";
import type { BenchCluster, BenchDatabase } from "./cluster.js";

const LARGE_TABLES = ["account", "membership", "group_member", "seat_entry", "completion"];

/** Writes the rows first and their indexes afterwards, which is several times as fast; nothing waits for the disk. */
export async function fill(cluster: BenchCluster, { name }: BenchDatabase, set: DataSet): Promise<void> {
  const start = Date.now();
  const say = (what: string): void =>
    console.log(`  ${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what}`);
  const indexes = await cluster.sql<{ drop: string; make: string }>(name, INDEXES, [LARGE_TABLES]);
  const onEach = (what: string): Promise<unknown> =>
    cluster.sql(name, LARGE_TABLES.map((table) => `ALTER TABLE ${table} ${what} TRIGGER ALL`).join("; "));
  await cluster.sql(name, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  await onEach("DISABLE"); // the checks of foreign keys
  for (const { drop } of indexes) await cluster.sql(name, drop);
  let shown = 0;
  await generate(set, (accounts) => {
    if (accounts - shown < 200_000) return;
    shown = accounts;
    say(`${accounts.toLocaleString("en")} accounts`);
  });
  await onEach("ENABLE");
  say("rows written");
  for (const { make } of indexes) await cluster.sql(name, make);
  say("indexes made");
  await cluster.sql(name, "VACUUM ANALYZE");
  await cluster.sql(name, `ALTER DATABASE ${name} RESET synchronous_commit`);
  await cluster.sql(name, "CHECKPOINT");
  say("ready");
}

/** The indexes of some tables that nothing needs meanwhile; row-level security looks users up by their unique keys. */
const INDEXES = `
  SELECT CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
              ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname) END AS drop,
         CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
              ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
              END AS make
    FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype <> 'f'
   WHERE i.indrelid = ANY($1::regclass[]) AND (c.oid IS NULL OR c.contype = 'u' AND i.indrelid = 'account'::regclass)`;
