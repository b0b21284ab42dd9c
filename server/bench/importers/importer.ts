import type { Bench } from "../harness/bench.js";
import type { BenchCluster, BenchDatabase } from "../harness/cluster.js";
import type { Measured } from "../harness/results.js";
import type { Officer } from "../harness/staff.js";
import type { ImportRow } from "./files.js";

/** A file to import, into which department of which database. */
export interface Task {
  readonly base: BenchDatabase;
  readonly officer: Officer;
  readonly rows: readonly ImportRow[];
}

/** Milliseconds of a users page. */
export interface Pages {
  readonly idle: readonly number[];
  readonly meanwhile: readonly number[];
}

/** What one import took, and what the machine did meanwhile. */
export interface Finding extends Omit<Measured, "candidate" | "standing" | "values"> {
  readonly seconds: number;
  readonly pages?: Pages;
}

/** Imports the file into a copy of the database, and fails where somebody of it is missing afterwards. */
export type Run = (bench: Bench, task: Task) => Promise<Finding>;

/** A candidate of W6. */
export interface Importer extends Pick<Measured, "standing"> {
  readonly name: string;
  readonly run: Run;
}

/** The database that each import has to itself: a fresh copy. */
export const IMPORT_DATABASE = "bench_import";

/** Whether everybody of the file is a user now. */
export async function expectPeople(cluster: BenchCluster, { departmentId }: Officer, rows: readonly ImportRow[]) {
  const [found] = await cluster.sql<{ n: number }>(
    IMPORT_DATABASE,
    `SELECT count(*)::int AS n FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.department_id = $1 AND a.email LIKE 'p%@example.com'`,
    [departmentId],
  );
  expectAll("people are users", found?.n, rows);
}

/** Whether a mail waits for everybody who is new. */
export async function expectMails(cluster: BenchCluster, rows: readonly ImportRow[]): Promise<void> {
  const text = "SELECT count(*)::int AS n FROM mail WHERE template = 'SET_PASSWORD' AND batch_line IS NOT NULL";
  const [found] = await cluster.sql<{ n: number }>(IMPORT_DATABASE, text);
  expectAll("people have a mail", found?.n, rows);
}

function expectAll(what: string, found: number | undefined, rows: readonly ImportRow[]): void {
  const expected = rows.filter(({ isNew }) => isNew).length;
  if (found !== expected) throw new Error(`Of ${expected} new ${what}: ${found}.`);
}
