import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Binaries, findBinaries } from "./binaries.js";
import { stopOrphan } from "./orphan.js";
import { canReach, makePrivateFolder, postgresAccount, type RunAs } from "./run-as.js";

/** A database cluster on disk, ready to be served. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
}

/** What a spawned program of PostgreSQL needs of the environment. */
export const programEnvironment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

/** Finds the cluster in `folder`, or makes one, with a password of its own. Stops a server that was left running on it. */
export async function prepareCluster(wanted: string): Promise<Cluster> {
  const runAs = postgresAccount();
  const folder = await placeOf(resolve(wanted), runAs);
  makePrivateFolder(folder, runAs);
  const data = join(folder, "data");
  const binaries = findBinaries(runAs, folder);
  await stopOrphan(data);
  if (!existsSync(data)) createCluster({ folder, data, binaries, runAs });
  return { folder, data, password: readFileSync(join(folder, "password"), "utf8"), binaries, runAs };
}

/** Removes a cluster that nothing serves any more. */
export function removeCluster(wanted: string): void {
  if (existsSync(wanted)) rmSync(realpathSync(wanted), { recursive: true, force: true });
  rmSync(wanted, { recursive: true, force: true });
}

const ELSEWHERE = "/var/lib/muster";

/**
 * Where the cluster may stand: in the wanted folder, or, where PostgreSQL's account cannot walk down to it
 * (inside root's home), under /var/lib/muster with a link to it. What no link leads to any more is taken away.
 */
async function placeOf(wanted: string, runAs: RunAs): Promise<string> {
  mkdirSync(dirname(wanted), { recursive: true });
  if (isLink(wanted) && existsSync(wanted)) return realpathSync(wanted);
  if (canReach(wanted, runAs)) return wanted;
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o711 });
  await removeForsaken();
  const place = join(ELSEWHERE, randomBytes(8).toString("hex"));
  makePrivateFolder(place, runAs);
  writeFileSync(join(place, "wanted-at"), wanted);
  rmSync(wanted, { recursive: true, force: true });
  symlinkSync(place, wanted);
  return place;
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

async function removeForsaken(): Promise<void> {
  for (const name of readdirSync(ELSEWHERE)) {
    const place = join(ELSEWHERE, name);
    const note = join(place, "wanted-at");
    const wanted = existsSync(note) ? readFileSync(note, "utf8") : "";
    const isWanted = isLink(wanted) && readlinkSync(wanted) === place;
    const madeAt = statSync(place, { throwIfNoEntry: false })?.mtimeMs;
    const isBeingMade = madeAt === undefined || Date.now() - madeAt < 60_000;
    if (isWanted || isBeingMade) continue;
    await stopOrphan(join(place, "data"));
    rmSync(place, { recursive: true, force: true });
  }
}

function createCluster({ folder, data, binaries, runAs }: Omit<Cluster, "password">): void {
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid);
  const { status, error, stdout, stderr } = spawnSync(
    binaries.initdb,
    [
      ...["-D", unfinished, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
      ...["-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und", "--no-sync", "--no-instructions"],
    ],
    { ...runAs, cwd: folder, env: programEnvironment, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`PostgreSQL's files could not be made in ${folder}: ${error ?? stderr + stdout}`);
  renameSync(unfinished, data);
}
