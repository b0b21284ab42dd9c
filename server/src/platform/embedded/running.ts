import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../process.js";
import type { Postgres } from "./postgres.js";

/** The server of our own that another process of Muster has running on this folder, if any. */
export function findRunningPostgres(wanted: string): Pick<Postgres, "superuserUrl"> | null {
  if (!existsSync(wanted)) return null;
  const folder = realpathSync(wanted);
  const pidFile = join(folder, "data", "postmaster.pid");
  const [pid, , , port] = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n") : [];
  if (!port || !isRunning(Number(pid))) return null;
  const password = readFileSync(join(folder, "password"), "utf8");
  return { superuserUrl: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}` };
}
