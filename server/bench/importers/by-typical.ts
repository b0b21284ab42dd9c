import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Bench } from "../harness/bench.js";
import { pinned, SERVER_CORE } from "../harness/machine.js";
import { compiled } from "../harness/server-process.js";
import { ourFile } from "./files.js";
import { expectPeople, type Finding, IMPORT_DATABASE, type Task } from "./importer.js";

/** TypeORM, row by row. */
export async function byTypical({ cluster }: Bench, { base, officer, rows }: Task): Promise<Finding> {
  const { superuserUrl } = await cluster.database(IMPORT_DATABASE, base.name);
  const file = join(cluster.folder, "people.csv");
  writeFileSync(file, ourFile(rows));
  const [command, args] = pinned(SERVER_CORE, process.execPath, [
    ...[compiled("importers/row-by-row.ts"), file, officer.departmentId],
  ]);
  const start = performance.now();
  await promisify(execFile)(command, args, { env: { PATH: process.env.PATH, DATABASE_URL: superuserUrl } });
  const seconds = (performance.now() - start) / 1000;
  await expectPeople(cluster, officer, rows);
  return { seconds };
}
