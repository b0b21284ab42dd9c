import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The account that PostgreSQL runs under; empty for our own. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, who must be in the password file. */
export function postgresAccount(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const account = accounts.find(({ name }) => name === "nobody") ?? accounts[0];
  if (!account)
    throw new Error("PostgreSQL does not run as root, and this machine has no other account. Set DATABASE_URL.");
  return { uid: account.uid, gid: account.gid };
}

/** Makes a folder that only the given account can enter. */
export function makePrivateFolder(path: string, { uid, gid }: RunAs): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Whether the account may walk down to the path (a checkout inside root's home is closed to others). */
export function canReach(path: string, { uid, gid }: RunAs): boolean {
  if (uid === undefined) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}
