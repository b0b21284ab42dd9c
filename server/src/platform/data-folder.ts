import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { beginningOf, isRunning } from "./process.js";

/** The folder of the data is not ours to use. */
export class DataFolderRefused extends Error {}

/** DATA_DIR, held by this process alone. */
export interface DataFolder {
  readonly path: string;
  /** Where uploads stand while they arrive; emptied at start. */
  readonly spool: string;
  /** The secret that was made at the first start. */
  keptSecret(): string;
  release(): void;
}

/** Takes the folder for this process; refuses one that belongs to somebody else or is in use. */
export function claimDataFolder(dataDir: string): DataFolder {
  const path = resolve(dataDir);
  mkdirSync(path, { recursive: true, mode: 0o711 });
  refuseForeign(dataDir, path);
  // PostgreSQL may run under another account, which walks through this folder to its own.
  chmodSync(path, 0o711);
  const lock = join(path, "running");
  refuseInUse(dataDir, lock);
  writeFileSync(lock, `${process.pid}\n${beginningOf(process.pid)}\n`);
  const spool = join(path, "spool");
  rmSync(spool, { recursive: true, force: true });
  mkdirSync(spool, { mode: 0o700 });
  return { path, spool, keptSecret: () => keptSecret(path), release: () => rmSync(lock, { force: true }) };
}

function refuseForeign(dataDir: string, path: string): void {
  const owner = statSync(path).uid;
  const us = process.getuid?.();
  if (us === undefined || owner === us) return;
  throw new DataFolderRefused(
    `${dataDir} belongs to another user (${owner}), and you are ${userInfo().username} (${us}): ` +
      `start Muster as that user, remove ${dataDir}, or choose another folder with DATA_DIR.`,
  );
}

/** A lock that names a process which has ended was left by a kill -9. */
function refuseInUse(dataDir: string, lock: string): void {
  const [pid, beginning] = existsSync(lock) ? readFileSync(lock, "utf8").split("\n") : [];
  const isHeld = Number(pid) > 0 && isRunning(Number(pid)) && beginningOf(Number(pid)) === beginning;
  if (!isHeld) return;
  throw new DataFolderRefused(
    `Muster already runs on ${dataDir} (process ${pid}): stop it, or choose another folder with DATA_DIR and another PORT.`,
  );
}

function keptSecret(path: string): string {
  const file = join(path, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
