import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Bench } from "../harness/bench.js";
import { accountLines, mailLines, userLines } from "./files.js";
import { expectMails, expectPeople, type Finding, IMPORT_DATABASE, type Task } from "./importer.js";

/** COPY of the accounts, users and mails that an import makes, in one transaction: their tables with all of their indexes. */
export async function byCopy({ cluster }: Bench, { base, officer, rows }: Task): Promise<Finding> {
  const { superuserUrl } = await cluster.database(IMPORT_DATABASE, base.name);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const before = cluster.cpuSeconds();
  const start = performance.now();
  await client.query("BEGIN");
  const copy = (table: string, lines: Iterable<string>) =>
    pipeline(Readable.from(lines), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  await copy("account (id, email, first_name, last_name, department_count)", accountLines(rows));
  const columns = "department_id, id, account_id, role, status, employee_id, first_name, last_name, email";
  await copy(`membership (${columns})`, userLines(rows, officer.departmentId));
  const mailColumns = "department_id, id, template, to_address, account_id, batch_id, batch_line, data";
  await copy(`mail (${mailColumns})`, mailLines(rows, officer));
  await client.query("COMMIT");
  const seconds = (performance.now() - start) / 1000;
  const dbCpuMs = ((cluster.cpuSeconds() - before) * 1000) / rows.length;
  await client.end();
  await expectPeople(cluster, officer, rows);
  await expectMails(cluster, rows);
  return { seconds, dbCpuMs };
}
